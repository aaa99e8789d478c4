package org.shuraka.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Baseline;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Framework.Target;
import org.shuraka.shared.LocalisedText;

/**
 * Puts published results into a programme's draft. What nobody has touched here follows the file;
 * where a manager has confirmed an indicator, or said otherwise than the file before, both values
 * are put to her and what stands here stays.
 */
final class IatiMerge {

  private final Map<String, Indicator> published = new LinkedHashMap<>();
  private final Map<String, IatiNode> elements = new HashMap<>();
  private final Map<String, Indicator> before = new HashMap<>();
  private final Set<LocalisedText> titlesBefore = new HashSet<>();
  private final Map<String, Result> resultsBefore = new HashMap<>();
  private final Map<String, IatiNode> resultElements = new HashMap<>();
  private final List<Result> results;
  private final Set<String> periods;
  private final List<String> partnersBefore;
  private final List<String> partners;
  private final IatiQuestions questions;
  private final BiConsumer<String, String> gone;

  /**
   * A merge of what was read.
   *
   * @param before what the file before said, under the same codes; null where there was none
   * @param periods codes of the programme's periods
   * @param partnersBefore who reported before this import, {@code partners} who reports now
   * @param gone told every target whose period the programme has no more
   */
  IatiMerge(
      IatiResults now,
      IatiResults before,
      Set<String> periods,
      List<String> partnersBefore,
      List<String> partners,
      IatiQuestions questions,
      BiConsumer<String, String> gone) {
    this.results = now.results();
    this.periods = periods;
    this.partnersBefore = partnersBefore;
    this.partners = partners;
    this.questions = questions;
    this.gone = gone;
    now.results().forEach(r -> r.indicators().forEach(i -> published.put(i.code(), i)));
    now.published().forEach(p -> elements.put(p.code(), p.element()));
    now.resultElements().forEach((element, code) -> resultElements.put(code, element));
    if (before != null) {
      before.results().forEach(r -> titlesBefore.add(r.title()));
      before.results().forEach(r -> resultsBefore.putIfAbsent(r.code(), r));
      before.results().forEach(r -> r.indicators().forEach(i -> this.before.put(i.code(), i)));
    }
  }

  /** The draft's own results with what the file says of them; nothing is added. */
  Framework current(Framework draft) {
    return new Framework(
        draft.dimensions(),
        draft.results().stream()
            .map(r -> r.with(r.indicators().stream().map(this::merged).toList()))
            .toList());
  }

  /**
   * The draft with what was published.
   *
   * @param at for what the file does not have any more
   * @param withdrawn codes of indicators that an earlier file had and this one has not
   */
  Framework into(Framework draft, IatiNode at, Set<String> withdrawn) {
    Map<String, Result> merged = new LinkedHashMap<>();
    current(draft).results().forEach(r -> merged.put(r.code(), r));
    Set<String> inDraft = draft.indicators().map(Indicator::code).collect(Collectors.toSet());
    draft
        .indicators()
        .filter(i -> withdrawn.contains(i.code()))
        .forEach(
            i ->
                questions.differs(
                    at, IatiField.INDICATOR, i.code(), "", i.title(), null, i.title()));
    for (Result result : results) {
      List<Indicator> added = new ArrayList<>();
      for (Indicator indicator : result.indicators()) {
        if (before.containsKey(indicator.code()) && !inDraft.contains(indicator.code())) {
          questions.differs(
              elements.get(indicator.code()),
              IatiField.INDICATOR,
              indicator.code(),
              "",
              indicator.title(),
              indicator.title(),
              null);
        } else if (!inDraft.contains(indicator.code())) {
          added.add(indicator);
        }
      }
      Result known = merged.get(result.code());
      boolean removedHere = result.indicators().isEmpty() && titlesBefore.contains(result.title());
      if (known == null && added.isEmpty() && (removedHere || !result.indicators().isEmpty())) {
        continue; // it was taken out here, or its indicators stand under other results
      }
      List<Indicator> all = new ArrayList<>(known == null ? List.of() : known.indicators());
      all.addAll(added);
      merged.put(result.code(), (known == null ? result : head(known, result)).with(all));
    }
    if (results.isEmpty()) {
      return new Framework(draft.dimensions(), List.copyOf(merged.values()));
    }
    List<Dimension> dimensions = new ArrayList<>(draft.dimensions());
    IatiDimensions.usual().stream()
        .filter(d -> draft.dimension(d.code()).isEmpty())
        .forEach(dimensions::add);
    return new Framework(dimensions, List.copyOf(merged.values()));
  }

  /** A result that is known, with what the file says of it. */
  private Result head(Result here, Result now) {
    Result was = resultsBefore.get(here.code());
    Thing thing =
        new Thing(
            here.code(),
            here.title(),
            resultElements.get(here.code()),
            was != null && here.indicators().stream().noneMatch(Indicator::confirmed));
    Value<LocalisedText> texts = new Value<>(thing, IatiMerge::sameText);
    Value<String> words = new Value<>(thing, String::equals);
    return new Result(
        here.code(),
        words.of(
            IatiField.RESULT_TYPE, "", here.type(), now.type(), was == null ? null : was.type()),
        here.parent(),
        texts.of(
            IatiField.RESULT_TITLE,
            "",
            here.title(),
            said(now.code(), now.title()),
            was == null ? null : said(was.code(), was.title())),
        texts.of(
            IatiField.RESULT_DESCRIPTION,
            "",
            here.description(),
            now.description(),
            was == null ? null : was.description()),
        here.assumptions(),
        here.risks(),
        here.aggregationStatus(),
        here.indicators());
  }

  /**
   * What a value belongs to.
   *
   * @param follows whether a value that nobody has touched here follows the file
   */
  private record Thing(String code, LocalisedText title, IatiNode element, boolean follows) {}

  /** One value of a result or an indicator on its way in. */
  private final class Value<T> {

    private final Thing thing;
    private final BiPredicate<T, T> same;

    Value(Thing thing, BiPredicate<T, T> same) {
      this.thing = thing;
      this.same = same;
    }

    T of(IatiField field, String part, T here, T now, T was) {
      boolean said = now != null || was != null;
      if (!said || equal(here, now)) {
        return here;
      }
      if (thing.follows() && equal(here, was)) {
        return now;
      }
      questions.differs(thing.element(), field, thing.code(), part, thing.title(), now, here);
      return here;
    }

    private boolean equal(T a, T b) {
      return a == null || b == null ? a == b : same.test(a, b);
    }
  }

  private Indicator merged(Indicator here) {
    Indicator now = published.get(here.code());
    if (now == null) {
      return here.with(inPeriods(here, here.targets()));
    }
    Indicator was = before.get(here.code());
    Thing thing =
        new Thing(
            here.code(), here.title(), elements.get(here.code()), was != null && !here.confirmed());
    Value<LocalisedText> texts = new Value<>(thing, IatiMerge::sameText);
    Value<String> words = new Value<>(thing, String::equals);
    Value<BigDecimal> numbers = new Value<>(thing, IatiMerge::sameNumber);
    Value<Baseline> baselines = new Value<>(thing, IatiMerge::sameBaseline);
    return new Indicator(
        here.code(),
        texts.of(
            IatiField.INDICATOR_TITLE,
            "",
            here.title(),
            said(now.code(), now.title()),
            was == null ? null : said(was.code(), was.title())),
        texts.of(
            IatiField.INDICATOR_DESCRIPTION,
            "",
            here.description(),
            now.description(),
            was == null ? null : was.description()),
        words.of(
            IatiField.INDICATOR_MEASURE,
            "",
            here.measure(),
            now.measure(),
            was == null ? null : was.measure()),
        here.meaning(),
        here.overTime(),
        here.acrossPartners(),
        words.of(
            IatiField.INDICATOR_DIRECTION,
            "",
            here.direction(),
            now.direction(),
            was == null ? null : was.direction()),
        here.unitOfCount(),
        here.disaggregation(),
        here.levels() == null ? now.levels() : here.levels(),
        baselines.of(
            IatiField.INDICATOR_BASELINE,
            "",
            here.baseline(),
            now.baseline(),
            was == null ? null : was.baseline()),
        targets(here, now, was, numbers),
        numbers.of(
            IatiField.INDICATOR_FINAL_TARGET,
            "",
            here.finalTarget(),
            now.finalTarget(),
            was == null ? null : was.finalTarget()),
        here.meansOfVerification(),
        reporting(here),
        here.replaces(),
        here.toBeConfirmed(),
        was != null && !here.confirmed() && Objects.equals(here.references(), was.references())
            ? now.references()
            : here.references());
  }

  /** A title; null where the file has none and a code stands in. */
  private static LocalisedText said(String code, LocalisedText title) {
    return title.texts().values().stream().allMatch(code::equals) ? null : title;
  }

  private List<Target> targets(
      Indicator here, Indicator now, Indicator was, Value<BigDecimal> numbers) {
    Set<String> all = new LinkedHashSet<>();
    here.targets().forEach(t -> all.add(t.period()));
    now.targets().forEach(t -> all.add(t.period()));
    List<Target> targets = new ArrayList<>();
    for (String period : all) {
      BigDecimal value =
          numbers.of(
              IatiField.INDICATOR_TARGET,
              period,
              here.target(period).orElse(null),
              now.target(period).orElse(null),
              was == null ? null : was.target(period).orElse(null));
      if (value != null) {
        targets.add(new Target(period, value));
      }
    }
    return inPeriods(here, targets);
  }

  private List<Target> inPeriods(Indicator indicator, List<Target> targets) {
    List<Target> kept = new ArrayList<>();
    for (Target target : targets) {
      if (periods.contains(target.period())) {
        kept.add(target);
      } else {
        gone.accept(indicator.code(), target.period());
      }
    }
    return kept;
  }

  /** Whoever reported everything does so still; who was chosen stays chosen. */
  private List<String> reporting(Indicator here) {
    return !here.confirmed() && Set.copyOf(here.partners()).equals(Set.copyOf(partnersBefore))
        ? partners
        : here.partners();
  }

  /** Whether a text says in every language of the file what the file says. */
  static boolean sameText(LocalisedText here, LocalisedText published) {
    return published.texts().entrySet().stream()
        .allMatch(t -> t.getValue().equals(here.texts().get(t.getKey())));
  }

  static boolean sameNumber(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }

  /** A baseline made of two numbers is published as their quotient. */
  static boolean sameBaseline(Baseline here, Baseline published) {
    boolean year = here.year() == null || Objects.equals(here.year(), published.year());
    BigDecimal level =
        here.denominator() == null || here.denominator().signum() == 0 || here.numerator() == null
            ? here.value()
            : here.numerator().movePointRight(2).divide(here.denominator(), MathContext.DECIMAL64);
    return year
        && level != null
        && published.value() != null
        && level.subtract(published.value()).abs().compareTo(new BigDecimal("0.0001")) < 0;
  }
}
