package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;

/**
 * An indicator's figures as a line of a page. Somebody who sees only her own organisation's part
 * ({@link #own}) finds that in place of the programme's.
 */
public record FigureLine(
    Framework.Indicator indicator, IndicatorResult result, FigureText text, Breakdown breakdown) {

  /** A result and its indicators that have figures. */
  public record Group(Framework.Result result, List<FigureLine> lines) {}

  /** The lines of a framework's results, in its order; indicators without a result are left out. */
  public static List<Group> of(
      List<Framework.Result> results, List<IndicatorResult> figures, Titles titles) {
    FigureText text = FigureText.in(titles.language());
    Map<String, IndicatorResult> byCode =
        figures.stream().collect(Collectors.toMap(IndicatorResult::indicator, f -> f));
    return results.stream()
        .map(
            r ->
                new Group(
                    r,
                    r.indicators().stream()
                        .filter(i -> byCode.containsKey(i.code()))
                        .map(i -> of(i, byCode.get(i.code()), text, titles))
                        .toList()))
        .filter(g -> !g.lines().isEmpty())
        .toList();
  }

  private static FigureLine of(
      Framework.Indicator i, IndicatorResult f, FigureText text, Titles titles) {
    return new FigureLine(i, f, text, breakdown(i, f, titles));
  }

  private static Breakdown breakdown(Framework.Indicator i, IndicatorResult f, Titles titles) {
    return isOwn(f) ? new Breakdown(List.of()) : Breakdown.of(i, f, titles);
  }

  private static boolean isOwn(IndicatorResult result) {
    return result.toDate().coverage() == null;
  }

  /** Whether only one partner's part is shown. */
  public boolean own() {
    return isOwn(result);
  }

  /** Whether nothing was accepted to date. */
  public boolean nothing() {
    Figure toDate = result.toDate();
    return own()
        ? toDate.byPartner() == null || toDate.byPartner().isEmpty()
        : toDate.coverage().accepted() == 0;
  }

  public String unit() {
    return text.unit(indicator);
  }

  public String baseline() {
    return text.baseline(indicator);
  }

  public String target() {
    return text.target(indicator, result.toDate().target());
  }

  /** What is said of the whole programme's target beside the one to date; null for nothing. */
  public String finalTarget() {
    return text.finalTarget(indicator, result.finalTarget());
  }

  /** Both in one, for a table with one cell. */
  public String targets() {
    String whole = finalTarget();
    return whole == null
        ? target()
        : result.toDate().target() == null ? whole : target() + " (" + whole + ")";
  }

  public String inWindow() {
    return value(result.inWindow());
  }

  public String inWindowDetail() {
    return detail(result.inWindow());
  }

  public String toDate() {
    return value(result.toDate());
  }

  public String toDateDetail() {
    return detail(result.toDate());
  }

  private String value(Figure figure) {
    if (!own()) {
      return text.value(indicator, figure);
    }
    if (figure.byPartner() == null || figure.byPartner().isEmpty()) {
      return FigureText.NONE;
    }
    Figure.OfPartner part = figure.byPartner().get(0);
    return text.value(indicator, part.value(), part.numerator(), part.denominator());
  }

  private String detail(Figure figure) {
    return text.detail(indicator, figure.numerator(), figure.denominator());
  }

  public String achievement() {
    return text.achievement(result.achievement());
  }

  /** For a bar from 0 to 1: what lies beyond ends there; null where there is nothing to compare. */
  public BigDecimal progress() {
    BigDecimal achievement = result.achievement();
    return achievement == null ? null : achievement.max(BigDecimal.ZERO).min(BigDecimal.ONE);
  }

  public String coverage() {
    return text.coverage(result.toDate().coverage());
  }

  public boolean provisional() {
    return !own() && result.toDate().coverage().provisional();
  }

  /** A part of the breakdown in words. */
  public String part(Breakdown.Part part) {
    return part == null
        ? FigureText.NONE
        : text.value(indicator, part.value(), part.numerator(), part.denominator());
  }

  public String partDetail(Breakdown.Part part) {
    return part == null ? "" : text.detail(indicator, part.numerator(), part.denominator());
  }
}
