package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.donorreport.DonorReportRepository.ChangedActivity;
import org.shuraka.donorreport.SealedContent.Deviation;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Track;

/** Where a programme did otherwise than planned or promised, for its manager to comment on. */
final class Deviations {

  /** So much of its target to date an indicator may have reached without a word. */
  private static final BigDecimal LEAST = BigDecimal.ONE.subtract(Track.TOLERANCE);

  private static final BigDecimal MOST = BigDecimal.ONE.add(Track.TOLERANCE);
  private static final int DECIMALS = 6;

  private Deviations() {}

  static List<Deviation> of(List<ChangedActivity> activities, List<SealedContent.Result> results) {
    List<Deviation> deviations = new ArrayList<>();
    activities.forEach(a -> deviations.add(of(a)));
    results.stream()
        .flatMap(r -> r.indicators().stream())
        .forEach(i -> add(i.promised(), i.achieved(), deviations));
    return deviations;
  }

  private static Deviation of(ChangedActivity a) {
    return new Deviation(
        a.key(),
        a.kind(),
        a.period(),
        a.activity(),
        null,
        a.title(),
        a.reason(),
        a.newDate(),
        a.newPlace(),
        null,
        null,
        null,
        null);
  }

  private static void add(
      Framework.Indicator promised, IndicatorResult achieved, List<Deviation> deviations) {
    BigDecimal reached = reached(promised, achieved);
    if (reached == null || (reached.compareTo(LEAST) >= 0 && reached.compareTo(MOST) <= 0)) {
      return;
    }
    boolean more = reached.compareTo(MOST) > 0;
    deviations.add(
        new Deviation(
            "indicator-" + promised.code(),
            more == fewerIsBetter(promised, achieved) ? "below" : "above",
            null,
            null,
            promised.code(),
            promised.title(),
            null,
            null,
            null,
            achieved.toDate().value(),
            achieved.toDate().target(),
            achieved.achievement(),
            null));
  }

  /**
   * How much of the target is reached: the achievement, which knows the way from the baseline; the
   * plain quotient where there is none, or where the target is a number not to be exceeded.
   */
  private static BigDecimal reached(Framework.Indicator promised, IndicatorResult achieved) {
    if (!fewerIsBetter(promised, achieved)) {
      return achieved.achievement();
    }
    Figure toDate = achieved.toDate();
    return toDate.value() == null || toDate.target() == null || toDate.target().signum() == 0
        ? null
        : toDate.value().divide(toDate.target(), DECIMALS, RoundingMode.HALF_UP);
  }

  /** A descending indicator whose achievement does not already tell the way from its baseline. */
  private static boolean fewerIsBetter(Framework.Indicator promised, IndicatorResult achieved) {
    return "descending".equals(promised.direction())
        && ("increment".equals(promised.meaning()) || achieved.achievement() == null);
  }

  /** The same deviations with the comments that were made on them before. */
  static List<Deviation> withComments(List<Deviation> deviations, List<Deviation> before) {
    Map<String, String> comments = new HashMap<>();
    before.forEach(d -> comments.put(d.key(), d.comment()));
    return deviations.stream().map(d -> d.with(comments.get(d.key()))).toList();
  }
}
