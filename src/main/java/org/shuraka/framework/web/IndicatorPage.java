package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Draft;
import org.shuraka.framework.FrameworkService.Meant;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/** Where a manager says what an indicator's figures mean and who reports it. */
@Named
@ViewScoped
public class IndicatorPage implements Serializable {

  private static final String SEPARATOR = "/";

  @Inject FrameworkService frameworks;
  @Inject ProgrammeService programmes;

  private String code;
  private String indicator;
  private int version;
  private String rule;
  private String unitOfCount;
  private List<String> disaggregation = new ArrayList<>();
  private List<String> partners = new ArrayList<>();
  private boolean alike;
  private transient Framework framework;

  public void load() {
    Draft draft = frameworks.draft(code);
    framework = draft.framework();
    version = draft.version();
    Indicator i = getSubject();
    rule =
        i.meaning() == null
            ? null
            : String.join(SEPARATOR, i.meaning(), i.overTime(), i.acrossPartners());
    unitOfCount = i.unitOfCount();
    disaggregation = new ArrayList<>(i.disaggregation());
    partners = new ArrayList<>(i.partners());
  }

  public void save() {
    String[] words = rule == null ? new String[3] : rule.split(SEPARATOR);
    List<String> codes = new ArrayList<>(List.of(indicator));
    if (alike) {
      getAlike().forEach(i -> codes.add(i.code()));
    }
    Meant meant = new Meant(words[0], words[1], words[2], unitOfCount, disaggregation, partners);
    frameworks.confirm(code, version, codes, meant);
    Notices.done("framework.confirmed", codes.size());
    Faces.redirect("/programmes/framework?code=%s", code);
  }

  public Indicator getSubject() {
    return getFramework().indicator(indicator).orElseThrow(BusinessException::notFound);
  }

  public Framework getFramework() {
    if (framework == null) {
      framework = frameworks.draft(code).framework();
    }
    return framework;
  }

  /** Other indicators of the same measure that still wait to be confirmed. */
  public List<Indicator> getAlike() {
    return getFramework()
        .indicators()
        .filter(i -> !i.confirmed() && !i.code().equals(indicator))
        .filter(i -> i.measure().equals(getSubject().measure()))
        .toList();
  }

  /** The combinations that the measure allows, as {@code meaning/overTime/acrossPartners}. */
  public List<AggregationRule> getRules() {
    return AggregationRule.allowed().stream()
        .filter(r -> r.measure() == getSubject().measureOf() && r.meaning() != null)
        .toList();
  }

  public String value(AggregationRule r) {
    return String.join(
        SEPARATOR, r.meaning().code(), r.overTime().code(), r.acrossPartners().code());
  }

  /** The organisations that report in this programme. */
  public List<ProgrammeView.Partner> getReporting() {
    return programmes.partners(code).stream().filter(ProgrammeView.Partner::reports).toList();
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

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getUnitOfCount() {
    return unitOfCount;
  }

  public void setUnitOfCount(String unitOfCount) {
    this.unitOfCount = unitOfCount;
  }

  public List<String> getDisaggregation() {
    return disaggregation;
  }

  public void setDisaggregation(List<String> disaggregation) {
    this.disaggregation = disaggregation;
  }

  public List<String> getPartners() {
    return partners;
  }

  public void setPartners(List<String> partners) {
    this.partners = partners;
  }

  public boolean isAlikeToo() {
    return alike;
  }

  public void setAlikeToo(boolean alikeToo) {
    this.alike = alikeToo;
  }
}
