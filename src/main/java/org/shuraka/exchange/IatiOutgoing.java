package org.shuraka.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * What the programme's IATI file says when it is made now, read from that very file.
 *
 * @param iatiIdentifier of the activity
 * @param reporter who reports it
 * @param reporterRef identifier of the reporting organisation
 * @param reporterType IATI OrganisationType
 * @param indicators in the order of the file
 */
public record IatiOutgoing(
    String iatiIdentifier,
    LocalisedText reporter,
    String reporterRef,
    String reporterType,
    List<Indicator> indicators) {

  /** An indicator of the file; figures in its order. */
  public record Indicator(LocalisedText title, List<Figure> figures) {}

  /**
   * A target or an actual.
   *
   * @param kind {@code target} or {@code actual}
   * @param start null where the file names none that can be read, as {@code end}
   * @param value as it stands in the file; null for none
   * @param dimensions by which it is broken down; empty for the whole
   */
  public record Figure(
      String kind,
      LocalDate start,
      LocalDate end,
      String value,
      List<IatiFigure.Dimension> dimensions,
      LocalisedText comment) {}

  /** Reads it from an activity as it goes out. */
  static IatiOutgoing of(IatiActivity activity) {
    IatiNode reporter =
        activity.node().child("reporting-org").orElseGet(() -> IatiNode.of("reporting-org"));
    List<Indicator> indicators = new ArrayList<>();
    activity
        .node()
        .children("result")
        .flatMap(result -> result.children("indicator"))
        .forEach(
            indicator ->
                indicators.add(
                    new Indicator(
                        activity.text(indicator, "title"),
                        indicator
                            .children("period")
                            .flatMap(period -> figures(activity, period).stream())
                            .toList())));
    return new IatiOutgoing(
        activity.node().child("iati-identifier").map(IatiNode::text).orElse(""),
        activity.text(reporter),
        reporter.attributeOrNull("ref"),
        reporter.attributeOrNull("type"),
        indicators);
  }

  private static List<Figure> figures(IatiActivity activity, IatiNode period) {
    LocalDate start =
        IatiValues.day(period.childAttribute("period-start", "iso-date")).orElse(null);
    LocalDate end = IatiValues.day(period.childAttribute("period-end", "iso-date")).orElse(null);
    return period.children().stream()
        .filter(f -> f.is(IatiFigure.TARGET) || f.is(IatiFigure.ACTUAL))
        .map(
            f ->
                new Figure(
                    f.name(),
                    start,
                    end,
                    f.attributeOrNull("value"),
                    f.children("dimension")
                        .map(
                            d ->
                                new IatiFigure.Dimension(
                                    d.attributeOrNull("name"), d.attributeOrNull("value")))
                        .toList(),
                    activity.text(f, "comment")))
        .toList();
  }
}
