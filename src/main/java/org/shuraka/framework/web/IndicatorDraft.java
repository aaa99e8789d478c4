package org.shuraka.framework.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework.Baseline;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.LocalisedText;

/** An indicator while it is typed in; the rule is {@code meaning/overTime/acrossPartners}. */
public class IndicatorDraft implements Serializable {

  static final String SEPARATOR = "/";

  private final Map<String, String> title = new HashMap<>();
  private final Map<String, String> meansOfVerification = new HashMap<>();
  private final ArrayList<TargetDraft> targets = new ArrayList<>();
  private String code;
  private String measure = "unit";
  private String rule;
  private String direction = "ascending";
  private String unitOfCount;
  private Integer levels;
  private Integer baselineYear;
  private BigDecimal baseline;
  private BigDecimal finalTarget;
  private String replaces;
  private List<String> disaggregation = new ArrayList<>();
  private List<String> partners = new ArrayList<>();

  /** A new indicator, reported by all. */
  IndicatorDraft(List<String> periods, List<String> partners) {
    periods.forEach(p -> targets.add(new TargetDraft(p, null)));
    this.partners = new ArrayList<>(partners);
  }

  IndicatorDraft(Indicator i, List<String> periods) {
    code = i.code();
    measure = i.measure();
    rule =
        i.meaning() == null
            ? null
            : String.join(SEPARATOR, i.meaning(), i.overTime(), i.acrossPartners());
    direction = i.direction();
    unitOfCount = i.unitOfCount();
    levels = i.levels();
    if (i.baseline() != null) {
      baselineYear = i.baseline().year();
      baseline = i.baseline().value();
    }
    finalTarget = i.finalTarget();
    replaces = i.replaces();
    title.putAll(i.title().texts());
    if (i.meansOfVerification() != null) {
      meansOfVerification.putAll(i.meansOfVerification().texts());
    }
    disaggregation = new ArrayList<>(i.disaggregation());
    partners = new ArrayList<>(i.partners());
    Map<String, BigDecimal> known =
        i.targets().stream().collect(Collectors.toMap(Target::period, Target::value));
    periods.forEach(p -> targets.add(new TargetDraft(p, known.get(p))));
  }

  /** The indicator, with what of the old one is not edited here. */
  Indicator indicator(Indicator old) {
    String[] words = rule == null ? new String[3] : rule.split(SEPARATOR);
    return new Indicator(
        code,
        new LocalisedText(title),
        old == null ? null : old.description(),
        measure,
        words[0],
        words[1],
        words[2],
        direction,
        unitOfCount,
        disaggregation,
        "ordinal".equals(measure) ? levels : null,
        baseline(old),
        targets.stream()
            .filter(t -> t.getValue() != null)
            .map(t -> new Target(t.getPeriod(), t.getValue()))
            .toList(),
        finalTarget,
        new LocalisedText(meansOfVerification),
        partners,
        replaces == null || replaces.isBlank() ? null : replaces,
        null,
        old == null ? null : old.references());
  }

  /** A baseline given as numerator and denominator stays while no value replaces it. */
  private Baseline baseline(Indicator old) {
    if (baseline == null && old != null && old.baseline() != null) {
      return old.baseline().numerator() == null ? null : old.baseline();
    }
    return baseline == null ? null : new Baseline(baselineYear, baseline, null, null);
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public Map<String, String> getMeansOfVerification() {
    return meansOfVerification;
  }

  public List<TargetDraft> getTargets() {
    return targets;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }

  public String getDirection() {
    return direction;
  }

  public void setDirection(String direction) {
    this.direction = direction;
  }

  public String getUnitOfCount() {
    return unitOfCount;
  }

  public void setUnitOfCount(String unitOfCount) {
    this.unitOfCount = unitOfCount;
  }

  public Integer getLevels() {
    return levels;
  }

  public void setLevels(Integer levels) {
    this.levels = levels;
  }

  public Integer getBaselineYear() {
    return baselineYear;
  }

  public void setBaselineYear(Integer baselineYear) {
    this.baselineYear = baselineYear;
  }

  public BigDecimal getBaseline() {
    return baseline;
  }

  public void setBaseline(BigDecimal baseline) {
    this.baseline = baseline;
  }

  public BigDecimal getFinalTarget() {
    return finalTarget;
  }

  public void setFinalTarget(BigDecimal finalTarget) {
    this.finalTarget = finalTarget;
  }

  public String getReplaces() {
    return replaces;
  }

  public void setReplaces(String replaces) {
    this.replaces = replaces;
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
}
