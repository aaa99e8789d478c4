package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.rollup.Standing;
import org.shuraka.shared.LocalisedText;

/**
 * A grant as its donor sees it.
 *
 * @param money of the budget lines that it pays, by currency
 * @param standing of its programme
 */
public record Funding(Grant grant, List<Money> money, Standing standing) {

  /**
   * The agreement.
   *
   * @param amount null where it is not known
   */
  public record Grant(
      long id,
      long programmeId,
      String programme,
      LocalisedText donor,
      String reference,
      BigDecimal amount,
      String currency,
      LocalDate start,
      LocalDate end) {}
}
