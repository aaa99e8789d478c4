package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.exchange.IatiMatching.Thing;
import org.shuraka.exchange.IatiQuestion.Candidate;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.shared.LocalisedText;

/**
 * Which results and indicators of a file are those that the framework has, or that were published
 * before; what is not certain is asked.
 */
final class IatiResultMatches {

  private final IatiActivity activity;
  private final Framework draft;
  private final IatiBase base;
  private final IatiQuestions questions;
  private final Map<String, IatiNode> publishedAs = new HashMap<>();
  private final Map<IatiNode, String> resultOfBase = new IdentityHashMap<>();
  private IatiMatching results;
  private IatiMatching indicators;

  /**
   * Matches them.
   *
   * @param base what was published before; null where nothing was
   */
  IatiResultMatches(
      IatiActivity activity, Framework draft, IatiBase base, IatiQuestions questions) {
    this.activity = activity;
    this.draft = draft;
    this.base = base;
    this.questions = questions;
    if (base != null) {
      base.codes().forEach((element, code) -> publishedAs.put(code, element));
      base.activity().node().children("result").forEach(r -> resultOfBase.put(r, resultOf(r)));
    }
    matchResults();
    matchIndicators();
  }

  Map<IatiNode, String> results() {
    return results.found();
  }

  /** Codes of the results that were published before. */
  Map<IatiNode, String> resultsBefore() {
    Map<IatiNode, String> codes = new IdentityHashMap<>(resultOfBase);
    codes.values().removeIf(Objects::isNull);
    return codes;
  }

  Map<IatiNode, String> indicators() {
    return indicators.found();
  }

  /** Codes of what was published before and is in the file no more. */
  Set<String> withdrawn() {
    return publishedAs.keySet().stream()
        .filter(code -> !indicators.accounted(code))
        .collect(Collectors.toSet());
  }

  /** Which result of the framework was published as that element; null where it has none. */
  private String resultOf(IatiNode element) {
    Set<String> codes =
        element.children("indicator").map(base.codes()::get).collect(Collectors.toSet());
    List<Result> holding =
        draft.results().stream()
            .filter(r -> r.indicators().stream().anyMatch(i -> codes.contains(i.code())))
            .toList();
    Set<String> titles = IatiMatching.titles(said(base.activity(), element));
    return (holding.isEmpty() ? draft.results() : holding)
        .stream()
            .filter(r -> IatiMatching.titles(r.title()).stream().anyMatch(titles::contains))
            .findFirst()
            .or(() -> holding.stream().findFirst())
            .map(Result::code)
            .orElse(null);
  }

  private void matchResults() {
    List<Thing> known = new ArrayList<>();
    for (Result result : draft.results()) {
      Set<String> titles = new HashSet<>(IatiMatching.titles(result.title()));
      Set<String> references = new HashSet<>();
      Set<String> parts = new HashSet<>();
      boolean published = base == null;
      for (Map.Entry<IatiNode, String> element : resultOfBase.entrySet()) {
        if (result.code().equals(element.getValue())) {
          titles.addAll(IatiMatching.titles(said(base.activity(), element.getKey())));
          references.addAll(references(element.getKey()));
          parts.addAll(parts(element.getKey()));
          published = true;
        }
      }
      if (base == null) {
        references.add(IatiMatching.reference(null, result.code()));
      }
      known.add(new Thing(result.code(), "", references, titles, List.of(), parts, published));
    }
    Map<IatiNode, Thing> elements = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    activity
        .node()
        .children("result")
        .forEach(
            r ->
                elements.put(
                    r,
                    new Thing(
                        unique(head(r), keys),
                        "",
                        references(r),
                        IatiMatching.titles(said(activity, r)),
                        List.of(),
                        parts(r),
                        true)));
    results = match(elements, known, IatiField.MATCH_RESULT);
    ask(results, elements, IatiField.MATCH_RESULT, this::resultTitle);
  }

  private void matchIndicators() {
    List<Thing> known = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Result result : draft.results()) {
      for (Indicator indicator : result.indicators()) {
        seen.add(indicator.code());
        known.add(known(indicator, result.code()));
      }
    }
    publishedAs.forEach(
        (code, element) -> {
          if (!seen.contains(code)) {
            known.add(
                new Thing(
                    code,
                    parentOf(element, "lost"),
                    references(element),
                    IatiMatching.titles(said(base.activity(), element)),
                    exact(element),
                    Set.of(),
                    true));
          }
        });
    Map<IatiNode, Thing> elements = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (IatiNode result : activity.node().children("result").toList()) {
      String parent = results.found().getOrDefault(result, "new " + result.path());
      result
          .children("indicator")
          .filter(i -> i.line() != 0)
          .forEach(
              i ->
                  elements.put(
                      i,
                      new Thing(
                          unique(head(result) + IatiWriter.xml(i), keys),
                          parent,
                          references(i),
                          IatiMatching.titles(said(activity, i)),
                          exact(i),
                          Set.of(),
                          true)));
    }
    indicators = match(elements, known, IatiField.MATCH_INDICATOR);
    ask(indicators, elements, IatiField.MATCH_INDICATOR, this::indicatorTitle);
  }

  private Thing known(Indicator indicator, String result) {
    IatiNode element = publishedAs.get(indicator.code());
    Set<String> titles = new HashSet<>(IatiMatching.titles(indicator.title()));
    Set<String> references = new HashSet<>();
    if (indicator.references() != null) {
      indicator
          .references()
          .forEach(r -> references.add(IatiMatching.reference(r.vocabulary(), r.code())));
    }
    if (element == null) {
      // An indicator made here goes out under its code as a reference of the publisher's own.
      references.add(IatiMatching.reference(null, indicator.code()));
      return new Thing(
          indicator.code(), result, references, titles, List.of(), Set.of(), base == null);
    }
    titles.addAll(IatiMatching.titles(said(base.activity(), element)));
    references.addAll(references(element));
    return new Thing(
        indicator.code(),
        parentOf(element, result),
        references,
        titles,
        exact(element),
        Set.of(),
        true);
  }

  private String parentOf(IatiNode indicator, String otherwise) {
    String code = resultOfBase.get(indicator.parent());
    return code == null ? otherwise : code;
  }

  private IatiMatching match(Map<IatiNode, Thing> elements, List<Thing> known, IatiField field) {
    return new IatiMatching(elements, known, thing -> questions.matched(field, thing.key()));
  }

  private void ask(
      IatiMatching matching,
      Map<IatiNode, Thing> elements,
      IatiField field,
      java.util.function.Function<String, LocalisedText> title) {
    matching
        .questions()
        .forEach(
            q ->
                questions.match(
                    q.element(),
                    field,
                    elements.get(q.element()).key(),
                    said(activity, q.element()),
                    q.candidates().stream().map(c -> new Candidate(c, title.apply(c))).toList()));
  }

  private LocalisedText resultTitle(String code) {
    return draft.results().stream()
        .filter(r -> r.code().equals(code))
        .map(Result::title)
        .findFirst()
        .orElse(LocalisedText.EMPTY);
  }

  private LocalisedText indicatorTitle(String code) {
    return draft
        .indicator(code)
        .map(Indicator::title)
        .or(() -> Optional.ofNullable(publishedAs.get(code)).map(e -> said(base.activity(), e)))
        .orElse(LocalisedText.EMPTY);
  }

  /** The title, else the description, as that stands for it then. */
  private static LocalisedText said(IatiActivity activity, IatiNode element) {
    LocalisedText title = activity.text(element, "title");
    return title.isEmpty() ? activity.text(element, "description") : title;
  }

  private static Set<String> references(IatiNode element) {
    return element
        .children("reference")
        .filter(r -> !r.attribute("code").isEmpty())
        .map(r -> IatiMatching.reference(r.attributeOrNull("vocabulary"), r.attribute("code")))
        .collect(Collectors.toSet());
  }

  private static List<String> exact(IatiNode indicator) {
    return List.of(
        IatiWriter.xml(indicator),
        indicator.attributes()
            + indicator.children().stream()
                .filter(c -> !c.is("period"))
                .map(IatiWriter::xml)
                .collect(Collectors.joining()));
  }

  /** What a result holds, whatever the figures are. */
  private static Set<String> parts(IatiNode result) {
    return result
        .children("indicator")
        .filter(i -> i.line() != 0)
        .map(i -> exact(i).get(1))
        .collect(Collectors.toSet());
  }

  private static String head(IatiNode result) {
    return result.children().stream()
        .filter(c -> c.is("title") || c.is("reference"))
        .map(IatiWriter::xml)
        .collect(Collectors.joining());
  }

  private static String unique(String key, Set<String> keys) {
    String unique = key;
    for (int n = 2; !keys.add(unique); n++) {
      unique = key + "#" + n;
    }
    return unique;
  }
}
