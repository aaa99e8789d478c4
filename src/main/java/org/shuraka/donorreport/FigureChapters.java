package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shuraka.donorreport.Chapter.Block;
import org.shuraka.donorreport.Grid.Cell;
import org.shuraka.donorreport.Grid.Column;
import org.shuraka.donorreport.Grid.Number;
import org.shuraka.donorreport.Grid.Shown;
import org.shuraka.donorreport.SealedContent.Indicator;
import org.shuraka.donorreport.SealedContent.Point;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.Breakdown;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Messages;

/** The figures of a report: results, period by period, in detail. */
final class FigureChapters {

  /** So many periods stand side by side; fewer where their figures are long. */
  private static final int SIDE_BY_SIDE = 12;

  private static final String SEPARATOR = " · ";

  private static final int LONG_FIGURE = 7;
  private static final int SCALE = 4;

  private final SealedContent content;
  private final Wording wording;
  private final FigureText figures;

  FigureChapters(SealedContent content, Wording wording) {
    this.content = content;
    this.wording = wording;
    this.figures = wording.figures();
  }

  // ---- Results ----

  Chapter results() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(words(wording.t("results.intro", wording.dates())));
    if (content.grant().shareShown()) {
      blocks.add(words(wording.t("share", wording.formats().number(content.grant().share()))));
    }
    if (nothingAccepted()) {
      blocks.add(new Chapter.Words(Line.mark().text(wording.t("results.nothing"))));
    }
    int i = 0;
    for (SealedContent.Result result : content.results()) {
      blocks.add(new Chapter.Heading("result-" + i++, wording.result(result)));
      blocks.add(
          result.indicators().isEmpty()
              ? words(wording.t("results.none"))
              : new Chapter.Table(results(result.indicators())));
    }
    return new Chapter("results", wording.t("results"), false, blocks);
  }

  private boolean nothingAccepted() {
    return indicators()
        .map(i -> i.achieved().toDate().coverage())
        .allMatch(c -> c == null || c.accepted() == 0);
  }

  private Grid results(List<Indicator> indicators) {
    return new Grid(
        List.of(
            Column.words(wording.t("indicator"), 50),
            Column.figures(wording.t("baseline"), 19),
            Column.figures(wording.t("target"), 21),
            Column.figures(wording.t("inWindow"), 24),
            Column.figures(wording.t("toDate"), 24),
            Column.figures(wording.t("achievement"), 21),
            Column.figures(wording.t("coverage"), 19)),
        indicators.stream().map(this::result).toList());
  }

  private List<Cell> result(Indicator line) {
    Framework.Indicator promised = line.promised();
    IndicatorResult achieved = line.achieved();
    SealedContent.Contribution share = line.contribution();
    return List.of(
        title(line),
        Cell.words(Line.plain().text(figures.baseline(promised))),
        target(promised, achieved),
        figure(promised, achieved.inWindow(), share == null ? null : share.inWindow()),
        figure(promised, achieved.toDate(), share == null ? null : share.toDate()),
        achievement(achieved.achievement()),
        coverage(achieved.toDate().coverage()));
  }

  private Cell target(Framework.Indicator promised, IndicatorResult achieved) {
    Cell toDate = value(promised, achieved.toDate().target());
    String whole = figures.finalTarget(promised, achieved.finalTarget());
    return whole == null ? toDate : toDate.and(Line.quiet().text(whole));
  }

  /** With its code and words in the donor's own list where it has such. */
  private Cell title(Indicator line) {
    Framework.Indicator promised = line.promised();
    Line donors = Line.quiet();
    if (line.donorCode() != null) {
      donors = donors.text(wording.t("donorCode") + " ").code(line.donorCode());
      String words = content.words(line.donorWording(), "");
      donors = words.isEmpty() ? donors : donors.text(" · ").name(words);
    }
    return Cell.words(
        Line.plain().name(wording.title(promised)),
        Line.quiet().code(promised.code()).text(" · ").name(figures.unit(promised)),
        donors);
  }

  private Cell figure(Framework.Indicator promised, Figure figure, BigDecimal share) {
    return new Cell(
            List.of(Line.strong().text(figures.value(promised, figure))),
            exact(promised, figure.value()),
            null)
        .and(
            Line.quiet().text(figures.detail(promised, figure.numerator(), figure.denominator())),
            share == null
                ? Line.quiet()
                : Line.quiet().text(wording.t("share.of", figures.alone(promised, share))));
  }

  /** A value that is not made of anything, as a target. */
  private Cell value(Framework.Indicator promised, BigDecimal value) {
    return Cell.figure(figures.alone(promised, value), exact(promised, value));
  }

  /** A yes/no stays words: a spreadsheet cannot show "3 of 4". */
  private static Number exact(Framework.Indicator promised, BigDecimal value) {
    return promised.measureOf() == Measure.NOMINAL ? null : Number.of(value, shown(promised));
  }

  static Shown shown(Framework.Indicator promised) {
    return promised.measureOf() == Measure.PERCENTAGE
        ? Shown.PER_CENT
        : FigureText.isMean(promised) ? Shown.MEAN : Shown.EVERY_DIGIT;
  }

  /** Over a bar that is full at the target and empty at the baseline. */
  private Cell achievement(BigDecimal achievement) {
    Cell cell = Cell.figure(figures.achievement(achievement), Number.of(achievement, Shown.RATIO));
    return achievement == null
        ? cell
        : cell.over(achievement.max(BigDecimal.ZERO).min(BigDecimal.ONE));
  }

  private Cell coverage(Coverage coverage) {
    Cell cell = Cell.words(Line.plain().text(figures.coverage(coverage)));
    return coverage != null && coverage.provisional()
        ? cell.and(Line.mark().text(Messages.text(wording.language(), "rollup.provisional")))
        : cell;
  }

  // ---- Period by period ----

  Chapter trend() {
    List<Block> blocks = new ArrayList<>();
    List<Indicator> shown =
        indicators().filter(i -> i.trend().stream().anyMatch(p -> p.value() != null)).toList();
    if (!shown.isEmpty()) {
      blocks.add(words(wording.t("periods.what")));
    }
    for (int i = 0; i < shown.size(); i++) {
      Indicator line = shown.get(i);
      blocks.add(new Chapter.Heading("trend-" + i, heading(line)));
      int width = sideBySide(line);
      for (int from = 0; from < line.trend().size(); from += width) {
        int to = Math.min(line.trend().size(), from + width);
        trend(line, from, to, blocks);
      }
    }
    return new Chapter("trend", wording.t("periods"), false, blocks);
  }

  private int sideBySide(Indicator line) {
    int longest =
        line.trend().stream()
            .flatMap(p -> Stream.of(p.value(), p.target()))
            .mapToInt(v -> figures.alone(line.promised(), v).length())
            .max()
            .orElse(0);
    return longest > LONG_FIGURE ? SIDE_BY_SIDE / 2 : SIDE_BY_SIDE;
  }

  private void trend(Indicator line, int from, int to, List<Block> blocks) {
    Framework.Indicator promised = line.promised();
    List<Point> points = line.trend().subList(from, to);
    BigDecimal highest =
        line.trend().stream()
            .flatMap(p -> Stream.of(p.value(), p.target()))
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    if (highest.signum() > 0) {
      blocks.add(
          new Chapter.Bars(
              wording.t("periods.bars", wording.title(promised)),
              points.stream()
                  .map(p -> new Chapter.Bar(part(p.value(), highest), part(p.target(), highest)))
                  .toList()));
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.words(figures.unit(promised), Chapter.Bars.BEFORE * points.size()));
    points.forEach(p -> columns.add(Column.period(p.period(), Chapter.Bars.BESIDE)));
    List<Cell> row = new ArrayList<>();
    row.add(
        Cell.words(
            Line.strong().text(wording.t("periods.value")),
            Line.quiet().text(wording.t("periods.target"))));
    points.forEach(p -> row.add(point(promised, p)));
    blocks.add(new Chapter.Table(new Grid(columns, List.of(row))));
  }

  private Cell point(Framework.Indicator promised, Point point) {
    return Cell.words(
        Line.strong().text(figures.alone(promised, point.value())),
        Line.quiet().text(figures.alone(promised, point.target())));
  }

  private static BigDecimal part(BigDecimal value, BigDecimal highest) {
    return value == null
        ? null
        : value.max(BigDecimal.ZERO).divide(highest, SCALE, RoundingMode.HALF_UP);
  }

  // ---- In detail ----

  Chapter breakdown() {
    List<Block> blocks = new ArrayList<>();
    int i = 0;
    for (Indicator line : indicators().toList()) {
      Breakdown breakdown = Breakdown.of(line.promised(), line.achieved(), content.titles());
      if (!breakdown.isEmpty()) {
        blocks.add(new Chapter.Heading("breakdown-" + i++, heading(line)));
        breakdown
            .tables()
            .forEach(t -> blocks.add(new Chapter.Table(breakdown(line.promised(), t))));
      }
    }
    return new Chapter("breakdown", wording.t("breakdown"), true, blocks);
  }

  private Grid breakdown(Framework.Indicator promised, Breakdown.Table table) {
    return new Grid(
        List.of(
            Column.words(String.join(SEPARATOR, table.headings()), 98),
            Column.figures(wording.t("inWindow"), 40),
            Column.figures(wording.t("toDate"), 40)),
        table.lines().stream().map(line -> breakdown(promised, line)).toList());
  }

  private List<Cell> breakdown(Framework.Indicator promised, Breakdown.Line line) {
    Line labels = Line.plain();
    for (String label : line.labels()) {
      labels = (labels.isEmpty() ? labels : labels.text(SEPARATOR)).name(label);
    }
    return List.of(
        Cell.words(labels), part(promised, line.inWindow()), part(promised, line.toDate()));
  }

  private Cell part(Framework.Indicator promised, Breakdown.Part part) {
    return part == null
        ? Cell.words(Line.plain().text(FigureText.NONE))
        : Cell.figure(
                figures.value(promised, part.value(), part.numerator(), part.denominator()),
                exact(promised, part.value()))
            .and(Line.quiet().text(figures.detail(promised, part.numerator(), part.denominator())));
  }

  private Line heading(Indicator line) {
    return Line.plain()
        .name(wording.title(line.promised()))
        .text(" (")
        .code(line.promised().code())
        .text(")");
  }

  private Stream<Indicator> indicators() {
    return content.results().stream().flatMap(r -> r.indicators().stream());
  }

  private static Block words(String words) {
    return new Chapter.Words(Line.quiet().text(words));
  }
}
