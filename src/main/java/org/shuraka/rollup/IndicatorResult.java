package org.shuraka.rollup;

import java.math.BigDecimal;

/**
 * An indicator's answer to a window of whole reporting periods.
 *
 * @param achievement how far {@code toDate} has come to its target: a ratio with 6 decimals (0.82
 *     is 82 %), negative where things got worse; null where nothing can be compared
 * @param toDate from the programme's first period through the window's last
 * @param finalTarget what is to be said of the whole programme's target beside {@code toDate}; null
 *     for nothing
 */
public record IndicatorResult(
    String indicator,
    BigDecimal achievement,
    Figure inWindow,
    Figure toDate,
    FinalTarget finalTarget) {

  /** The same indicator with less to see: no achievement where the programme's figure is gone. */
  IndicatorResult with(Figure inWindowSeen, Figure toDateSeen) {
    boolean gone = toDateSeen.coverage() == null;
    return new IndicatorResult(
        indicator,
        gone ? null : achievement,
        inWindowSeen,
        toDateSeen,
        gone && finalTarget != null ? finalTarget.withoutShare() : finalTarget);
  }

  /** What one partner brought in, and nothing of others. */
  IndicatorResult ofPartner(String partner, boolean ownTarget) {
    IndicatorResult own =
        with(inWindow.ofPartner(partner, ownTarget), toDate.ofPartner(partner, ownTarget));
    return ownTarget
        ? own
        : new IndicatorResult(indicator, own.achievement, own.inWindow, own.toDate, null);
  }
}
