package org.shuraka.rollup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkReader;

/**
 * The figures of a programme for a window of whole reporting periods.
 *
 * @param frameworkVersion the version in force at the window's end, whose targets these are
 * @param rolledUpAt when they were derived from what was accepted by then
 * @param targetsWithoutPeriod targets of that version that are left out, because the programme's
 *     calendar has no such period; null for none. They are mended by a version of the logframe
 *     without them that is in force from the window's last period or before.
 * @param framework that version
 * @param revision names this state of the figures, as far as they are shown here
 */
public record Results(
    String programme,
    String from,
    String to,
    int frameworkVersion,
    Instant rolledUpAt,
    List<IndicatorResult> indicators,
    List<LostTarget> targetsWithoutPeriod,
    @JsonIgnore Framework framework,
    @JsonIgnore String revision) {

  /** A target for a period that the programme does not have. */
  public record LostTarget(String indicator, String period) {}

  /** The programme's aggregates alone: who reported what is left out. */
  public Results withoutPartners() {
    return with(
        FrameworkReader.OUTSIDE.of(framework),
        "aggregates",
        i -> i.with(i.inWindow().withoutPartners(), i.toDate().withoutPartners()));
  }

  /** Figures without categories and places. */
  public Results withoutBreakdown() {
    return with(
        framework,
        "totals",
        i -> i.with(i.inWindow().withoutBreakdown(), i.toDate().withoutBreakdown()));
  }

  /**
   * What one partner brought in, and nothing of others. A target is the partner's own where it
   * alone reports the indicator.
   */
  public Results ofPartner(String partner) {
    return with(
        framework, partner, i -> i.ofPartner(partner, isReportedBy(partner, i.indicator())));
  }

  private boolean isReportedBy(String onlyPartner, String indicator) {
    return framework
        .indicator(indicator)
        .filter(i -> i.partners().equals(List.of(onlyPartner)))
        .isPresent();
  }

  private Results with(Framework seen, String what, UnaryOperator<IndicatorResult> change) {
    return new Results(
        programme,
        from,
        to,
        frameworkVersion,
        rolledUpAt,
        indicators.stream().map(change).toList(),
        targetsWithoutPeriod,
        seen,
        revision + "-" + what);
  }
}
