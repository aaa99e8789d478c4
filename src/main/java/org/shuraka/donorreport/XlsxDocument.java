package org.shuraka.donorreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.shuraka.donorreport.Grid.Number;
import org.shuraka.donorreport.Grid.Shown;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * A donor report as a workbook, made of the content and nothing else: the results as people read
 * them; a sheet for each other part that has a table; {@code data} and {@code trend}, one row a
 * figure with codes and exact numbers, for programs; {@code about}, what this is and how it was
 * sealed.
 */
final class XlsxDocument {

  /** A longer line of a text goes into several cells. */
  private static final int PART = Sheet.LONGEST_TEXT / 2;

  /** Have sheets of their own kind. */
  private static final List<String> OTHERWISE =
      List.of("summary", "results", "trend", "breakdown", "method");

  private static final String PROPERTIES = "docProps/core.xml";

  private final SealedContent content;
  private final String sha256;
  private final Wording wording;
  private final Language language;
  private final FigureText figures;
  private final List<Chapter> chapters;

  private XlsxDocument(SealedContent content, String sha256) {
    this.content = content;
    this.sha256 = sha256;
    this.wording = new Wording(content);
    this.language = content.writtenIn();
    this.figures = wording.figures();
    this.chapters = Chapters.of(content);
  }

  /**
   * @param sha256 of the sealed content; of a draft nothing is claimed
   */
  static byte[] of(SealedContent content, String sha256) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
    XlsxDocument document = new XlsxDocument(content, sha256);
    try (Workbook workbook = new Workbook(out, "Shuraka", null)) {
      workbook.properties().setTitle(PrintedText.clean(content.documentTitle()));
      document.results(workbook);
      document.chapters.stream()
          .filter(c -> !OTHERWISE.contains(c.id()))
          .forEach(c -> document.chapter(workbook, c));
      new XlsxData(content).write(workbook);
      document.about(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fixed(out.toByteArray(), content);
  }

  /** The library writes the time of day into the workbook; it is from when it was sealed. */
  private static byte[] fixed(byte[] workbook, SealedContent content) {
    Map<String, byte[]> parts = FixedZip.parts(workbook);
    parts.computeIfPresent(
        PROPERTIES,
        (name, xml) ->
            new String(xml, StandardCharsets.UTF_8)
                .replaceFirst(
                    "(<dcterms:created[^>]*>)[^<]*",
                    "$1" + content.asOf().truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8));
    return FixedZip.of(parts, content.asOf());
  }

  private Sheet sheet(Workbook workbook, String name, int... widths) {
    return new Sheet(workbook.newWorksheet(name), language.rightToLeft(), widths)
        .over(String.join(" · ", wording.marks()));
  }

  /** What the sheet belongs to, and whether it is to be relied on. */
  private Sheet title(Sheet sheet) {
    sheet
        .bold(
            content.documentTitle()
                + " · "
                + content.words(content.programme().title(), content.programme().code())
                + " · "
                + wording.dates())
        .newRow();
    if (content.draft()) {
      sheet.bold(wording.t("draft")).text(wording.t("draft.long")).newRow();
    }
    if (content.programme().sample()) {
      sheet.bold(wording.t("sample")).text(wording.t("sample.long")).newRow();
    }
    return sheet;
  }

  // ---- As people read it ----

  private void results(Workbook workbook) {
    boolean shared = content.grant().shareShown();
    Sheet sheet =
        title(sheet(workbook, wording.t("results"), 24, 16, 48, 14, 14, 14, 16, 16, 13, 12, 14))
            .columns(
                3,
                wording.t("result"),
                wording.t("code"),
                wording.t("indicator"),
                wording.t("unit"),
                wording.t("baseline"),
                wording.t("target"),
                wording.t("inWindow"),
                wording.t("toDate"),
                wording.t("achievement"),
                wording.t("coverage"),
                wording.t("mark"),
                wording.t("donorCode"),
                shared ? wording.t("share.inWindow") : null,
                shared ? wording.t("share.toDate") : null);
    for (SealedContent.Result result : content.results()) {
      for (SealedContent.Indicator indicator : result.indicators()) {
        row(sheet, result, indicator);
      }
    }
  }

  private void row(Sheet sheet, SealedContent.Result result, SealedContent.Indicator indicator) {
    Framework.Indicator promised = indicator.promised();
    Figure inWindow = indicator.achieved().inWindow();
    Figure toDate = indicator.achieved().toDate();
    Coverage coverage = toDate.coverage();
    sheet
        .wrapped(content.words(result.title(), result.code()))
        .wrapped(promised.code())
        .wrapped(wording.title(promised))
        .wrapped(figures.unit(promised))
        .wrapped(figures.baseline(promised));
    boolean counted = promised.measureOf() != Measure.NOMINAL;
    Shown shown = FigureChapters.shown(promised);
    sheet.number(
        counted ? Number.of(toDate.target(), shown) : null,
        figures.target(promised, toDate.target()));
    sheet.number(
        counted ? Number.of(inWindow.value(), shown) : null, figures.value(promised, inWindow));
    sheet.number(
        counted ? Number.of(toDate.value(), shown) : null, figures.value(promised, toDate));
    sheet.number(Number.of(indicator.achieved().achievement(), Shown.RATIO), FigureText.NONE);
    sheet.wrapped(figures.coverage(coverage));
    sheet.wrapped(
        Stream.of(
                coverage != null && coverage.provisional()
                    ? Messages.text(language, "rollup.provisional")
                    : null,
                figures.finalTarget(promised, indicator.achieved().finalTarget()))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n")));
    sheet.wrapped(indicator.donorCode());
    if (indicator.contribution() != null) {
      sheet.number(Number.of(indicator.contribution().inWindow(), Shown.EVERY_DIGIT), null);
      sheet.number(Number.of(indicator.contribution().toDate(), Shown.EVERY_DIGIT), null);
    }
    sheet.newRow();
  }

  private void chapter(Workbook workbook, Chapter chapter) {
    Sheet sheet = title(sheet(workbook, chapter.title()));
    for (Chapter.Block block : chapter.blocks()) {
      if (block instanceof Chapter.Words words) {
        sheet.text(words.line().words()).newRow();
      } else if (block instanceof Chapter.Heading heading) {
        sheet.newRow().bold(heading.line().words()).newRow();
      } else if (block instanceof Chapter.Table table) {
        sheet.table(table.grid());
      }
    }
  }

  // ---- What this is ----

  private void about(Workbook workbook) {
    Sheet sheet = title(sheet(workbook, "about", 34, 100));
    SealedContent.Head programme = content.programme();
    SealedContent.GrantHead grant = content.grant();
    SealedContent.Window window = content.window();
    sheet.newRow();
    fact(sheet, "programme", content.words(programme.title(), programme.code()));
    fact(sheet, "code", programme.code());
    fact(sheet, "iati", programme.iatiIdentifier());
    fact(sheet, "donor", content.words(grant.donorName(), grant.donor()));
    fact(sheet, "grant", grant.reference());
    fact(sheet, "notice", grant.notice());
    fact(sheet, "amount", wording.formats().money(grant.amount(), grant.currency()));
    fact(sheet, "window", Formats.codes(window.from(), window.to()));
    fact(sheet, "window.days", window.start() + " – " + window.end());
    fact(sheet, "framework", Integer.toString(content.frameworkVersion()));
    fact(sheet, "rolledUpAt", content.rolledUpAt().toString());
    if (content.draft()) {
      fact(sheet, "preparedAt", content.preparedAt().toString());
    } else {
      fact(sheet, "sealedAt", content.sealedAt().toString());
      fact(sheet, "sealedBy", content.sealedBy());
      fact(sheet, "sha256", sha256);
    }
    for (Chapter chapter : chapters) {
      if (chapter.id().equals("summary") || chapter.id().equals("method")) {
        words(sheet, chapter);
      }
    }
  }

  private void fact(Sheet sheet, String key, String value) {
    if (value != null && !value.isEmpty()) {
      sheet.wrapped(wording.t(key)).wrapped(value).newRow();
    }
  }

  private static void words(Sheet sheet, Chapter chapter) {
    sheet.newRow().bold(chapter.title()).newRow();
    for (Chapter.Block block : chapter.blocks()) {
      if (block instanceof Chapter.Heading heading) {
        sheet.bold(heading.line().words());
      } else if (block instanceof Chapter.Words words) {
        paragraph(sheet, words.line().words());
      }
    }
  }

  /** Runs on in the rows below where it is long. */
  private static void paragraph(Sheet sheet, String line) {
    int length = line.codePointCount(0, line.length());
    for (int i = 0; i < length; i += PART) {
      int from = line.offsetByCodePoints(0, i);
      int to = line.offsetByCodePoints(0, Math.min(length, i + PART));
      sheet.at(1).wrapped(line.substring(from, to)).newRow();
    }
  }
}
