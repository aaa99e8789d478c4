package org.shuraka.reporting;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a partner's accepted reports said of one indicator and place before a period. Totals are of
 * a unit, of the numerators of a percentage, or a level.
 *
 * @param period the last period with a reported figure; total, denominator and answer are of it
 * @param most the largest total
 * @param periods number of periods with a reported figure
 */
public record Earlier(
    String indicator,
    String location,
    String period,
    BigDecimal total,
    BigDecimal denominator,
    String answer,
    BigDecimal sumTotal,
    BigDecimal sumDenominator,
    BigDecimal most,
    int periods)
    implements Serializable {

  /** Which value of a report it goes with, as {@link ReportedValue#key}. */
  public String key() {
    return location == null ? indicator : indicator + "@" + location;
  }
}
