package org.shuraka.framework.web;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Measure;

/**
 * What an indicator's figures are and how they combine, while it is chosen: each choice offers what
 * goes with those before it, and makes itself where nothing else does.
 */
public class RuleDraft implements Serializable {

  private String measure = Measure.UNIT.code();
  private String meaning;
  private String overTime;
  private String acrossPartners;

  RuleDraft() {
    fit();
  }

  RuleDraft(Indicator i) {
    measure = i.measure();
    meaning = i.meaning();
    overTime = i.overTime();
    acrossPartners = i.acrossPartners();
    fit();
  }

  /** Takes over what those of the same measure mean. */
  void like(RuleDraft other) {
    meaning = other.meaning;
    overTime = other.overTime;
    acrossPartners = other.acrossPartners;
  }

  /** Lets go of what does not go together any more, and takes what alone does. */
  public void fit() {
    meaning = fitting(meaning, getMeanings());
    overTime = fitting(overTime, getOverTimes());
    acrossPartners = fitting(acrossPartners, getAcross());
  }

  private static String fitting(String chosen, List<String> offered) {
    if (offered.contains(chosen)) {
      return chosen;
    }
    return offered.size() == 1 ? offered.get(0) : null;
  }

  public List<String> getMeasures() {
    return List.of(Measure.values()).stream().map(Measure::code).toList();
  }

  public List<String> getMeanings() {
    return offered(r -> r.meaning() == null ? null : r.meaning().code(), 1);
  }

  public List<String> getOverTimes() {
    return offered(r -> r.overTime() == null ? null : r.overTime().code(), 2);
  }

  public List<String> getAcross() {
    return offered(r -> r.acrossPartners() == null ? null : r.acrossPartners().code(), 3);
  }

  /** The words that go with so many of the choices before. */
  private List<String> offered(Function<AggregationRule, String> word, int before) {
    return AggregationRule.allowed().stream()
        .filter(r -> r.measure().code().equals(measure))
        .filter(r -> r.meaning() != null)
        .filter(r -> before < 2 || r.meaning().code().equals(meaning))
        .filter(r -> before < 3 || r.overTime().code().equals(overTime))
        .map(word)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** Whether its figures can be broken down: counts and percentages. */
  public boolean isBrokenDown() {
    return Measure.UNIT.code().equals(measure) || isRate();
  }

  public boolean isRate() {
    return Measure.PERCENTAGE.code().equals(measure);
  }

  public String getMeasure() {
    return measure;
  }

  public void setMeasure(String measure) {
    this.measure = measure;
  }

  public String getMeaning() {
    return meaning;
  }

  public void setMeaning(String meaning) {
    this.meaning = meaning;
  }

  public String getOverTime() {
    return overTime;
  }

  public void setOverTime(String overTime) {
    this.overTime = overTime;
  }

  public String getAcrossPartners() {
    return acrossPartners;
  }

  public void setAcrossPartners(String acrossPartners) {
    this.acrossPartners = acrossPartners;
  }
}
