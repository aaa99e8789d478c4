package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.exchange.IatiExport.PublishedPeriod;
import org.shuraka.exchange.IatiExport.PublishedValue;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Measure;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Ratio;

/**
 * The results of an activity on their way out: published ones as far as the approved framework
 * still says the same, then the others of the framework. Until a framework is approved here, what
 * was published stays as it was.
 */
final class IatiExportResults {

  /** A list of codes that is the reporting organisation's own. */
  private static final String OWN_VOCABULARY = "99";

  private static final List<String> RESULT_TYPES = List.of("output", "outcome", "impact");

  private final IatiActivity published;
  private final List<IatiNode> results;
  private final ProgrammeView programme;
  private final Map<String, ProgrammeView.Period> periods;
  private final Map<String, List<PublishedPeriod>> further;
  private final Map<String, IatiNode> indicators = new LinkedHashMap<>();
  private final Map<String, IatiNode> resultOf = new HashMap<>();

  /**
   * What there is to publish.
   *
   * @param elements the published ones of the activity, as places count them
   * @param further by code of the indicator
   */
  IatiExportResults(
      IatiActivity published,
      List<IatiNode> elements,
      List<IatiRepository.Place> places,
      ProgrammeView programme,
      List<ProgrammeView.Period> periods,
      Map<String, List<PublishedPeriod>> further) {
    this.published = published;
    this.results =
        new ArrayList<>(elements.stream().filter(element -> element.is("result")).toList());
    this.programme = programme;
    this.periods =
        periods.stream().collect(Collectors.toMap(ProgrammeView.Period::code, period -> period));
    this.further = further;
    for (IatiRepository.Place place : places) {
      IatiNode result = elements.get(place.seq());
      resultOf.put(place.indicatorCode(), result);
      indicators.put(
          place.indicatorCode(), result.children("indicator").toList().get(place.position()));
    }
  }

  /**
   * The elements.
   *
   * @param approved the framework in force; empty where none was approved yet
   * @param draft what is worked at
   */
  List<IatiNode> of(Optional<Framework> approved, Framework draft) {
    approved.ifPresent(now -> bringUpToDate(now, draft));
    indicators.forEach(
        (code, element) ->
            further.getOrDefault(code, List.of()).forEach(period -> put(element, period)));
    approved.orElse(draft).results().forEach(this::complete);
    return results;
  }

  // What was published

  private void bringUpToDate(Framework now, Framework draft) {
    Map<IatiNode, Set<Result>> resultNow = new HashMap<>();
    for (Result result : now.results()) {
      for (Indicator indicator : result.indicators()) {
        IatiNode element = indicators.get(indicator.code());
        if (element != null) {
          say(element, indicator);
          resultNow
              .computeIfAbsent(resultOf.get(indicator.code()), r -> new LinkedHashSet<>())
              .add(result);
        }
      }
    }
    resultNow.forEach(
        (element, said) -> {
          if (said.size() == 1) {
            say(element, said.iterator().next());
          }
        });
    withdraw(now, draft);
  }

  /** Takes away what neither the framework nor its draft has any more. */
  private void withdraw(Framework now, Framework draft) {
    Set<String> gone =
        indicators.keySet().stream()
            .filter(code -> now.indicator(code).isEmpty() && draft.indicator(code).isEmpty())
            .collect(Collectors.toSet());
    for (String code : gone) {
      IatiNode element = indicators.remove(code);
      IatiNode result = resultOf.remove(code);
      result.replaceChildren(
          new ArrayList<>(result.children().stream().filter(c -> c != element).toList()));
      if (result.child("indicator").isEmpty()) {
        results.remove(result);
      }
    }
  }

  private void say(IatiNode element, Result now) {
    if (!title(element, now.code()).equals(now.title())) {
      IatiTexts.say(element, "title", now.title());
    }
    describe(element, now.description());
    String type = String.valueOf(RESULT_TYPES.indexOf(now.type()) + 1);
    if (element.attribute("type").matches("[123]")) {
      element.put("type", type);
    }
  }

  /** Writes anew what the indicator says otherwise than was published. */
  private void say(IatiNode element, Indicator now) {
    if (!title(element, now.code()).equals(now.title())) {
      IatiTexts.say(element, "title", now.title());
    }
    describe(element, now.description());
    if (element.attribute("measure").matches("[1-5]")) {
      element.put("measure", measure(now));
    }
    boolean descending = Set.of("0", "false").contains(element.attribute("ascending"));
    if (descending != now.direction().equals("descending")) {
      element.put("ascending", ascending(now));
    }
    if (now.measureOf() != Measure.QUALITATIVE) {
      baseline(element, now);
      targets(element, now);
    }
    element.sort();
  }

  /** As it was read: the title, else the description, else the code. */
  private LocalisedText title(IatiNode element, String code) {
    LocalisedText title = published.text(element, "title");
    if (!title.isEmpty()) {
      return title;
    }
    LocalisedText description = published.text(element, "description");
    return description.isEmpty() ? LocalisedText.of(published.language(), code) : description;
  }

  private void describe(IatiNode element, LocalisedText now) {
    LocalisedText said = published.text(element, "description");
    LocalisedText says = Objects.requireNonNullElse(now, LocalisedText.EMPTY);
    if (!said.equals(says) && !(said.isEmpty() && says.isEmpty())) {
      IatiTexts.say(element, "description", says);
    }
  }

  private void baseline(IatiNode element, Indicator now) {
    Optional<IatiNode> said =
        element
            .children("baseline")
            .filter(b -> IatiValues.figure(b.attribute("value")).isPresent() && whole(b))
            .findFirst();
    if (now.baseline() == null) {
      said.ifPresent(b -> remove(element, b));
      return;
    }
    BigDecimal value = value(now.baseline());
    if (said.isEmpty()) {
      if (value != null) {
        element.add(baseline(now.baseline()), 1);
      }
      return;
    }
    if (!IatiExport.same(IatiValues.figure(said.get().attribute("value")).get(), value)) {
      said.get().put("value", IatiExport.plain(value));
    }
    if (now.baseline().year() != null
        && !said.get().attribute("year").equals(now.baseline().year().toString())) {
      said.get().put("year", now.baseline().year().toString());
    }
  }

  private void targets(IatiNode element, Indicator now) {
    Map<String, BigDecimal> promised = new HashMap<>();
    now.targets().forEach(t -> promised.put(t.period(), t.value()));
    for (ProgrammeView.Period period : periods.values()) {
      boolean wholeProgramme =
          !period.start().isAfter(programme.start()) && !period.end().isBefore(programme.end());
      if (promised.containsKey(period.code()) || (now.confirmed() && !wholeProgramme)) {
        target(
            element,
            element.children("period").filter(p -> spans(p, period.start(), period.end())).toList(),
            target(now, period.start(), period.end(), promised.get(period.code())));
      }
    }
    if (now.finalTarget() != null || now.confirmed()) {
      target(
          element,
          element.children("period").filter(this::wholeProgramme).toList(),
          target(now, programme.start(), programme.end(), now.finalTarget()));
    }
  }

  /** Makes the one plain target of a period what it is now. */
  private static void target(IatiNode element, List<IatiNode> there, PublishedPeriod now) {
    BigDecimal value =
        now.targets().isEmpty() ? null : new BigDecimal(now.targets().get(0).value());
    Optional<IatiNode> said = there.stream().flatMap(p -> plainTarget(p).stream()).findFirst();
    if (said.isPresent()) {
      BigDecimal was = IatiValues.figure(said.get().attribute("value")).orElseThrow();
      if (value == null) {
        there.forEach(p -> remove(p, said.get()));
      } else if (!IatiExport.same(was, value)) {
        said.get().put("value", IatiExport.plain(value));
      }
    } else if (value != null && there.isEmpty()) {
      element.add(period(now), 1);
    } else if (value != null && there.stream().noneMatch(p -> p.child("target").isPresent())) {
      there.get(0).add(value(IatiFigure.TARGET, now.targets().get(0)), 1).sort();
    }
  }

  private static Optional<IatiNode> plainTarget(IatiNode period) {
    List<IatiNode> targets = period.children("target").toList();
    return targets.size() == 1
            && whole(targets.get(0))
            && IatiValues.figure(targets.get(0).attribute("value")).isPresent()
        ? Optional.of(targets.get(0))
        : Optional.empty();
  }

  /** Whether a figure stands for all people and places. */
  private static boolean whole(IatiNode figure) {
    return figure.child("location").isEmpty()
        && figure
            .children("dimension")
            .map(d -> d.attribute("value"))
            .allMatch(value -> value.isEmpty() || IatiValues.number(value).isPresent());
  }

  private boolean wholeProgramme(IatiNode period) {
    Optional<LocalDate> start = IatiValues.day(period.childAttribute("period-start", "iso-date"));
    Optional<LocalDate> end = IatiValues.day(period.childAttribute("period-end", "iso-date"));
    return start.filter(s -> !s.isAfter(programme.start())).isPresent()
        && end.filter(e -> !e.isBefore(programme.end())).isPresent();
  }

  private static boolean spans(IatiNode period, LocalDate start, LocalDate end) {
    return IatiValues.day(period.childAttribute("period-start", "iso-date"))
            .filter(start::equals)
            .isPresent()
        && IatiValues.day(period.childAttribute("period-end", "iso-date"))
            .filter(end::equals)
            .isPresent();
  }

  /** What was accepted here takes the place of what was published of the same days. */
  private static void put(IatiNode element, PublishedPeriod now) {
    List<IatiNode> there =
        element.children("period").filter(p -> spans(p, now.start(), now.end())).toList();
    if (there.isEmpty()) {
      element.add(period(now), 1).sort();
      return;
    }
    IatiNode first = there.get(0);
    if (there.stream().noneMatch(p -> p.child("target").isPresent())) {
      now.targets().forEach(v -> first.add(value(IatiFigure.TARGET, v), 1));
    }
    if (!now.actuals().isEmpty()) {
      there.forEach(
          p ->
              p.replaceChildren(
                  new ArrayList<>(
                      p.children().stream().filter(c -> !c.is(IatiFigure.ACTUAL)).toList())));
      now.actuals().forEach(v -> first.add(value(IatiFigure.ACTUAL, v), 1));
    }
    first.sort();
  }

  private static void remove(IatiNode element, IatiNode child) {
    element.replaceChildren(
        new ArrayList<>(element.children().stream().filter(c -> c != child).toList()));
  }

  // What is made here

  /** Writes the indicators of a result that were not published. */
  private void complete(Result result) {
    List<Indicator> added =
        result.indicators().stream().filter(i -> !indicators.containsKey(i.code())).toList();
    if (added.isEmpty()) {
      return;
    }
    IatiNode element =
        result.indicators().stream()
            .map(i -> resultOf.get(i.code()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (element == null) {
      element = result(result);
      results.add(element);
    }
    // Rule 8.11.1: references stand at a result or at its indicators, never at both.
    boolean referenced = element.child("reference").isPresent();
    for (Indicator indicator : added) {
      element.add(indicator(indicator, !referenced), 1);
    }
    element.sort();
  }

  private static IatiNode result(Result result) {
    Boolean aggregated = result.aggregationStatus();
    IatiNode node =
        IatiNode.of(
            "result",
            "type",
            String.valueOf(RESULT_TYPES.indexOf(result.type()) + 1),
            "aggregation-status",
            aggregated == null ? null : aggregated ? "1" : "0");
    node.add(IatiTexts.narratives(IatiNode.of("title"), result.title()));
    description(node, result.description());
    return node;
  }

  private IatiNode indicator(Indicator indicator, boolean referenced) {
    IatiNode node =
        IatiNode.of("indicator", "measure", measure(indicator), "ascending", ascending(indicator));
    node.add(IatiTexts.narratives(IatiNode.of("title"), indicator.title()));
    description(node, indicator.description());
    if (referenced) {
      references(node, indicator);
    }
    if (indicator.baseline() != null && value(indicator.baseline()) != null) {
      node.add(baseline(indicator.baseline()));
    }
    periods(indicator).forEach(p -> node.add(period(p), 1));
    return node;
  }

  private static void references(IatiNode node, Indicator indicator) {
    node.add(reference(OWN_VOCABULARY, indicator.code(), null));
    if (indicator.references() != null) {
      indicator.references().stream()
          .filter(r -> !r.code().equals(indicator.code()))
          .forEach(
              r ->
                  node.add(
                      reference(
                          Objects.requireNonNullElse(r.vocabulary(), OWN_VOCABULARY),
                          r.code(),
                          r.uri())));
    }
  }

  private static String measure(Indicator indicator) {
    return String.valueOf(indicator.measureOf().ordinal() + 1);
  }

  private static String ascending(Indicator indicator) {
    return indicator.direction().equals("descending") ? "0" : "1";
  }

  private IatiNode baseline(Framework.Baseline baseline) {
    int year = baseline.year() == null ? programme.start().getYear() : baseline.year();
    return IatiNode.of(
        "baseline", "year", String.valueOf(year), "value", IatiExport.plain(value(baseline)));
  }

  private static BigDecimal value(Framework.Baseline baseline) {
    if (baseline.denominator() == null || baseline.denominator().signum() == 0) {
      return baseline.value();
    }
    return Ratio.of(baseline.numerator())
        .times(Ratio.of(100))
        .dividedBy(Ratio.of(baseline.denominator()))
        .rounded(6);
  }

  /** The framework's targets, unless somebody publishes more of the same period. */
  private List<PublishedPeriod> periods(Indicator indicator) {
    Map<List<LocalDate>, PublishedPeriod> all = new LinkedHashMap<>();
    for (Framework.Target target : indicator.targets()) {
      ProgrammeView.Period period = periods.get(target.period());
      if (period != null) {
        all.put(
            List.of(period.start(), period.end()),
            target(indicator, period.start(), period.end(), target.value()));
      }
    }
    if (indicator.finalTarget() != null) {
      all.putIfAbsent(
          List.of(programme.start(), programme.end()),
          target(indicator, programme.start(), programme.end(), indicator.finalTarget()));
    }
    further
        .getOrDefault(indicator.code(), List.of())
        .forEach(
            p ->
                all.merge(
                    List.of(p.start(), p.end()),
                    p,
                    (promised, more) -> more.targets().isEmpty() ? with(promised, more) : more));
    return List.copyOf(all.values());
  }

  private static PublishedPeriod with(PublishedPeriod promised, PublishedPeriod more) {
    return new PublishedPeriod(
        promised.indicatorCode(),
        promised.start(),
        promised.end(),
        promised.targets(),
        more.actuals());
  }

  private static PublishedPeriod target(
      Indicator indicator, LocalDate start, LocalDate end, BigDecimal value) {
    List<PublishedValue> targets =
        value == null
            ? List.of()
            : List.of(new PublishedValue(IatiExport.plain(value), List.of(), null));
    return new PublishedPeriod(indicator.code(), start, end, targets, List.of());
  }

  private static IatiNode period(PublishedPeriod period) {
    IatiNode node =
        IatiNode.of("period")
            .add(IatiNode.of("period-start", "iso-date", period.start().toString()))
            .add(IatiNode.of("period-end", "iso-date", period.end().toString()));
    period.targets().forEach(v -> node.add(value(IatiFigure.TARGET, v), 1));
    period.actuals().forEach(v -> node.add(value(IatiFigure.ACTUAL, v), 1));
    return node;
  }

  private static IatiNode value(String kind, PublishedValue value) {
    IatiNode node = IatiNode.of(kind, "value", value.value());
    value
        .dimensions()
        .forEach(d -> node.add(IatiNode.of("dimension", "name", d.name(), "value", d.value()), 1));
    if (value.comment() != null && !value.comment().isEmpty()) {
      node.add(IatiTexts.narratives(IatiNode.of("comment"), value.comment()));
    }
    return node;
  }

  private static void description(IatiNode node, LocalisedText description) {
    if (description != null && !description.isEmpty()) {
      node.add(IatiTexts.narratives(IatiNode.of("description"), description));
    }
  }

  private static IatiNode reference(String vocabulary, String code, String uri) {
    return IatiNode.of("reference", "vocabulary", vocabulary, "code", code, "indicator-uri", uri);
  }
}
