package org.shuraka.donorreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * A donor report as a workbook, made of the sealed content and nothing else: the results as people
 * read them; {@code data}, one row a figure with codes and exact numbers, for programs; {@code
 * about}, what this is and how it was sealed.
 */
final class XlsxDocument {

  /** A longer line of a text goes into several cells. */
  private static final int PART = Sheet.LONGEST_TEXT / 2;

  private static final String WHOLE = "#,##0";
  private static final String MEAN = "#,##0.00";
  private static final String PERCENT = "0.0%";

  private final SealedContent content;
  private final String sha256;
  private final Language language;
  private final FigureText figures;

  private XlsxDocument(SealedContent content, String sha256) {
    this.content = content;
    this.sha256 = sha256;
    this.language = content.writtenIn();
    this.figures = FigureText.in(language);
  }

  static byte[] of(SealedContent content, String sha256) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    XlsxDocument document = new XlsxDocument(content, sha256);
    try (Workbook workbook = new Workbook(out, "Shuraka", null)) {
      document.results(workbook);
      document.data(workbook);
      document.about(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Sheet sheet(Workbook workbook, String name, int... widths) {
    return new Sheet(workbook.newWorksheet(name), language.rightToLeft(), widths);
  }

  // ---- As people read it ----

  private void results(Workbook workbook) {
    Sheet sheet = sheet(workbook, t("results"), 24, 16, 48, 14, 14, 14, 16, 16, 13, 12, 14);
    sheet.bold(title());
    if (content.programme().sample()) {
      sheet.newRow().bold(t("sample")).text(t("sample.long"));
    }
    sheet
        .newRow()
        .header(
            3,
            t("result"),
            t("code"),
            t("indicator"),
            t("unit"),
            t("baseline"),
            t("target"),
            t("inWindow"),
            t("toDate"),
            t("achievement"),
            t("coverage"),
            t("mark"));
    for (SealedContent.Result result : content.results()) {
      for (SealedContent.Indicator indicator : result.indicators()) {
        row(sheet, result, indicator);
      }
    }
  }

  private void row(Sheet sheet, SealedContent.Result result, SealedContent.Indicator indicator) {
    Framework.Indicator promised = indicator.promised();
    Figure toDate = indicator.achieved().toDate();
    Coverage coverage = toDate.coverage();
    sheet
        .wrapped(content.words(result.title(), result.code()))
        .wrapped(promised.code())
        .wrapped(content.words(promised.title(), promised.code()))
        .wrapped(figures.unit(promised))
        .wrapped(figures.baseline(promised));
    value(sheet, promised, toDate.target(), figures.target(promised, toDate.target()));
    value(
        sheet,
        promised,
        indicator.achieved().inWindow().value(),
        figures.value(promised, indicator.achieved().inWindow()));
    value(sheet, promised, toDate.value(), figures.value(promised, toDate));
    BigDecimal achievement = indicator.achieved().achievement();
    if (achievement == null) {
      sheet.wrapped(FigureText.NONE);
    } else {
      sheet.number(achievement, PERCENT);
    }
    sheet.wrapped(figures.coverage(coverage));
    sheet.wrapped(
        coverage != null && coverage.provisional()
            ? Messages.text(language, "rollup.provisional")
            : null);
    sheet.newRow();
  }

  /** A number as such; where there is none, or a yes/no, the words for it. */
  private static void value(
      Sheet sheet, Framework.Indicator promised, BigDecimal value, String words) {
    if (value == null || promised.measureOf() == Measure.NOMINAL) {
      sheet.wrapped(words);
    } else if (promised.measureOf() == Measure.PERCENTAGE) {
      sheet.number(value.movePointLeft(2), PERCENT);
    } else {
      sheet.number(value, FigureText.isMean(promised) ? MEAN : everyDigit(value));
    }
  }

  private static String everyDigit(BigDecimal value) {
    int decimals = value.stripTrailingZeros().scale();
    return decimals <= 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
  }

  // ---- One row a figure ----

  private void data(Workbook workbook) {
    Sheet sheet =
        sheet(workbook, "data", 12, 16, 40, 12, 14, 10, 10, 14, 30, 16, 14, 14, 14, 14, 10, 10, 12);
    sheet.header(
        2,
        "result",
        "indicator",
        "title",
        "measure",
        "unit",
        "figure",
        "scope",
        "location",
        "categories",
        "value",
        "numerator",
        "denominator",
        "gross",
        "target",
        "expected",
        "accepted",
        "achievement");
    for (SealedContent.Result result : content.results()) {
      for (SealedContent.Indicator indicator : result.indicators()) {
        Rows rows = new Rows(sheet, result, indicator.promised());
        rows.of("window", indicator.achieved().inWindow(), null);
        rows.of("toDate", indicator.achieved().toDate(), indicator.achieved().achievement());
      }
    }
  }

  /** The rows of one indicator. */
  private final class Rows {
    private final Sheet sheet;
    private final SealedContent.Result result;
    private final Framework.Indicator promised;

    private Rows(Sheet sheet, SealedContent.Result result, Framework.Indicator promised) {
      this.sheet = sheet;
      this.result = result;
      this.promised = promised;
    }

    private void of(String which, Figure figure, BigDecimal achievement) {
      begin(which, "total", null, null)
          .number(figure.value())
          .number(figure.numerator())
          .number(figure.denominator())
          .number(figure.gross())
          .number(figure.target());
      if (figure.coverage() == null) {
        sheet.text(null).text(null);
      } else {
        sheet
            .number(BigDecimal.valueOf(figure.coverage().expected()))
            .number(BigDecimal.valueOf(figure.coverage().accepted()));
      }
      sheet.number(achievement).newRow();
      if (figure.cells() != null) {
        figure
            .cells()
            .forEach(
                c ->
                    begin(which, "cell", null, categories(c.categories()))
                        .number(c.value())
                        .number(c.numerator())
                        .number(c.denominator())
                        .newRow());
      }
      if (figure.byLocation() != null) {
        figure
            .byLocation()
            .forEach(
                l ->
                    begin(which, "location", l.location(), null)
                        .number(l.value())
                        .number(l.numerator())
                        .number(l.denominator())
                        .newRow());
      }
      if (figure.median() != null) {
        begin(which, "median", null, null).number(BigDecimal.valueOf(figure.median())).newRow();
        figure
            .distribution()
            .forEach(
                (level, n) ->
                    begin(which, "level", null, "level=" + level)
                        .number(BigDecimal.valueOf(n))
                        .newRow());
      }
    }

    private Sheet begin(String which, String scope, String location, String categories) {
      return sheet
          .text(result.code())
          .text(promised.code())
          .text(content.words(promised.title(), promised.code()))
          .text(promised.measure())
          .text(promised.unitOfCount())
          .text(which)
          .text(scope)
          .text(location)
          .text(categories);
    }

    /** In the order of the indicator's dimensions. */
    private String categories(Map<String, String> categories) {
      return promised.disaggregation().stream()
          .map(d -> d + "=" + categories.get(d))
          .collect(Collectors.joining("; "));
    }
  }

  // ---- What this is ----

  private void about(Workbook workbook) {
    Sheet sheet = sheet(workbook, "about", 34, 70, 16, 60);
    SealedContent.Head programme = content.programme();
    SealedContent.GrantHead grant = content.grant();
    SealedContent.Window window = content.window();
    sheet.bold(title()).newRow();
    if (programme.sample()) {
      fact(sheet, "sample", t("sample.long"));
    }
    fact(sheet, "programme", content.words(programme.title(), programme.code()));
    fact(sheet, "code", programme.code());
    fact(sheet, "iati", programme.iatiIdentifier());
    fact(sheet, "donor", content.words(grant.donorName(), grant.donor()));
    fact(sheet, "grant", grant.reference());
    fact(sheet, "amount", Formats.of(language).money(grant.amount(), grant.currency()));
    fact(sheet, "window", window.from() + " – " + window.to());
    fact(sheet, "window.days", window.start() + " – " + window.end());
    fact(sheet, "framework", Integer.toString(content.frameworkVersion()));
    fact(sheet, "rolledUpAt", content.rolledUpAt().toString());
    fact(sheet, "sealedAt", content.sealedAt().toString());
    fact(sheet, "sealedBy", content.sealedBy());
    fact(sheet, "sha256", sha256);
    paragraphs(sheet, "summary", content.summary());
    if (!content.adjustments().isEmpty()) {
      sheet.newRow().bold(t("adjustments")).newRow();
      for (SealedContent.Adjustment a : content.adjustments()) {
        sheet.wrapped(a.indicator()).wrapped(a.reason()).number(a.amount(), everyDigit(a.amount()));
        sheet.wrapped(a.period()).newRow();
      }
    }
    sheet.newRow().bold(t("method")).newRow();
    PdfTemplate.METHOD.forEach(rule -> sheet.text(null).wrapped(t("method." + rule)).newRow());
  }

  private void fact(Sheet sheet, String key, String value) {
    if (value != null && !value.isEmpty()) {
      sheet.wrapped(t(key)).wrapped(value).newRow();
    }
  }

  /** A long text runs on in the rows below. */
  private void paragraphs(Sheet sheet, String key, String text) {
    if (text == null) {
      return;
    }
    sheet.newRow().bold(t(key)).newRow();
    for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
      int length = line.codePointCount(0, line.length());
      for (int i = 0; i < length; i += PART) {
        int from = line.offsetByCodePoints(0, i);
        int to = line.offsetByCodePoints(0, Math.min(length, i + PART));
        sheet.text(null).wrapped(line.substring(from, to)).newRow();
      }
    }
  }

  private String title() {
    return content.documentTitle()
        + " · "
        + content.words(content.programme().title(), content.programme().code())
        + " · "
        + Formats.of(language).dates(content.window().start(), content.window().end());
  }

  private String t(String key, Object... arguments) {
    return Messages.text(language, "donorreport." + key, arguments);
  }
}
