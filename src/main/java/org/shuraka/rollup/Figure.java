package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What an indicator amounts to in a window: sums exact, means and percentages half-up to 6
 * decimals. Null stands for "there is none", which is not zero.
 *
 * @param numerator with {@code denominator}, for percentages and yes/no only
 * @param gross the sum of the partners' figures, before adjustments; only where adjustments apply
 * @param note {@link #NOT_ADDITIVE} where the partners' figures do not combine, else null
 * @param target in the unit of {@code value}
 * @param cells the breakdown, sorted by category, without zero cells; empty for an indicator
 *     without disaggregation, null where the indicator can have no value
 * @param byPartner sorted by code; only partners with a figure
 * @param byLocation sorted by code; values reported without a location are in none
 * @param distribution of an ordinal indicator: how many series stand at each level
 * @param median the lower median of that distribution
 */
public record Figure(
    BigDecimal value,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal gross,
    String note,
    BigDecimal target,
    Coverage coverage,
    List<Cell> cells,
    List<OfPartner> byPartner,
    List<OfLocation> byLocation,
    SortedMap<Integer, Integer> distribution,
    Integer median) {

  public static final String NOT_ADDITIVE = "not_additive";

  static Figure withoutValue(
      BigDecimal target,
      Coverage coverage,
      SortedMap<Integer, Integer> distribution,
      Integer median) {
    return new Figure(
        null, null, null, null, null, target, coverage, null, null, null, distribution, median);
  }

  /** The programme's figure without who reported what. */
  Figure withoutPartners() {
    return new Figure(
        value,
        numerator,
        denominator,
        gross,
        note,
        target,
        coverage,
        cells,
        null,
        byLocation,
        distribution,
        median);
  }

  /** The figure without categories and places. */
  Figure withoutBreakdown() {
    return new Figure(
        value,
        numerator,
        denominator,
        gross,
        note,
        target,
        coverage,
        cells == null ? null : List.of(),
        byPartner,
        byLocation == null ? null : List.of(),
        distribution,
        median);
  }

  /** What one partner brought in, without the programme's figure. */
  Figure ofPartner(String partner, boolean ownTarget) {
    List<OfPartner> own =
        byPartner == null
            ? null
            : byPartner.stream().filter(p -> p.partner().equals(partner)).toList();
    return new Figure(
        null, null, null, null, note, ownTarget ? target : null, null, null, own, null, null, null);
  }

  /** Categories by dimension, in the order of the indicator's dimensions. */
  public record Cell(
      Map<String, String> categories,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator) {}

  public record OfPartner(
      String partner, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}

  public record OfLocation(
      String location, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {}
}
