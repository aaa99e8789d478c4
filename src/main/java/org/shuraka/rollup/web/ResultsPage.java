package org.shuraka.rollup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Page;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.ResultService;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.BusinessException;

/**
 * The progress of a programme in a window of whole reporting periods. The window stands in the
 * address; without one it is the last period that has ended.
 */
@Named
@RequestScoped
public class ResultsPage {

  private static final String NO_FRAMEWORK = "rollup.noFramework";

  @Inject ResultService service;
  @Inject ProgrammeService programmes;
  @Inject Page page;

  private String code;
  private String from;
  private String to;
  private ProgrammeView programme;
  private List<ProgrammeView.Period> periods = List.of();
  private Progress progress;
  private boolean refused;

  public void load() {
    programme = programmes.get(code);
    periods = programmes.periods(code);
    if (periods.isEmpty()) {
      return;
    }
    to = to == null ? service.shownFirst(code) : to;
    from = from == null ? to : from;
    try {
      Results results = service.results(code, from, to);
      progress = Progress.of(results, titles(results));
    } catch (BusinessException e) {
      explain(e);
    }
  }

  /** Without a framework the page says so; a wrong window is named on top. */
  private void explain(BusinessException e) {
    refused = e.kind() == BusinessException.Kind.INVALID;
    if (!refused && e.kind() != BusinessException.Kind.CONFLICT) {
      throw e;
    }
    if (!refused && !NO_FRAMEWORK.equals(e.key())) {
      refused = true;
      Notices.refused(e.key(), e.arguments().toArray());
    }
    e.faults().forEach(f -> Notices.refused(f.key(), f.arguments().toArray()));
  }

  /** Targets for periods that do not exist, as "indicator (period)"; empty for none. */
  public String getLostTargets() {
    return progress == null || progress.results().targetsWithoutPeriod() == null
        ? ""
        : progress.results().targetsWithoutPeriod().stream()
            .map(t -> t.indicator() + " (" + t.period() + ")")
            .collect(Collectors.joining(", "));
  }

  private Titles titles(Results results) {
    return new Titles(
        page.getLanguage(),
        results.framework().dimensions(),
        programme.locations().stream()
            .collect(Collectors.toMap(Place::code, Place::name, (a, b) -> a)),
        programmes.partners(code).stream()
            .collect(
                Collectors.toMap(
                    ProgrammeView.Partner::code, ProgrammeView.Partner::name, (a, b) -> a)));
  }

  public void rollUp() {
    service.rollUp(code);
    Notices.done("rollup.rollUp.started");
    Faces.redirect("/programmes/results?code=%s", code);
  }

  public ProgrammeView getProgramme() {
    return programme;
  }

  public List<ProgrammeView.Period> getPeriods() {
    return periods;
  }

  /** Null where there is nothing to measure against, or no such window. */
  public Progress getProgress() {
    return progress;
  }

  public boolean isRefused() {
    return refused;
  }

  /** First and last day of the window, as the language writes them. */
  public String getDays() {
    return page.dates(period(from).start(), period(to).end());
  }

  public String getLastDay() {
    return page.date(period(to).end());
  }

  private ProgrammeView.Period period(String asked) {
    return ProgrammeView.Period.find(periods, asked).orElseThrow();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
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
