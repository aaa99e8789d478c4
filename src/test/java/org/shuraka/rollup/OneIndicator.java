package org.shuraka.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.rollup.RollUpInput.Adjustment;
import org.shuraka.rollup.RollUpInput.Indicator;
import org.shuraka.rollup.RollUpInput.Partner;
import org.shuraka.rollup.RollUpInput.Period;
import org.shuraka.rollup.RollUpInput.ReportedValue;
import org.shuraka.rollup.RollUpInput.State;

/**
 * A programme of four quarters and the partners P1 to P3 (P3 from Q2 through Q3) with one indicator
 * "I": what a test says of it, and what it then amounts to.
 */
final class OneIndicator {

  private final Measure measure;
  private final Meaning meaning;
  private final OverTime overTime;
  private final AcrossPartners acrossPartners;
  private Direction direction = Direction.ASCENDING;
  private List<String> dimensions = List.of();
  private Integer levels;
  private List<String> reporters = List.of("P1", "P2", "P3");
  private Amount baseline;
  private final Map<String, BigDecimal> targets = new HashMap<>();
  private BigDecimal finalTarget;
  private final List<ReportedValue> values = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();

  private OneIndicator(
      Measure measure, Meaning meaning, OverTime overTime, AcrossPartners acrossPartners) {
    this.measure = measure;
    this.meaning = meaning;
    this.overTime = overTime;
    this.acrossPartners = acrossPartners;
  }

  static OneIndicator increment(AcrossPartners across) {
    return of(Measure.UNIT, Meaning.INCREMENT, OverTime.SUM, across);
  }

  static OneIndicator runningTotal(AcrossPartners across) {
    return of(Measure.UNIT, Meaning.RUNNING_TOTAL, OverTime.LATEST, across);
  }

  static OneIndicator snapshot(OverTime overTime, AcrossPartners across) {
    return of(Measure.UNIT, Meaning.SNAPSHOT, overTime, across);
  }

  static OneIndicator rate(OverTime overTime, AcrossPartners across) {
    return of(Measure.PERCENTAGE, Meaning.RATE, overTime, across);
  }

  static OneIndicator yesNo() {
    return of(Measure.NOMINAL, Meaning.SNAPSHOT, OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS);
  }

  static OneIndicator levels(int levels) {
    var indicator = of(Measure.ORDINAL, Meaning.SNAPSHOT, OverTime.LATEST, AcrossPartners.NONE);
    indicator.levels = levels;
    return indicator;
  }

  static OneIndicator words() {
    return of(Measure.QUALITATIVE, null, null, null);
  }

  static OneIndicator of(
      Measure measure, Meaning meaning, OverTime overTime, AcrossPartners across) {
    return new OneIndicator(measure, meaning, overTime, across);
  }

  OneIndicator descending() {
    direction = Direction.DESCENDING;
    return this;
  }

  OneIndicator by(String... dimensions) {
    this.dimensions = List.of(dimensions);
    return this;
  }

  OneIndicator reportedBy(String... partners) {
    reporters = List.of(partners);
    return this;
  }

  OneIndicator baseline(Amount baseline) {
    this.baseline = baseline;
    return this;
  }

  OneIndicator baseline(String value) {
    return baseline(plain(value));
  }

  OneIndicator target(String period, String value) {
    targets.put(period, new BigDecimal(value));
    return this;
  }

  OneIndicator finalTarget(String value) {
    finalTarget = new BigDecimal(value);
    return this;
  }

  OneIndicator adjusted(String period, String amount) {
    adjustments.add(new Adjustment("I", period, new BigDecimal(amount)));
    return this;
  }

  /** {@code partner} is "P1", or "P1@L1" for its location L1. */
  OneIndicator said(String partner, String period, String value) {
    return said(partner, period, indicator().undivided(plain(value)));
  }

  OneIndicator said(String partner, String period, int numerator, int denominator) {
    return said(partner, period, indicator().undivided(quotient(numerator, denominator)));
  }

  OneIndicator said(String partner, String period, boolean yes) {
    return said(partner, period, indicator().undivided(Amount.of(yes)));
  }

  OneIndicator said(String partner, String period, Map<List<String>, Amount> cells) {
    return add(partner, period, State.REPORTED, cells, null);
  }

  OneIndicator saidLevel(String partner, String period, int level) {
    return add(partner, period, State.REPORTED, Map.of(), level);
  }

  OneIndicator saidWords(String partner, String period) {
    return add(partner, period, State.REPORTED, Map.of(), null);
  }

  OneIndicator notApplicable(String partner, String period) {
    return add(partner, period, State.NOT_APPLICABLE, Map.of(), null);
  }

  private OneIndicator add(
      String partner, String period, State state, Map<List<String>, Amount> cells, Integer level) {
    String[] place = partner.split("@");
    values.add(
        new ReportedValue(
            "I", place[0], place.length > 1 ? place[1] : null, period, state, cells, level));
    return this;
  }

  IndicatorResult over(String from, String to) {
    return new RollUp(input()).over(from, to).get(0);
  }

  Figure inWindow(String from, String to) {
    return over(from, to).inWindow();
  }

  Figure toDate(String to) {
    return over(to, to).toDate();
  }

  RollUpInput input() {
    return new RollUpInput(
        List.of(quarter(1), quarter(2), quarter(3), quarter(4)),
        List.of(
            new Partner("P1", "Q1", "Q4"),
            new Partner("P2", "Q1", "Q4"),
            new Partner("P3", "Q2", "Q3")),
        List.of(indicator()),
        values,
        adjustments);
  }

  Indicator indicator() {
    return new Indicator(
        "I",
        measure,
        meaning,
        overTime,
        acrossPartners,
        direction,
        dimensions,
        levels,
        reporters,
        baseline,
        targets,
        finalTarget);
  }

  static Period quarter(int number) {
    LocalDate start = LocalDate.of(2020, 3 * number - 2, 1);
    return new Period("Q" + number, start, start.plusMonths(3).minusDays(1));
  }

  static Amount plain(String value) {
    return Amount.of(new BigDecimal(value));
  }

  static Amount quotient(int numerator, int denominator) {
    return Amount.of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }
}
