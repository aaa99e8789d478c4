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
import org.shuraka.shared.Formats;
import org.shuraka.shared.LocalisedText;

/** An indicator while it is typed in. */
public class IndicatorDraft implements Serializable {

  private final Map<String, String> title = new HashMap<>();
  private final Map<String, String> description = new HashMap<>();
  private final Map<String, String> meansOfVerification = new HashMap<>();
  private final ArrayList<TargetDraft> targets = new ArrayList<>();
  private final RuleDraft rule;
  private final ReferencesDraft references;
  private String code;
  private String direction = "ascending";
  private String unitOfCount;
  private Integer levels;
  private Integer baselineYear;
  private BigDecimal baseline;
  private BigDecimal numerator;
  private BigDecimal denominator;
  private BigDecimal finalTarget;
  private String replaces;
  private String result;
  private String pasted;
  private boolean alikeToo;
  private List<String> disaggregation = new ArrayList<>();
  private List<String> partners = new ArrayList<>();

  /** A new indicator, reported by all. */
  IndicatorDraft(List<String> periods, List<String> partners) {
    rule = new RuleDraft();
    references = new ReferencesDraft(List.of());
    periods.forEach(p -> targets.add(new TargetDraft(p, null)));
    this.partners = new ArrayList<>(partners);
  }

  IndicatorDraft(Indicator i, List<String> periods) {
    rule = new RuleDraft(i);
    references = new ReferencesDraft(i.references() == null ? List.of() : i.references());
    code = i.code();
    direction = i.direction();
    unitOfCount = i.unitOfCount();
    levels = i.levels();
    if (i.baseline() != null) {
      baselineYear = i.baseline().year();
      baseline = i.baseline().value();
      numerator = i.baseline().numerator();
      denominator = i.baseline().denominator();
    }
    finalTarget = i.finalTarget();
    replaces = i.replaces();
    title.putAll(i.title().texts());
    if (i.description() != null) {
      description.putAll(i.description().texts());
    }
    if (i.meansOfVerification() != null) {
      meansOfVerification.putAll(i.meansOfVerification().texts());
    }
    disaggregation = new ArrayList<>(i.disaggregation());
    partners = new ArrayList<>(i.partners());
    Map<String, BigDecimal> known =
        i.targets().stream().collect(Collectors.toMap(Target::period, Target::value));
    periods.forEach(p -> targets.add(new TargetDraft(p, known.get(p))));
  }

  Indicator indicator() {
    return new Indicator(
        code,
        new LocalisedText(title),
        new LocalisedText(description),
        rule.getMeasure(),
        rule.getMeaning(),
        rule.getOverTime(),
        rule.getAcrossPartners(),
        direction,
        unitOfCount == null || unitOfCount.isBlank() ? null : unitOfCount.strip(),
        rule.isBrokenDown() ? disaggregation : List.of(),
        "ordinal".equals(rule.getMeasure()) ? levels : null,
        baseline(),
        targets.stream()
            .filter(t -> t.getValue() != null)
            .map(t -> new Target(t.getPeriod(), t.getValue()))
            .toList(),
        finalTarget,
        new LocalisedText(meansOfVerification),
        partners,
        replaces == null || replaces.isBlank() ? null : replaces,
        null,
        references.getList());
  }

  /** The same meaning, breakdown and partners for another indicator that waits to be confirmed. */
  Indicator confirm(Indicator other) {
    IndicatorDraft like = new IndicatorDraft(other, List.of());
    like.rule.like(rule);
    like.unitOfCount = unitOfCount;
    like.disaggregation = disaggregation;
    like.partners = partners;
    other.targets().forEach(t -> like.targets.add(new TargetDraft(t.period(), t.value())));
    return like.indicator();
  }

  /**
   * Targets from a spreadsheet's clipboard: cells between tabs, semicolons or lines, the first for
   * the first period; or lines of a period's code and its target. An empty cell leaves its period
   * as it was.
   *
   * @return the cells that are no number
   */
  List<String> paste(Formats formats) {
    String text = pasted == null ? "" : pasted.strip();
    List<String> unread = new ArrayList<>();
    Map<String, TargetDraft> byPeriod =
        targets.stream().collect(Collectors.toMap(TargetDraft::getPeriod, t -> t));
    if (byPeriod.containsKey(text.split("[\\t\\r\\n;]", 2)[0].strip())) {
      for (String line : text.split("[\\r\\n]+")) {
        String[] cells = line.split("[\\t;]", 2);
        TargetDraft target = byPeriod.get(cells[0].strip());
        if (target == null) {
          unread.add(cells[0].strip());
        } else {
          put(target, cells.length < 2 ? "" : cells[1], formats, unread);
        }
      }
    } else {
      String[] cells = text.split("\\t|;|\\r?\\n");
      for (int i = 0; i < cells.length && i < targets.size(); i++) {
        put(targets.get(i), cells[i], formats, unread);
      }
    }
    pasted = null;
    return unread;
  }

  private static void put(TargetDraft target, String cell, Formats formats, List<String> unread) {
    if (!cell.isBlank()) {
      formats.parse(cell.strip()).ifPresentOrElse(target::setValue, () -> unread.add(cell.strip()));
    }
  }

  private Baseline baseline() {
    if (numerator != null || denominator != null) {
      return new Baseline(baselineYear, baseline, numerator, denominator);
    }
    return baseline == null ? null : new Baseline(baselineYear, baseline, null, null);
  }

  public RuleDraft getRule() {
    return rule;
  }

  public ReferencesDraft getReferences() {
    return references;
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public Map<String, String> getDescription() {
    return description;
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

  public BigDecimal getNumerator() {
    return numerator;
  }

  public void setNumerator(BigDecimal numerator) {
    this.numerator = numerator;
  }

  public BigDecimal getDenominator() {
    return denominator;
  }

  public void setDenominator(BigDecimal denominator) {
    this.denominator = denominator;
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

  /** Part of a spreadsheet, to be taken over as targets. */
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
