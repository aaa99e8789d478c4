package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shuraka.framework.Framework.Baseline;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Reference;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Framework.Target;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.framework.Measure;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.shared.LocalisedText;

/**
 * The results of an activity: as a framework whose indicators a manager has yet to confirm, since
 * IATI does not say what a number means; and as the figures that were published.
 */
final class IatiResults {

  /** Levels of an ordinal indicator where the published figures do not go higher. */
  private static final int USUAL_LEVELS = 5;

  private static final int MOST_LEVELS = 100;
  private static final Set<String> DETAILS_OF_A_RESULT =
      Set.of("title", "description", "indicator");
  private static final Set<String> DETAILS_OF_AN_INDICATOR =
      Set.of("title", "description", "reference", "baseline", "period");

  private final IatiActivity activity;
  private final IatiActivity.Dates dates;
  private final List<Period> periods;
  private final List<String> partners;
  private final IatiNotes notes;
  private final Codes codes;
  private final Set<String> resultCodes = new HashSet<>();
  private final Set<String> indicatorCodes = new HashSet<>();
  private final Map<IatiNode, String> resultElements = new IdentityHashMap<>();
  private final List<Result> results = new ArrayList<>();
  private final List<Published> published = new ArrayList<>();

  /**
   * An indicator as published.
   *
   * @param element that it is
   * @param result the element it stands in
   * @param position its place among the indicators of that result, from 0
   */
  record Published(
      String code,
      LocalisedText title,
      IatiNode element,
      IatiNode result,
      int position,
      List<IatiFigure> figures) {}

  /**
   * Codes of this product for elements.
   *
   * @param results of the elements that are known
   * @param indicators of the elements that are known
   * @param takenResults what a new one cannot be called
   * @param takenIndicators what a new one cannot be called
   * @param knownOnly whether indicators that are not known are passed over
   */
  record Codes(
      Map<IatiNode, String> results,
      Map<IatiNode, String> indicators,
      Set<String> takenResults,
      Set<String> takenIndicators,
      boolean knownOnly) {

    static final Codes NONE = new Codes(Map.of(), Map.of(), Set.of(), Set.of(), false);
  }

  /**
   * Reads the results.
   *
   * @param periods the programme's reporting periods
   * @param partners codes of those that report: they are to report every indicator
   * @param codes what is known of them
   */
  IatiResults(
      IatiActivity activity,
      IatiActivity.Dates dates,
      List<Period> periods,
      List<String> partners,
      IatiNotes notes,
      Codes codes) {
    this.activity = activity;
    this.dates = dates;
    this.periods = periods;
    this.partners = partners;
    this.notes = notes;
    this.codes = codes;
    activity.node().children("result").forEach(this::result);
  }

  List<Published> published() {
    return published;
  }

  /** The results with their indicators, as a framework would have them. */
  List<Result> results() {
    return results;
  }

  /** The elements of the results and their codes. */
  Map<IatiNode, String> resultElements() {
    return resultElements;
  }

  private void result(IatiNode element) {
    String code = codes.results().get(element);
    if (code == null) {
      code =
          IatiCodes.unique(
              referenceCode(element).orElse("R" + (results.size() + 1)),
              c -> resultCodes.contains(c) || codes.takenResults().contains(c));
    }
    resultCodes.add(code);
    resultElements.put(element, code);
    String type = resultType(element);
    List<Indicator> indicators = new ArrayList<>();
    List<IatiNode> elements = element.children("indicator").toList();
    for (int position = 0; position < elements.size(); position++) {
      IatiNode indicator = elements.get(position);
      if (indicator.line() == 0) {
        continue; // made by IatiTidy, since a result has to have one
      }
      if (codes.knownOnly() && !codes.indicators().containsKey(indicator)) {
        continue;
      }
      if (indicatorCodes.size() >= FrameworkCheck.MOST_INDICATORS) {
        notes.kept(
            indicator,
            "exchange.iati.indicators.many",
            String.valueOf(FrameworkCheck.MOST_INDICATORS));
        continue;
      }
      indicators.add(indicator(indicator, element, position, code));
    }
    results.add(
        new Result(
            code,
            type,
            null,
            title(element, code),
            activity.text(element, "description"),
            null,
            null,
            flag(element, "aggregation-status"),
            indicators));
  }

  /** The title, else the description, else the code. */
  private LocalisedText title(IatiNode element, String code) {
    return Stream.of("title", "description")
        .map(child -> activity.text(element, child))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElseGet(() -> LocalisedText.of(activity.language(), code));
  }

  private String resultType(IatiNode element) {
    String type = element.attribute("type");
    String word =
        switch (type) {
          case "1" -> "output";
          case "2" -> "outcome";
          case "3" -> "impact";
          default -> null;
        };
    if (word == null) {
      notes.taken(element, "exchange.iati.result.type", type);
      return "outcome";
    }
    notes.taken(element, DETAILS_OF_A_RESULT);
    return word;
  }

  private Indicator indicator(IatiNode element, IatiNode result, int position, String resultCode) {
    String code = codes.indicators().get(element);
    if (code == null) {
      code =
          IatiCodes.unique(
              referenceCode(element).orElse(resultCode + "." + (position + 1)),
              c -> indicatorCodes.contains(c) || codes.takenIndicators().contains(c));
    }
    indicatorCodes.add(code);
    Measure measure = measure(element);
    notes.taken(element, DETAILS_OF_AN_INDICATOR);
    Baseline baseline = baseline(element, measure);
    List<IatiFigure> figures = new ArrayList<>();
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    BigDecimal finalTarget = null;
    int periodNo = 0;
    for (IatiNode period : element.children("period").toList()) {
      BigDecimal whole = period(period, ++periodNo, measure, figures, targets);
      finalTarget = finalTarget == null ? whole : finalTarget;
    }
    LocalisedText title = title(element, code);
    published.add(new Published(code, title, element, result, position, figures));
    return new Indicator(
        code,
        title,
        activity.text(element, "description"),
        measure.code(),
        null,
        null,
        null,
        Boolean.FALSE.equals(flag(element, "ascending")) ? "descending" : "ascending",
        null,
        List.of(),
        measure == Measure.ORDINAL ? levels(baseline, figures) : null,
        baseline,
        targets.entrySet().stream().map(t -> new Target(t.getKey(), t.getValue())).toList(),
        finalTarget,
        null,
        partners,
        null,
        true,
        references(element));
  }

  private Measure measure(IatiNode element) {
    String code = element.attribute("measure");
    if (code.matches("[1-5]")) {
      return Measure.values()[Integer.parseInt(code) - 1];
    }
    notes.taken(element, "exchange.iati.measure", code);
    return Measure.UNIT;
  }

  private static int levels(Baseline baseline, List<IatiFigure> figures) {
    return Stream.concat(
            Stream.ofNullable(baseline).map(Baseline::value),
            figures.stream().map(IatiFigure::value))
        .filter(v -> v != null && v.compareTo(BigDecimal.valueOf(MOST_LEVELS)) <= 0)
        .map(BigDecimal::intValue)
        .reduce(USUAL_LEVELS, Math::max);
  }

  /** The first baseline that is one number for the whole; null where there is none. */
  private Baseline baseline(IatiNode element, Measure measure) {
    Baseline taken = null;
    for (IatiNode baseline : element.children("baseline").toList()) {
      Optional<BigDecimal> value = IatiValues.figure(baseline.attribute("value"));
      if (value.isEmpty() || measure == Measure.QUALITATIVE) {
        notes.kept(baseline, "exchange.iati.figure.words", baseline.attribute("value"));
      } else if (taken != null || part(baseline)) {
        notes.kept(baseline, "exchange.iati.baseline.further", baseline.attribute("value"));
      } else {
        taken = new Baseline(year(baseline), value.get(), null, null);
        if (IatiValues.roundedWhenKept(baseline.attribute("value"))) {
          notes.taken(
              baseline,
              "exchange.iati.figure.rounded",
              baseline.attribute("value") + " → " + value.get());
        } else {
          notes.taken(baseline, Set.of());
        }
      }
    }
    return taken;
  }

  private static Integer year(IatiNode baseline) {
    return IatiValues.number(baseline.attribute("year"))
        .filter(y -> y.compareTo(BigDecimal.valueOf(9999)) <= 0)
        .map(BigDecimal::intValue)
        .orElse(null);
  }

  /** Whether a figure stands for some of the people or places only. */
  private static boolean part(IatiNode figure) {
    return figure.child("location").isPresent()
        || figure
            .children("dimension")
            .map(d -> d.attribute("value"))
            .anyMatch(value -> !value.isEmpty() && IatiValues.number(value).isEmpty());
  }

  /** Reads a period's figures; answers the target of the whole activity where it is that. */
  private BigDecimal period(
      IatiNode period,
      int periodNo,
      Measure measure,
      List<IatiFigure> figures,
      Map<String, BigDecimal> targets) {
    Optional<LocalDate> start = IatiValues.day(period.childAttribute("period-start", "iso-date"));
    Optional<LocalDate> end = IatiValues.day(period.childAttribute("period-end", "iso-date"));
    if (start.isEmpty() || end.isEmpty()) {
      notes.kept(period, "exchange.iati.period.days", null);
      return null;
    }
    notes.taken(period);
    List<IatiNode> published = period.children("target").toList();
    for (String kind : List.of(IatiFigure.TARGET, IatiFigure.ACTUAL)) {
      period
          .children(kind)
          .forEach(
              f ->
                  figures.add(
                      IatiFigure.read(activity, f, kind, periodNo, start.get(), end.get(), notes)));
    }
    if (published.size() != 1 || measure == Measure.QUALITATIVE || part(published.get(0))) {
      return null;
    }
    Optional<BigDecimal> value = IatiValues.figure(published.get(0).attribute("value"));
    if (value.isEmpty()) {
      return null;
    }
    if (!start.get().isAfter(dates.start()) && !end.get().isBefore(dates.end())) {
      return value.get();
    }
    IatiCalendar.period(periods, dates, start.get(), end.get())
        .ifPresentOrElse(
            p -> targets.putIfAbsent(p.code(), value.get()),
            () ->
                notes.kept(
                    published.get(0),
                    "exchange.iati.target.otherDays",
                    published.get(0).attribute("value")
                        + " ("
                        + start.get()
                        + " – "
                        + end.get()
                        + ")"));
    return null;
  }

  private static Optional<String> referenceCode(IatiNode element) {
    return element
        .children("reference")
        .map(r -> IatiCodes.fit(r.attribute("code")))
        .filter(code -> !code.isEmpty())
        .findFirst();
  }

  private static List<Reference> references(IatiNode element) {
    return element
        .children("reference")
        .filter(r -> !r.attribute("code").isEmpty())
        .map(
            r ->
                new Reference(
                    r.attributeOrNull("vocabulary"),
                    r.attribute("code"),
                    r.attributeOrNull("indicator-uri"),
                    null,
                    null))
        .toList();
  }

  private static Boolean flag(IatiNode element, String attribute) {
    String value = element.attribute(attribute);
    return value.isEmpty() ? null : value.equals("1") || value.equals("true");
  }
}
