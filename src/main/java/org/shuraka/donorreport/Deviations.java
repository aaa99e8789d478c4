package org.shuraka.donorreport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.donorreport.DonorReportRepository.ChangedActivity;
import org.shuraka.donorreport.SealedContent.Deviation;
import org.shuraka.framework.Direction;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Track;

/** Where a programme did otherwise than planned or promised, for its manager to comment on. */
final class Deviations {

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
    Figure toDate = achieved.toDate();
    Track track =
        Track.of(
            toDate.value(),
            toDate.target(),
            achieved.achievement(),
            Direction.of(promised.direction()));
    if (!track.offTrack()) {
      return;
    }
    deviations.add(
        new Deviation(
            "indicator-" + promised.code(),
            track == Track.BEHIND ? "below" : "above",
            null,
            null,
            promised.code(),
            promised.title(),
            null,
            null,
            null,
            toDate.value(),
            toDate.target(),
            achieved.achievement(),
            null));
  }

  /** The same deviations with the comments that were made on them before. */
  static List<Deviation> withComments(List<Deviation> deviations, List<Deviation> before) {
    Map<String, String> comments = new HashMap<>();
    before.forEach(d -> comments.put(d.key(), d.comment()));
    return deviations.stream().map(d -> d.with(comments.get(d.key()))).toList();
  }
}
