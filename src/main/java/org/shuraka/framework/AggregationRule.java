package org.shuraka.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an indicator's figures are and how they combine. Most combinations of the four make no sense
 * (percentages of different populations have no mean), so an indicator takes one of {@link
 * #allowed()}. A qualitative indicator combines nothing: the other three are null.
 */
public record AggregationRule(
    Measure measure, Meaning meaning, OverTime overTime, AcrossPartners acrossPartners) {

  private static final List<AggregationRule> ALLOWED = new ArrayList<>();

  static {
    var unit = Measure.UNIT;
    var snapshot = Meaning.SNAPSHOT;
    var sum = AcrossPartners.SUM;
    var max = AcrossPartners.MAX;
    var average = AcrossPartners.AVERAGE;
    var ratioOfSums = AcrossPartners.RATIO_OF_SUMS;
    var none = AcrossPartners.NONE;
    allow(unit, Meaning.INCREMENT, OverTime.SUM, sum, none);
    allow(unit, Meaning.RUNNING_TOTAL, OverTime.LATEST, sum, max, none);
    allow(unit, snapshot, OverTime.LATEST, sum, max, average, none);
    allow(unit, snapshot, OverTime.MAX, sum, max, average, none);
    allow(unit, snapshot, OverTime.AVERAGE, sum, max, average, none);
    allow(Measure.PERCENTAGE, Meaning.RATE, OverTime.SUM, ratioOfSums, none);
    allow(Measure.PERCENTAGE, Meaning.RATE, OverTime.LATEST, ratioOfSums, none);
    allow(Measure.NOMINAL, snapshot, OverTime.LATEST, ratioOfSums, none);
    allow(Measure.ORDINAL, snapshot, OverTime.LATEST, none);
    ALLOWED.add(new AggregationRule(Measure.QUALITATIVE, null, null, null));
  }

  private static void allow(
      Measure measure, Meaning meaning, OverTime overTime, AcrossPartners... acrossPartners) {
    for (AcrossPartners across : acrossPartners) {
      ALLOWED.add(new AggregationRule(measure, meaning, overTime, across));
    }
  }

  /** Every combination an indicator may take, in the order in which a form offers them. */
  public static List<AggregationRule> allowed() {
    return List.copyOf(ALLOWED);
  }

  public static boolean allows(
      Measure measure, Meaning meaning, OverTime overTime, AcrossPartners acrossPartners) {
    return new AggregationRule(measure, meaning, overTime, acrossPartners)
        .refusedProperty()
        .isEmpty();
  }

  /**
   * The first property, in the order of declaration, that fits no allowed combination of those
   * before it; empty where the combination is allowed.
   */
  public Optional<String> refusedProperty() {
    var matching = ALLOWED.stream().filter(rule -> rule.measure == measure).toList();
    if (matching.isEmpty()) {
      return Optional.of("measure");
    }
    matching = matching.stream().filter(rule -> rule.meaning == meaning).toList();
    if (matching.isEmpty()) {
      return Optional.of("meaning");
    }
    matching = matching.stream().filter(rule -> rule.overTime == overTime).toList();
    if (matching.isEmpty()) {
      return Optional.of("overTime");
    }
    return matching.contains(this) ? Optional.empty() : Optional.of("acrossPartners");
  }
}
