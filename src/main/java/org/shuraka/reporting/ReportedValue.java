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
    String state,
    String comment) {

  public static final String NOT_APPLICABLE = "not_applicable";
  public static final String REPORTED = "reported";

  public ReportedValue {
    cells = cells == null ? null : List.copyOf(cells);
  }

  /** One category of every dimension, and its figure. */
  public record Cell(
      Map<String, String> categories,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator) {}

  @JsonIgnore
  public boolean notApplicable() {
    return NOT_APPLICABLE.equals(state);
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
