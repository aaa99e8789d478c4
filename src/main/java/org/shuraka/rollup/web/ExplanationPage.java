package org.shuraka.rollup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.platform.web.Page;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Explanation;
import org.shuraka.rollup.ResultService;
import org.shuraka.rollup.Titles;

/** What stands behind one figure. The indicator and the window stand in the address. */
@Named
@RequestScoped
public class ExplanationPage {

  @Inject ResultService service;
  @Inject ProgrammeService programmes;
  @Inject Page page;

  private String code;
  private String indicator;
  private String from;
  private String to;
  private ProgrammeView programme;
  private Explanation explanation;
  private Derived inWindow;
  private Derived toDate;

  public void load() {
    programme = programmes.get(code);
    explanation = service.explanation(code, indicator, from, to);
    Titles titles =
        new Titles(
            page.getLanguage(),
            explanation.framework().dimensions(),
            programme.locations().stream()
                .collect(Collectors.toMap(Place::code, Place::name, (a, b) -> a)),
            programmes.partners(code).stream()
                .collect(
                    Collectors.toMap(
                        ProgrammeView.Partner::code, ProgrammeView.Partner::name, (a, b) -> a)));
    inWindow = new Derived(explanation, explanation.inWindow(), titles);
    toDate = new Derived(explanation, explanation.toDate(), titles);
  }

  public ProgrammeView getProgramme() {
    return programme;
  }

  public Explanation getExplanation() {
    return explanation;
  }

  public Framework.Indicator getSubject() {
    return explanation.framework().indicator(indicator).orElseThrow();
  }

  public Derived getInWindow() {
    return inWindow;
  }

  public Derived getToDate() {
    return toDate;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getIndicator() {
    return indicator;
  }

  public void setIndicator(String indicator) {
    this.indicator = indicator;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
