package org.shuraka.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * A reported value as it is kept: its cells, whatever the measure. A yes is 1 of 1, a no 0 of 1, a
 * level its number; a figure without its breakdown is one cell, all {@code unknown}.
 *
 * @param locationId 0 for no place
 * @param answer of a qualitative indicator
 */
public record ValueRow(
    long indicatorId,
    long locationId,
    String state,
    String comment,
    String answer,
    BigDecimal statedTotal,
    List<Cell> cells) {

  /** Between the categories of a cell. */
  public static final String SEPARATOR = "|";

  /** One cell; {@code denominator} only where the measure has one. */
  public record Cell(String cell, BigDecimal value, BigDecimal denominator) {}
}
