package org.shuraka.rollup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/** The overlap corrections of a programme, and the figures with and without them. */
public record OverlapLedger(List<Line> items, List<Total> totals) {

  /**
   * One correction.
   *
   * @param amount usually negative
   * @param donorReason the reason in words for donors; null: donors read none
   * @param approvedAt null while it waits for a second person
   */
  public record Line(
      long id,
      String indicator,
      @JsonIgnore LocalisedText title,
      String period,
      BigDecimal amount,
      String reason,
      String donorReason,
      Instant proposedAt,
      String proposedBy,
      @JsonIgnore Long proposerId,
      Instant approvedAt,
      String approvedBy,
      int version) {

    public boolean open() {
      return approvedAt == null;
    }
  }

  /**
   * An indicator with corrections, to date.
   *
   * @param through code of the last period that is rolled up
   * @param gross the sum of the partners' figures; null where nothing was accepted
   * @param adjusted the sum of the approved corrections
   * @param net gross with them; null where nothing was accepted
   */
  public record Total(
      String indicator,
      @JsonIgnore LocalisedText title,
      String through,
      BigDecimal gross,
      BigDecimal adjusted,
      BigDecimal net) {}
}
