package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One reported value as it is sent and shown: exactly one of {@code value}, {@code numerator} with
 * {@code denominator}, {@code yes}, {@code level}, {@code text}, {@code cells}, or the state {@code
 * not_applicable} with a comment.
 *
 * @param location code of a place of the programme; null for none
 * @param statedTotal what the partner says the cells of a number add up to; it is compared with
 *     them before submission and counts nowhere
 */
public record ReportedValue(
    String indicator,
    String location,
    BigDecimal value,
    BigDecimal numerator,
    BigDecimal denominator,
    Boolean yes,
    Integer level,
    String text,
    List<Cell> cells,
    BigDecimal statedTotal,
    String state,
    String comment) {

  public static final String NOT_APPLICABLE = "not_applicable";
  public static final String REPORTED = "reported";

  /** In a change: nothing is said any more. */
  static final String MISSING = "missing";

  public ReportedValue {
    cells = cells == null ? null : List.copyOf(cells);
  }

  /** One category of every dimension, and its figure. */
  public record Cell(
      Map<String, String> categories,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator) {}

  ReportedValue withCells(List<Cell> others) {
    return new ReportedValue(
        indicator,
        location,
        value,
        numerator,
        denominator,
        yes,
        level,
        text,
        others,
        statedTotal,
        state,
        comment);
  }

  @JsonIgnore
  public boolean notApplicable() {
    return NOT_APPLICABLE.equals(state);
  }

  /** Which value of a report it is: its indicator and place. */
  @JsonIgnore
  public String key() {
    return location == null ? indicator : indicator + "@" + location;
  }

  /** Whether it says nothing at all: such a value counts as missing. */
  @JsonIgnore
  boolean isBlank() {
    return value == null
        && numerator == null
        && denominator == null
        && yes == null
        && level == null
        && (text == null || text.isBlank())
        && (cells == null || cells.isEmpty())
        && !notApplicable();
  }
}
