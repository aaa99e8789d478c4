package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.Breakdown;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** The tables of the printed report: results, their breakdown, corrections. */
final class PdfTables {

  private static final String ROW = "border-bottom: 0.5pt solid #c9c3b5";
  private static final String HEADER =
      "background-color: #e3f0ee; border-bottom: 1pt solid #0d5c56";
  private static final String TITLE = "font-weight: bold; font-size: 8pt";
  private static final String NUMBER = "text-align: end";
  private static final String DETAIL = "text-align: end; color: #4d5c5a; font-size: 7.5pt";
  private static final String NOTE = "color: #4d5c5a; font-size: 7.5pt";
  private static final String MARK = "text-align: end; color: #7a4a00; font-size: 7.5pt";
  private static final String BAR =
      "line-height: 5pt; font-size: 4pt; background-color: #e3f0ee; space-before: 1pt";
  private static final String FILLED =
      "leader-pattern: rule; rule-thickness: 3pt; color: #0d5c56; leader-length: ";

  private final SealedContent content;
  private final Language language;
  private final Formats formats;
  private final FigureText figures;
  private final Fo fo;

  PdfTables(SealedContent content, Fo fo) {
    this.content = content;
    this.language = content.writtenIn();
    this.formats = Formats.of(language);
    this.figures = FigureText.in(language);
    this.fo = fo;
  }

  void results(List<SealedContent.Indicator> indicators) {
    fo.table(50, 19, 21, 24, 24, 21, 19);
    header(1, "indicator", "baseline", "target", "inWindow", "toDate", "achievement", "coverage");
    indicators.forEach(this::result);
    fo.end().end();
  }

  private void result(SealedContent.Indicator line) {
    Framework.Indicator promised = line.promised();
    IndicatorResult achieved = line.achieved();
    fo.start("table-row", ROW);
    fo.cell("").name(title(promised));
    fo.start("block", NOTE).code(promised.code()).text(" · ").name(figures.unit(promised)).end();
    fo.end().end();
    number(figures.baseline(promised));
    number(figures.target(promised, achieved.toDate().target()));
    figure(promised, achieved.inWindow());
    figure(promised, achieved.toDate());
    achievement(achieved.achievement());
    coverage(achieved.toDate().coverage());
    fo.end();
  }

  private void figure(Framework.Indicator promised, Figure figure) {
    fo.cell("text-align: end; font-weight: bold").text(figures.value(promised, figure)).end();
    detail(figures.detail(promised, figure.numerator(), figure.denominator()));
    fo.end();
  }

  /** The percentage over a bar, which is full at the target and empty at the baseline. */
  private void achievement(BigDecimal achievement) {
    fo.cell(NUMBER).text(figures.achievement(achievement)).end();
    if (achievement != null && achievement.signum() > 0) {
      BigDecimal length = achievement.min(BigDecimal.ONE).movePointRight(2);
      fo.start("block", BAR).empty("leader", FILLED + length.toPlainString() + "%").end();
    }
    fo.end();
  }

  private void coverage(Coverage coverage) {
    fo.cell(NUMBER).text(figures.coverage(coverage)).end();
    if (coverage != null && coverage.provisional()) {
      fo.line(MARK, Messages.text(language, "rollup.provisional"));
    }
    fo.end();
  }

  void breakdown(SealedContent.Indicator line) {
    Framework.Indicator promised = line.promised();
    Breakdown.of(promised, line.achieved(), content.titles())
        .tables()
        .forEach(table -> breakdown(promised, table));
  }

  private void breakdown(Framework.Indicator promised, Breakdown.Table table) {
    fo.table(
        IntStream.concat(table.headings().stream().mapToInt(h -> 30), IntStream.of(20, 20))
            .toArray());
    List<String> titles = new ArrayList<>(table.headings());
    titles.add(t("inWindow"));
    titles.add(t("toDate"));
    header(table.headings().size(), titles);
    for (Breakdown.Line line : table.lines()) {
      fo.start("table-row", ROW);
      line.labels().forEach(label -> fo.cell("").name(label).end().end());
      part(promised, line.inWindow());
      part(promised, line.toDate());
      fo.end();
    }
    fo.end().end();
  }

  private void part(Framework.Indicator promised, Breakdown.Part part) {
    if (part == null) {
      number(FigureText.NONE);
      return;
    }
    fo.cell(NUMBER)
        .text(figures.value(promised, part.value(), part.numerator(), part.denominator()))
        .end();
    detail(figures.detail(promised, part.numerator(), part.denominator()));
    fo.end();
  }

  void adjustments() {
    fo.table(44, 16, 50, 16);
    header(3, "indicator", "period", "reason", "correction");
    for (SealedContent.Adjustment a : content.adjustments()) {
      fo.start("table-row", ROW);
      fo.cell("")
          .name(
              content.indicator(a.indicator()).map(i -> title(i.promised())).orElse(a.indicator()))
          .end()
          .end();
      fo.cell("").code(a.period()).end().end();
      fo.cell("").name(a.reason()).end().end();
      number(formats.number(a.amount()));
      fo.end();
    }
    fo.end().end();
  }

  private void detail(String detail) {
    if (!detail.isEmpty()) {
      fo.line(DETAIL, detail);
    }
  }

  private void number(String number) {
    fo.cell(NUMBER).text(number).end().end();
  }

  private void header(int words, String... keys) {
    header(words, Arrays.stream(keys).map(this::t).toList());
  }

  /** The header row, repeated on every page, and the body's beginning; numbers follow the words. */
  private void header(int words, List<String> titles) {
    fo.start("table-header").start("table-row", HEADER);
    for (int i = 0; i < titles.size(); i++) {
      fo.cell(TITLE + (i < words ? "" : "; " + NUMBER)).text(titles.get(i)).end().end();
    }
    fo.end().end().start("table-body");
  }

  private String title(Framework.Indicator indicator) {
    return content.words(indicator.title(), indicator.code());
  }

  private String t(String key) {
    return Messages.text(language, "donorreport." + key);
  }
}
