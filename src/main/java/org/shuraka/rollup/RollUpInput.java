package org.shuraka.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;

/**
 * All that the roll-up of one programme depends on. What does not fit together is refused here, so
 * the arithmetic needs no checks of its own.
 *
 * @param periods of the programme, in order
 * @param values of accepted reports only
 * @param adjustments approved ones only
 */
public record RollUpInput(
    List<Period> periods,
    List<Partner> partners,
    List<Indicator> indicators,
    List<ReportedValue> values,
    List<Adjustment> adjustments) {

  /** The category of every dimension that stands for "not broken down". */
  public static final String UNKNOWN = "unknown";

  /** Both days included. */
  public record Period(String code, LocalDate start, LocalDate end) {
    public Period {
      require(!end.isBefore(start), "Period %s ends before it starts", code);
    }
  }

  /** Takes part in the programme from one period through another. */
  public record Partner(String code, String firstPeriod, String lastPeriod) {}

  /**
   * What one indicator is and promises.
   *
   * @param disaggregation codes of the dimensions; their order is that of the categories of a cell
   * @param levels of an ordinal indicator (1 to this), else null
   * @param partners who reports it
   * @param baseline null where there is none; a plain one of a percentage is a percentage
   * @param targets by period; of a percentage, percentages
   * @param finalTarget of the whole programme, likewise; null where there is none
   */
  public record Indicator(
      String code,
      Measure measure,
      Meaning meaning,
      OverTime overTime,
      AcrossPartners acrossPartners,
      Direction direction,
      List<String> disaggregation,
      Integer levels,
      List<String> partners,
      Amount baseline,
      Map<String, BigDecimal> targets,
      BigDecimal finalTarget) {

    public Indicator {
      new AggregationRule(measure, meaning, overTime, acrossPartners)
          .refusedProperty()
          .ifPresent(
              property -> require(false, "Indicator %s: its %s does not fit", code, property));
      require(
          direction != null || measure == Measure.QUALITATIVE, "Indicator %s: no direction", code);
      require(
          measure == Measure.ORDINAL ? levels != null && levels > 0 : levels == null,
          "Indicator %s: an ordinal indicator has levels, others have none",
          code);
      require(
          baseline == null || baseline.isPlain() || isQuotient(measure),
          "Indicator %s: its baseline is no quotient",
          code);
      disaggregation = List.copyOf(disaggregation);
      partners = List.copyOf(partners);
      targets = Map.copyOf(targets);
      targets.values().forEach(Amount::of);
    }

    private static boolean isQuotient(Measure measure) {
      return measure == Measure.PERCENTAGE || measure == Measure.NOMINAL;
    }

    /** A figure given without its breakdown: one cell, every category unknown. */
    public Map<List<String>, Amount> undivided(Amount total) {
      return Map.of(Collections.nCopies(disaggregation.size(), UNKNOWN), total);
    }

    Amount zero() {
      return isQuotient(measure)
          ? Amount.of(BigDecimal.ZERO, BigDecimal.ZERO)
          : Amount.of(BigDecimal.ZERO);
    }

    /** People reached by two partners are counted twice only where new people are summed. */
    boolean isAdjustable() {
      return meaning == Meaning.INCREMENT && acrossPartners == AcrossPartners.SUM;
    }

    private boolean accepts(ReportedValue value) {
      if (value.state() == State.NOT_APPLICABLE) {
        return true;
      }
      return switch (measure) {
        case UNIT, PERCENTAGE -> value.level() == null && hasCells(value);
        case NOMINAL -> value.level() == null && hasCells(value) && isYesOrNo(value);
        case ORDINAL ->
            value.cells().isEmpty()
                && value.level() != null
                && 1 <= value.level()
                && value.level() <= levels;
        case QUALITATIVE -> value.cells().isEmpty() && value.level() == null;
      };
    }

    private boolean hasCells(ReportedValue value) {
      return value.cells().entrySet().stream()
          .allMatch(
              cell ->
                  cell.getKey().size() == disaggregation.size()
                      && cell.getValue().isPlain() != isQuotient(measure));
    }

    private static boolean isYesOrNo(ReportedValue value) {
      return !value.cells().isEmpty()
          && Set.of(Amount.of(true), Amount.of(false)).contains(Cells.of(value.cells()).total());
    }
  }

  public enum State {
    REPORTED,
    NOT_APPLICABLE
  }

  /**
   * What one partner said of one indicator at one location (or none, null) for one period.
   *
   * @param cells amounts by categories, see {@link Indicator#undivided}; a cell that is not listed
   *     is zero; empty for ordinal and qualitative indicators
   * @param level of an ordinal indicator, else null
   */
  public record ReportedValue(
      String indicator,
      String partner,
      String location,
      String period,
      State state,
      Map<List<String>, Amount> cells,
      Integer level) {

    public ReportedValue {
      cells = Map.copyOf(cells);
      require(
          state == State.REPORTED || (cells.isEmpty() && level == null),
          "%s of %s in %s: not applicable, yet there is a figure",
          indicator,
          partner,
          period);
    }

    Series.Key series() {
      return new Series.Key(partner, location);
    }
  }

  /** Corrects an overlap between partners: usually a negative amount. */
  public record Adjustment(String indicator, String period, BigDecimal amount) {
    public Adjustment {
      Amount.exact(amount);
    }
  }

  public RollUpInput {
    periods = List.copyOf(periods);
    partners = List.copyOf(partners);
    indicators = List.copyOf(indicators);
    values = List.copyOf(values);
    adjustments = List.copyOf(adjustments);

    var calendar = new Periods(periods);
    partners.forEach(partner -> calendar.window(partner.firstPeriod(), partner.lastPeriod()));
    var partnerByCode = byCode("Partner", partners, Partner::code);
    var indicatorByCode = byCode("Indicator", indicators, Indicator::code);
    for (Indicator indicator : indicators) {
      byCode("Partner", indicator.partners(), Function.identity())
          .keySet()
          .forEach(partner -> find("partner", partnerByCode, partner));
      indicator.targets().keySet().forEach(calendar::positionOf);
    }
    var said = new HashSet<List<Object>>();
    for (ReportedValue value : values) {
      calendar.positionOf(value.period());
      find("partner", partnerByCode, value.partner());
      require(
          find("indicator", indicatorByCode, value.indicator()).accepts(value),
          "No figure for this indicator: %s",
          value);
      require(
          said.add(List.of(value.indicator(), value.period(), value.series())),
          "Said twice: %s",
          value);
    }
    for (Adjustment adjustment : adjustments) {
      calendar.positionOf(adjustment.period());
      require(
          find("indicator", indicatorByCode, adjustment.indicator()).isAdjustable(),
          "Indicator %s sums no increments: nothing to adjust",
          adjustment.indicator());
    }
  }

  private static <T> Map<String, T> byCode(String what, List<T> list, Function<T, String> code) {
    var byCode = new HashMap<String, T>();
    for (T item : list) {
      require(byCode.put(code.apply(item), item) == null, "%s %s twice", what, code.apply(item));
    }
    return byCode;
  }

  private static <T> T find(String what, Map<String, T> byCode, String code) {
    T found = byCode.get(code);
    require(found != null, "There is no %s %s", what, code);
    return found;
  }

  static void require(boolean condition, String message, Object... arguments) {
    if (!condition) {
      throw new IllegalArgumentException(message.formatted(arguments));
    }
  }
}
