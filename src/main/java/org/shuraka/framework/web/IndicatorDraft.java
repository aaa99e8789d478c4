package org.shuraka.framework.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Framework.Baseline;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.Formats;
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
  private String result;
  private String pasted;
  private boolean alikeToo;
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

  /** The same meaning, breakdown and partners for another indicator that waits to be confirmed. */
  Indicator confirm(Indicator other) {
    IndicatorDraft like = new IndicatorDraft(other, List.of());
    like.rule = rule;
    like.unitOfCount = unitOfCount;
    like.disaggregation = disaggregation;
    like.partners = partners;
    other.targets().forEach(t -> like.targets.add(new TargetDraft(t.period(), t.value())));
    return like.indicator(other);
  }

  /**
   * Targets from a spreadsheet's clipboard: cells between tabs, semicolons or lines, the first for
   * the first period. A cell that is no number leaves its period as it was.
   */
  void paste(Formats formats) {
    String[] cells = pasted == null ? new String[0] : pasted.strip().split("[\\t\\r\\n;]+");
    for (int i = 0; i < cells.length && i < targets.size(); i++) {
      TargetDraft target = targets.get(i);
      formats.parse(cells[i]).ifPresent(target::setValue);
    }
    pasted = null;
  }

  /** The combinations that make sense; once the measure stands, those of it. */
  public List<AggregationRule> rules(boolean measureStands) {
    return AggregationRule.allowed().stream()
        .filter(r -> r.meaning() != null)
        .filter(r -> !measureStands || r.measure().code().equals(measure))
        .toList();
  }

  /** The rule of a combination, as it is chosen in a form. */
  public String ruleOf(AggregationRule r) {
    return String.join(
        SEPARATOR, r.meaning().code(), r.overTime().code(), r.acrossPartners().code());
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

  /** Code of the result that it stands under. */
  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result;
  }

  /** A row of a spreadsheet, to be taken over as targets. */
  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  /** Whether others that wait to be confirmed get the same meaning. */
  public boolean isAlikeToo() {
    return alikeToo;
  }

  public void setAlikeToo(boolean alikeToo) {
    this.alikeToo = alikeToo;
  }
}
