package org.shuraka.rollup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.shuraka.framework.Framework;

/**
 * How one figure came about. The exact parts add up to it: of every value, {@code sign * value /
 * (ofValues * ofSeries)}, and the adjustments; of percentages and yes/no, numerators and
 * denominators each.
 *
 * @param rolledUpAt when the figure was derived
 * @param toDate from the programme's first period through the window's last
 */
public record Explanation(
    String programme,
    String indicator,
    String from,
    String to,
    Instant rolledUpAt,
    Rule rule,
    Derivation inWindow,
    Derivation toDate,
    @JsonIgnore Framework framework) {

  /**
   * How values combine, in the indicator's words.
   *
   * @param keys of the sentences that say so, in the order in which the rule is applied
   * @param rounding {@code exact} for sums, {@code quotient} for what is rounded half-up to 6
   *     decimals
   */
  public record Rule(
      String measure,
      String meaning,
      String overTime,
      String acrossPartners,
      List<String> keys,
      String rounding) {}

  /** One figure with all it was made of. */
  public record Derivation(
      Figure figure, List<Value> values, List<LeftOut> leftOut, List<Correction> adjustments) {}

  /**
   * An accepted value that is part of the figure; or, for a reader who sees no partners, all of one
   * period and place together, with what they add alone.
   *
   * @param weight {@code counted}, {@code before_window} (what a running total had reached), {@code
   *     mean}, {@code latest}, {@code largest} or {@code listed} (qualitative)
   * @param value the figure itself, or the level; null where it is a numerator and a denominator
   * @param sign 1, or -1 before the window
   * @param ofValues by how many values of its series a mean over time divides, else 1
   * @param ofSeries by how many series a mean across partners divides, else 1
   * @param adds its part of the figure, rounded half-up to 6 decimals; null where the programme has
   *     no sum, and for quotients
   * @param count how many values these are
   * @param revision of the report
   * @param cells the breakdown that was reported with it, zero cells left out; null for an
   *     indicator without one, and for a reader who sees no partners
   */
  public record Value(
      String period,
      String partner,
      String location,
      String weight,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator,
      Integer sign,
      Integer ofValues,
      Integer ofSeries,
      BigDecimal adds,
      int count,
      String answer,
      Integer revision,
      Instant acceptedAt,
      String acceptedBy,
      List<Figure.Cell> cells) {}

  /**
   * What was said or expected and is no part of the figure.
   *
   * @param reason {@code draft}, {@code submitted}, {@code sent_back}, {@code reopened} (the report
   *     is not accepted; together {@code not_accepted} for a reader who sees no partners), {@code
   *     not_applicable}, {@code missing}, {@code later_counts}, {@code larger_counts} (another
   *     value of the same series), {@code other_series} (a larger one)
   * @param comment what the partner said to {@code not_applicable}
   */
  public record LeftOut(
      String period,
      String partner,
      String location,
      String reason,
      BigDecimal value,
      String comment,
      int count) {}

  /**
   * An approved correction of people counted twice.
   *
   * @param reason as it was given; to a donor as it was written for donors, null where nobody did
   * @param donorReason what donors read instead; null to donors themselves
   */
  public record Correction(
      String period,
      BigDecimal amount,
      String reason,
      String donorReason,
      Instant approvedAt,
      String approvedBy) {

    Correction forDonors() {
      return new Correction(period, amount, donorReason, null, approvedAt, null);
    }
  }
}
