package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkReader;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.reporting.ValueRow;
import org.shuraka.rollup.Explanation.Correction;
import org.shuraka.rollup.Explanation.Derivation;
import org.shuraka.rollup.Explanation.LeftOut;
import org.shuraka.rollup.Explanation.Rule;
import org.shuraka.rollup.Explanation.Value;
import org.shuraka.rollup.Explanations.Adjusted;
import org.shuraka.rollup.Explanations.Answer;
import org.shuraka.rollup.Explanations.Pair;
import org.shuraka.rollup.Explanations.Part;
import org.shuraka.shared.Ratio;

/** Sorts what was read for one indicator into what counts and what does not, and why. */
final class Derivations {

  private final Framework.Indicator indicator;
  private final Measure measure;
  private final AcrossPartners across;
  private final List<Answer> answers;
  private final Map<List<Object>, List<Figure.Cell>> cells;
  private final List<Pair> pairs;
  private final List<Adjusted> adjustments;

  Derivations(
      Framework.Indicator indicator,
      List<Answer> answers,
      List<Part> parts,
      List<Pair> pairs,
      List<Adjusted> adjustments) {
    this.indicator = indicator;
    this.measure = indicator.measureOf();
    this.across =
        indicator.acrossPartners() == null ? null : AcrossPartners.of(indicator.acrossPartners());
    this.answers = answers;
    this.cells =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    p -> key(p.period(), p.place(), p.partner()),
                    Collectors.mapping(this::cell, Collectors.toList())));
    this.pairs = pairs;
    this.adjustments = adjustments;
  }

  Rule rule() {
    List<String> keys = new ArrayList<>();
    if (measure == Measure.QUALITATIVE) {
      keys.add("rollup.rule.qualitative");
    } else {
      keys.add("rollup.rule.time." + indicator.meaning() + "." + indicator.overTime());
      keys.add(
          measure == Measure.ORDINAL
              ? "rollup.rule.across.ordinal"
              : "rollup.rule.across." + indicator.acrossPartners());
      if (isAdjustable()) {
        keys.add("rollup.rule.adjusted");
      }
    }
    boolean quotient =
        measure == Measure.PERCENTAGE || measure == Measure.NOMINAL || FigureText.isMean(indicator);
    return new Rule(
        indicator.measure(),
        indicator.meaning(),
        indicator.overTime(),
        indicator.acrossPartners(),
        keys,
        quotient ? "quotient" : "exact");
  }

  /** The derivation of the figure of the window from that period. */
  Derivation from(int fromNo, Figure figure) {
    List<Answer> said = answers.stream().filter(a -> a.fromNo() == fromNo).toList();
    SortedMap<Series.Key, Ratio> series = series(said);
    Series.Key largest = across == AcrossPartners.MAX ? largest(series) : null;
    int ofSeries = across == AcrossPartners.AVERAGE ? series.size() : 1;
    List<Value> values = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Answer answer : said) {
      boolean counts = largest == null || largest.equals(answer.series());
      if (answer.chosen() && counts) {
        values.add(value(answer, ofSeries));
      } else if (!answer.reported() || answer.inside() || answer.chosen()) {
        leftOut.add(leftOut(answer));
      }
    }
    leftOut.addAll(silent(fromNo, said));
    return new Derivation(
        figure,
        values,
        leftOut,
        !isAdjustable()
            ? List.of()
            : adjustments.stream()
                .filter(a -> a.periodNo() >= fromNo)
                .map(
                    a ->
                        new Correction(
                            a.period(),
                            a.amount(),
                            a.reason(),
                            a.donorReason(),
                            a.approvedAt(),
                            a.approvedBy()))
                .toList());
  }

  private boolean isAdjustable() {
    return Meaning.INCREMENT.code().equals(indicator.meaning()) && across == AcrossPartners.SUM;
  }

  /**
   * What each series comes to over time, by partner and place; qualitative ones come to nothing.
   */
  private static SortedMap<Series.Key, Ratio> series(List<Answer> said) {
    SortedMap<Series.Key, Ratio> series = new TreeMap<>();
    said.stream()
        .filter(a -> a.chosen() && a.value() != null)
        .forEach(a -> series.merge(a.series(), part(a), Ratio::plus));
    return series;
  }

  private static Series.Key largest(SortedMap<Series.Key, Ratio> series) {
    BinaryOperator<Map.Entry<Series.Key, Ratio>> larger =
        (first, next) -> next.getValue().compareTo(first.getValue()) > 0 ? next : first;
    return series.entrySet().stream().reduce(larger).map(Map.Entry::getKey).orElse(null);
  }

  private static Ratio part(Answer a) {
    Ratio value = Ratio.of(a.value());
    return (a.inside() ? value : value.negated()).dividedBy(Ratio.of(a.ofValues()));
  }

  private Value value(Answer a, int ofSeries) {
    boolean rate = a.denominator() != null;
    boolean adds =
        a.value() != null && !rate && across != AcrossPartners.NONE && measure == Measure.UNIT;
    return new Value(
        a.period(),
        a.partner(),
        a.place(),
        weight(a),
        rate ? null : shown(a.value()),
        rate ? shown(a.value()) : null,
        shown(a.denominator()),
        a.inside() ? 1 : -1,
        a.ofValues(),
        ofSeries,
        adds ? Amount.shown(part(a).dividedBy(Ratio.of(ofSeries))) : null,
        1,
        a.answer(),
        a.revision(),
        a.acceptedAt(),
        a.acceptedBy(),
        cells.get(key(a.period(), a.place(), a.partner())));
  }

  private Figure.Cell cell(Part part) {
    Map<String, String> categories = new LinkedHashMap<>();
    String[] codes = part.cell().split(Pattern.quote(ValueRow.SEPARATOR));
    for (int d = 0; d < codes.length && d < indicator.disaggregation().size(); d++) {
      categories.put(indicator.disaggregation().get(d), codes[d]);
    }
    boolean rate = part.denominator() != null;
    return new Figure.Cell(
        categories,
        rate ? null : shown(part.value()),
        rate ? shown(part.value()) : null,
        shown(part.denominator()));
  }

  private String weight(Answer a) {
    if (measure == Measure.QUALITATIVE) {
      return "listed";
    }
    if (!a.inside()) {
      return "before_window";
    }
    return switch (OverTime.of(indicator.overTime())) {
      case SUM -> "counted";
      case AVERAGE -> "mean";
      case LATEST -> "latest";
      case MAX -> "largest";
    };
  }

  private LeftOut leftOut(Answer a) {
    String reason;
    if (!a.reported()) {
      reason = "not_applicable";
    } else if (a.chosen()) {
      reason = "other_series";
    } else {
      reason = OverTime.MAX.code().equals(indicator.overTime()) ? "larger_counts" : "later_counts";
    }
    return new LeftOut(
        a.period(), a.partner(), a.place(), reason, shown(a.value()), a.comment(), 1);
  }

  /** Pairs of partner and period that were expected and of which nothing was accepted. */
  private List<LeftOut> silent(int fromNo, List<Answer> said) {
    var heard =
        said.stream()
            .map(a -> new Pair(a.periodNo(), a.period(), a.partner(), null))
            .collect(Collectors.toSet());
    return pairs.stream()
        .filter(p -> p.periodNo() >= fromNo)
        .filter(p -> !heard.contains(new Pair(p.periodNo(), p.period(), p.partner(), null)))
        .map(
            p ->
                new LeftOut(
                    p.period(),
                    p.partner(),
                    null,
                    p.status() == null || p.status().equals("accepted") ? "missing" : p.status(),
                    null,
                    null,
                    1))
        .toList();
  }

  private static BigDecimal shown(BigDecimal number) {
    return number == null ? null : Amount.shown(Ratio.of(number));
  }

  /** A whole explanation for a reader who sees no partners. */
  static Explanation withoutPartners(Explanation e) {
    Derivations derivations =
        new Derivations(
            e.framework().indicator(e.indicator()).orElseThrow(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Explanation(
        e.programme(),
        e.indicator(),
        e.from(),
        e.to(),
        e.rolledUpAt(),
        e.rule(),
        derivations.withoutPartners(e.inWindow()),
        derivations.withoutPartners(e.toDate()),
        FrameworkReader.OUTSIDE.of(e.framework()));
  }

  /**
   * One figure for a reader who sees no partners: values by period and place, reasons by period.
   */
  private Derivation withoutPartners(Derivation d) {
    Map<List<Object>, List<Value>> values =
        d.values().stream()
            .collect(
                Collectors.groupingBy(
                    v -> key(v.period(), v.location(), v.weight()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<List<Object>, List<LeftOut>> leftOut =
        d.leftOut().stream()
            .collect(
                Collectors.groupingBy(
                    l -> key(l.period(), l.location(), open(l.reason())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Derivation(
        d.figure().withoutPartners(),
        values.values().stream().map(this::together).toList(),
        leftOut.values().stream().map(Derivations::withoutNames).toList(),
        d.adjustments().stream().map(Correction::forDonors).toList());
  }

  private static List<Object> key(String period, String place, String word) {
    return List.of(period, place == null ? "" : place, word);
  }

  private static String open(String reason) {
    return switch (reason) {
      case "draft", "submitted", "sent_back", "reopened" -> "not_accepted";
      default -> reason;
    };
  }

  private Value together(List<Value> same) {
    Value first = same.get(0);
    boolean additive = across != AcrossPartners.NONE && measure == Measure.UNIT;
    boolean rate = first.denominator() != null && across != AcrossPartners.NONE;
    Ratio adds =
        !additive
            ? null
            : same.stream()
                .map(
                    v ->
                        Ratio.of(v.value())
                            .times(Ratio.of(v.sign()))
                            .dividedBy(Ratio.of((long) v.ofValues() * v.ofSeries())))
                .reduce(Ratio.ZERO, Ratio::plus);
    return new Value(
        first.period(),
        null,
        first.location(),
        first.weight(),
        null,
        rate ? sum(same.stream().map(Value::numerator).toList()) : null,
        rate ? sum(same.stream().map(Value::denominator).toList()) : null,
        null,
        null,
        null,
        Amount.shown(adds),
        same.size(),
        null,
        null,
        null,
        null,
        null);
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return Amount.shown(numbers.stream().map(Ratio::of).reduce(Ratio.ZERO, Ratio::plus));
  }

  private static LeftOut withoutNames(List<LeftOut> same) {
    LeftOut first = same.get(0);
    return new LeftOut(
        first.period(), null, first.location(), open(first.reason()), null, null, same.size());
  }
}
