package org.shuraka.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.OverTime;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.Finding;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.shared.LocalisedText;

/**
 * Lays the figures of a report beside those of the last period, the targets, and what was handed in
 * before. Pure: all it knows is in its parts.
 *
 * @param framework the version that judges the period
 * @param through codes of the periods from the first to the report's, in order
 * @param now values of the report by their key
 * @param before values as handed in before; null the first time
 * @param earlier accepted results of earlier periods by the key of the value
 * @param lastCells cells of the last accepted period by the key of the value
 * @param findings by pointer
 * @param places names by code
 */
record SideBySide(
    Framework framework,
    List<String> through,
    Map<String, ReportedValue> now,
    Map<String, ReportedValue> before,
    Map<String, Earlier> earlier,
    Map<String, Map<String, Figure>> lastCells,
    Map<String, List<Finding>> findings,
    Map<String, LocalisedText> places) {

  private static final int MEAN_DECIMALS = 6;

  List<ReviewSheet.Line> lines(String partner) {
    return framework
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(partner))
        .flatMap(i -> keys(i).map(key -> line(i, key)))
        .toList();
  }

  /** What is said now or was said before of an indicator; its code alone where nothing is. */
  private Stream<String> keys(Indicator i) {
    Set<String> keys = new LinkedHashSet<>();
    Stream.of(now, before == null ? Map.<String, ReportedValue>of() : before)
        .flatMap(values -> values.values().stream())
        .filter(v -> v.indicator().equals(i.code()))
        .forEach(v -> keys.add(v.key()));
    return keys.isEmpty() ? Stream.of(i.code()) : keys.stream();
  }

  private ReviewSheet.Line line(Indicator i, String key) {
    String pointer = "/values/" + key;
    ReportedValue value = now.get(key);
    ReportedValue old = before == null ? null : before.get(key);
    Earlier past = earlier.get(key);
    Figure figure = SaidFigures.total(i, value);
    Figure formerly = SaidFigures.total(i, old);
    return new ReviewSheet.Line(
        pointer,
        i.code(),
        i.title(),
        i.measure(),
        i.levels(),
        place(value != null ? value : old),
        figure,
        formerly,
        before != null && !Figure.same(figure, formerly),
        past == null ? null : past.period(),
        SaidFigures.last(i, past),
        target(i, true),
        target(i, false),
        toDate(i, figure, past),
        value == null ? null : value.comment(),
        old == null ? null : Objects.requireNonNullElse(old.comment(), ""),
        cells(i, pointer, value, old, lastCells.getOrDefault(key, Map.of())),
        findings.getOrDefault(pointer, List.of()));
  }

  private LocalisedText place(ReportedValue value) {
    return value == null || value.location() == null ? null : places.get(value.location());
  }

  private List<ReviewSheet.Cell> cells(
      Indicator i,
      String pointer,
      ReportedValue value,
      ReportedValue old,
      Map<String, Figure> last) {
    if (i.disaggregation().isEmpty()) {
      return List.of();
    }
    Map<String, Figure> cells = SaidFigures.cells(i, value);
    Map<String, Figure> formerly = SaidFigures.cells(i, old);
    Set<String> codes = new TreeSet<>(new CellOrder(framework, i));
    Stream.of(cells, formerly, last).forEach(m -> codes.addAll(m.keySet()));
    return codes.stream()
        .map(
            code ->
                new ReviewSheet.Cell(
                    pointer + "/cells/" + code,
                    titles(i, code),
                    cells.get(code),
                    formerly.get(code),
                    before != null && !Figure.same(cells.get(code), formerly.get(code)),
                    last.get(code)))
        .toList();
  }

  private List<LocalisedText> titles(Indicator i, String code) {
    String[] categories = code.split("\\|", -1);
    List<LocalisedText> titles = new ArrayList<>();
    for (int d = 0; d < i.disaggregation().size() && d < categories.length; d++) {
      String category = categories[d];
      titles.add(
          framework.dimension(i.disaggregation().get(d)).stream()
              .flatMap(dimension -> dimension.categories().stream())
              .filter(c -> c.code().equals(category) && !c.title().isEmpty())
              .map(Category::title)
              .findFirst()
              .orElse(LocalisedText.english(category)));
    }
    return titles;
  }

  /** Of increments that of the period, or the sum through it; of levels the latest set by then. */
  private BigDecimal target(Indicator i, boolean ofPeriod) {
    boolean adds = i.meaning() != null && Meaning.of(i.meaning()) == Meaning.INCREMENT;
    if (adds && ofPeriod) {
      return i.target(through.get(through.size() - 1)).orElse(null);
    }
    return through.stream()
        .flatMap(period -> i.target(period).stream())
        .reduce((earlierOne, next) -> adds ? earlierOne.add(next) : next)
        .orElse(null);
  }

  private static Figure toDate(Indicator i, Figure now, Earlier past) {
    Figure current = now == null || now.value() == null ? null : now;
    if (i.overTime() == null || past == null || past.periods() == 0) {
      return current;
    }
    return switch (OverTime.of(i.overTime())) {
      case LATEST -> current == null ? SaidFigures.last(i, past) : current;
      case SUM -> Figure.of(past.sumTotal(), past.sumDenominator()).plus(current);
      case MAX ->
          current == null || past.most().compareTo(current.value()) > 0
              ? Figure.of(past.most(), null)
              : current;
      case AVERAGE -> mean(Figure.of(past.sumTotal(), null).plus(current), past, current);
    };
  }

  private static Figure mean(Figure sum, Earlier past, Figure current) {
    int periods = past.periods() + (current == null ? 0 : 1);
    return Figure.of(
        sum.value().divide(BigDecimal.valueOf(periods), MEAN_DECIMALS, RoundingMode.HALF_UP), null);
  }
}
