package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.reporting.ValueRow;
import org.shuraka.rollup.RollUpRepository.PartRow;
import org.shuraka.rollup.RollUpRepository.ResultRow;
import org.shuraka.shared.Ratio;

/**
 * Turns one derived row and its parts into a figure as it is shown. Quotients in the rows carry 18
 * decimals: an exact tie at the seventh has no more than that, and every other quotient lies
 * further from a tie than the eighteenth, so that rounding here equals rounding the exact quotient.
 */
record RolledUpFigures(ResultRow row, List<PartRow> parts) {

  private static final Ratio HUNDRED = Ratio.of(100);

  /** The figure before rounding, adjustments included; null where there is none. */
  Ratio value() {
    Ratio value = value(row.value(), row.denominator());
    return value == null || row.adjusted() == null || !adjustable()
        ? value
        : value.plus(Ratio.of(row.adjusted()));
  }

  Figure figure(Ratio target) {
    Coverage coverage = new Coverage(row.expected(), row.accepted());
    BigDecimal shownTarget = Amount.shown(target);
    Measure measure = Measure.of(row.measure());
    if (measure == Measure.QUALITATIVE) {
      return Figure.withoutValue(shownTarget, coverage, null, null);
    }
    if (measure == Measure.ORDINAL) {
      SortedMap<Integer, Integer> levels = levels();
      return Figure.withoutValue(
          shownTarget, coverage, levels, IndicatorRollUp.lowerMedian(levels));
    }
    boolean additive = AcrossPartners.of(row.acrossPartners()) != AcrossPartners.NONE;
    return new Figure(
        Amount.shown(value()),
        row.denominator() == null ? null : shown(row.value()),
        shown(row.denominator()),
        adjustable() ? shown(row.value()) : null,
        additive ? null : Figure.NOT_ADDITIVE,
        shownTarget,
        coverage,
        additive ? of("cell", this::cell) : null,
        of("partner", p -> new Figure.OfPartner(p.part(), value(p), numerator(p), denominator(p))),
        of(
            "location",
            p -> new Figure.OfLocation(p.part(), value(p), numerator(p), denominator(p))),
        null,
        null);
  }

  private boolean adjustable() {
    return Meaning.INCREMENT.code().equals(row.meaning())
        && AcrossPartners.SUM.code().equals(row.acrossPartners());
  }

  private <T> List<T> of(String kind, Function<PartRow, T> as) {
    return parts.stream().filter(p -> p.kind().equals(kind)).map(as).toList();
  }

  private SortedMap<Integer, Integer> levels() {
    SortedMap<Integer, Integer> levels = new TreeMap<>();
    parts.forEach(p -> levels.put(Integer.valueOf(p.part()), p.value().intValueExact()));
    return levels;
  }

  private Figure.Cell cell(PartRow part) {
    Map<String, String> categories = new LinkedHashMap<>();
    String[] dimensions = row.dimensions().split(",");
    String[] codes = part.part().split("\\" + ValueRow.SEPARATOR);
    for (int d = 0; d < codes.length; d++) {
      categories.put(dimensions[d], codes[d]);
    }
    return new Figure.Cell(categories, value(part), numerator(part), denominator(part));
  }

  private static BigDecimal value(PartRow part) {
    return Amount.shown(value(part.value(), part.denominator()));
  }

  private static BigDecimal numerator(PartRow part) {
    return part.denominator() == null ? null : shown(part.value());
  }

  private static BigDecimal denominator(PartRow part) {
    return shown(part.denominator());
  }

  private static Ratio value(BigDecimal value, BigDecimal denominator) {
    if (value == null) {
      return null;
    }
    if (denominator == null) {
      return Ratio.of(value);
    }
    return denominator.signum() == 0
        ? null
        : HUNDRED.times(Ratio.of(value)).dividedBy(Ratio.of(denominator));
  }

  private static BigDecimal shown(BigDecimal number) {
    return number == null ? null : Amount.shown(Ratio.of(number));
  }
}
