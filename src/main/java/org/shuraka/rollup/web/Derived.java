package org.shuraka.rollup.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.Explanation;
import org.shuraka.rollup.Explanation.Derivation;
import org.shuraka.rollup.Explanation.LeftOut;
import org.shuraka.rollup.Explanation.Value;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Titles;
import org.shuraka.shared.Formats;

/** One figure as its page unfolds it: by period, by partner, by place. */
public final class Derived {

  private final Framework.Indicator indicator;
  private final Derivation derivation;
  private final Titles titles;
  private final FigureText text;
  private final Formats formats;

  Derived(Explanation explanation, Derivation derivation, Titles titles) {
    this.indicator = explanation.framework().indicator(explanation.indicator()).orElseThrow();
    this.derivation = derivation;
    this.titles = titles;
    this.text = FigureText.in(titles.language());
    this.formats = Formats.of(titles.language());
  }

  /**
   * A period, partner or value with what it brings to the figure.
   *
   * @param name null where the level is passed over: a reader who sees no partners
   * @param adds in words; empty where parts do not add up
   */
  public record Branch(String name, String adds, int count, List<Branch> parts, Value value) {}

  public List<Branch> getPeriods() {
    return branches(
        derivation.values(),
        Value::period,
        Function.identity(),
        ofPeriod ->
            branches(
                ofPeriod,
                v -> Objects.toString(v.partner(), ""),
                p -> p.isEmpty() ? null : titles.partner(p),
                ofPartner ->
                    ofPartner.stream()
                        .map(
                            v ->
                                new Branch(
                                    place(v.location()), adds(List.of(v)), v.count(), List.of(), v))
                        .toList()));
  }

  private List<Branch> branches(
      List<Value> values,
      Function<Value, String> key,
      Function<String, String> name,
      Function<List<Value>, List<Branch>> below) {
    Map<String, List<Value>> groups =
        values.stream()
            .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    List<Branch> branches = new ArrayList<>();
    groups.forEach(
        (k, same) ->
            branches.add(
                new Branch(
                    name.apply(k),
                    adds(same),
                    same.stream().mapToInt(Value::count).sum(),
                    below.apply(same),
                    null)));
    return branches;
  }

  /** The sum of parts, or "14 of 17" of a quotient's; empty where the programme has no sum. */
  private String adds(List<Value> parts) {
    boolean quotient =
        indicator.measureOf() == Measure.PERCENTAGE || indicator.measureOf() == Measure.NOMINAL;
    if (quotient && parts.stream().allMatch(v -> v.denominator() != null)) {
      return titles.text(
          "rollup.figure.of",
          formats.number(sum(parts.stream().map(Value::numerator).toList())),
          formats.number(sum(parts.stream().map(Value::denominator).toList())));
    }
    if (parts.stream().anyMatch(v -> v.adds() == null)) {
      return "";
    }
    BigDecimal sum = sum(parts.stream().map(Value::adds).toList());
    return FigureText.isMean(indicator) ? formats.mean(sum) : formats.number(sum);
  }

  private static BigDecimal sum(Collection<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The figure that was reported, before any weight. */
  public String reported(Value v) {
    if (v.answer() != null) {
      return v.answer();
    }
    if (v.denominator() != null) {
      return titles.text(
          "rollup.figure.of", formats.number(v.numerator()), formats.number(v.denominator()));
    }
    return v.value() == null ? FigureText.NONE : formats.number(v.value());
  }

  /** How a value counts, in words. */
  public String weight(Value v) {
    String words = titles.text("rollup.weight." + v.weight(), formats.number(v.ofValues()));
    return v.ofSeries() == null || v.ofSeries() == 1
        ? words
        : words + titles.text("rollup.weight.series", formats.number(v.ofSeries()));
  }

  /** The categories of a cell in words. */
  public String categories(Figure.Cell cell) {
    return indicator.disaggregation().stream()
        .map(d -> titles.category(d, cell.categories().getOrDefault(d, "")))
        .collect(Collectors.joining(" · "));
  }

  /** The figure of a cell, or "14 of 17". */
  public String cell(Figure.Cell cell) {
    return cell.denominator() == null
        ? formats.number(cell.value())
        : titles.text(
            "rollup.figure.of",
            formats.number(cell.numerator()),
            formats.number(cell.denominator()));
  }

  public String place(String code) {
    return code == null ? titles.text("rollup.explain.noPlace") : titles.place(code);
  }

  public String partner(LeftOut l) {
    return l.partner() == null ? "" : titles.partner(l.partner());
  }

  public String number(BigDecimal number) {
    return formats.number(number);
  }

  public List<LeftOut> getLeftOut() {
    return derivation.leftOut();
  }

  /** A line without partners stands for several. */
  public int getLeftOutCount() {
    return derivation.leftOut().stream().mapToInt(LeftOut::count).sum();
  }

  public List<Explanation.Correction> getAdjustments() {
    return derivation.adjustments();
  }

  /** Gross and net where corrections apply. */
  public boolean isCorrected() {
    return !derivation.adjustments().isEmpty() && derivation.figure().gross() != null;
  }

  public Figure getFigure() {
    return derivation.figure();
  }

  public String getValue() {
    Figure figure = derivation.figure();
    if (figure.coverage() != null) {
      return text.value(indicator, figure);
    }
    if (figure.byPartner() == null || figure.byPartner().isEmpty()) {
      return FigureText.NONE;
    }
    Figure.OfPartner own = figure.byPartner().get(0);
    return text.value(indicator, own.value(), own.numerator(), own.denominator());
  }

  public String getDetail() {
    Figure figure = derivation.figure();
    return text.detail(indicator, figure.numerator(), figure.denominator());
  }

  /** Empty where the reader sees her own part alone. */
  public String getCoverage() {
    return derivation.figure().coverage() == null
        ? ""
        : text.coverage(derivation.figure().coverage());
  }

  public boolean isProvisional() {
    return derivation.figure().coverage() != null && derivation.figure().coverage().provisional();
  }
}
