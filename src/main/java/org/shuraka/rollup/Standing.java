package org.shuraka.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.framework.Framework;
import org.shuraka.shared.LocalisedText;

/**
 * How a programme stands through the last period that has an accepted report.
 *
 * @param through code of that period; null where nothing was accepted yet
 * @param warned figures and texts of accepted reports whose oddity was explained, as of the last
 *     derivation
 * @param lines indicators of the framework in force at its end, in its order
 * @param fault key of the message that says why its figures cannot be read; null where they can
 */
public record Standing(
    long programmeId,
    String programme,
    LocalisedText title,
    boolean sample,
    LocalDate start,
    LocalDate end,
    String through,
    int warned,
    List<Line> lines,
    String fault) {

  /** Whether what is stored of it can be read; where not, it stands in lists with the reason. */
  public boolean readable() {
    return fault == null;
  }

  /**
   * One indicator to date.
   *
   * @param resultType {@code impact}, {@code outcome} or {@code output}
   * @param value null where there is none
   * @param target to date; null where there is none
   * @param achievement a ratio; see {@link IndicatorResult}
   */
  public record Line(
      String resultType,
      Framework.Indicator indicator,
      BigDecimal value,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal target,
      BigDecimal achievement,
      Coverage coverage,
      Track track) {}

  public long count(Track track) {
    return lines.stream().filter(l -> l.track() == track).count();
  }

  /** Figures that may still change. */
  public long provisional() {
    return lines.stream().filter(l -> l.coverage().provisional()).count();
  }

  /** Pairs of partner and period that were to report and have no accepted value. */
  public int missing() {
    return lines.stream().mapToInt(l -> l.coverage().expected() - l.coverage().accepted()).sum();
  }
}
