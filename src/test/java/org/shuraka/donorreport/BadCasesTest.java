package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/** What is hard to set becomes a right document in every form, never a broken file. */
class BadCasesTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void threeHundredIndicatorsAreAllThere(Language language) throws IOException {
    SealedContent content = LargeReport.content(language);
    String text = readable(content);
    content.results().stream()
        .flatMap(r -> r.indicators().stream())
        .forEach(i -> assertThat(text).contains("(" + i.promised().code() + ")"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingAcceptedIsSaidAndIsNoZero(Language language) throws IOException {
    SealedContent sample = SealedSample.in(language);
    SealedContent nothing =
        with(sample, sample.results().stream().map(BadCasesTest::withoutFigures).toList());
    readable(nothing);
    String said = Messages.text(language, "donorreport.results.nothing");
    assertThat(docx(nothing)).contains(said);
    assertThat(docx(nothing)).doesNotContain("1,234,567.25");
  }

  @Test
  void aReportOnNoResultsAtAllIsADocument() throws IOException {
    readable(with(SealedSample.in(Language.AR), List.of()));
  }

  @Test
  void controlsAndHalfCharactersInNamesBreakNoFile() throws IOException {
    String nasty = "\u202Eكلنا\u2066 A\u0000\u000B\u001C\uD800 \uFFFE 12 \u200F<&>]]>\"'";
    SealedContent sample = SealedSample.in(Language.AR, nasty);
    SealedContent.Result result = sample.results().get(0);
    SealedContent content =
        with(
            sample,
            List.of(
                new SealedContent.Result(
                    nasty, "outcome", null, LocalisedText.of("ar", nasty), result.indicators())));
    readable(content);
    assertThat(docx(content)).contains("<&>]]>\"'");
  }

  /** In the sheets for people and for programs, in titles, names, notices and long texts. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void noTextRunsAsAFormulaInASpreadsheet(String begin) throws IOException {
    String text = begin + " typed";
    SealedContent sample = SealedSample.in(Language.EN, text);
    SealedContent content =
        with(
            sample,
            sample.results().stream()
                .map(
                    r ->
                        new SealedContent.Result(
                            r.code(),
                            r.type(),
                            r.parent(),
                            LocalisedText.of("en", text),
                            r.indicators()))
                .toList());
    byte[] xlsx = XlsxDocument.of(content, SealedSample.SHA256);
    List<Cell> typed = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (var sheet : workbook.getSheets().toList()) {
        for (Row row : sheet.read()) {
          List<Cell> cells = row.stream().filter(Objects::nonNull).toList();
          assertThat(cells).allMatch(c -> c.getType() != CellType.FORMULA);
          cells.stream().filter(c -> c.getText().endsWith(" typed")).forEach(typed::add);
        }
      }
    }
    assertThat(typed).hasSizeGreaterThan(sample.results().size());
    assertThat(typed).allMatch(c -> c.getType() == CellType.STRING);
  }

  private static SealedContent.Result withoutFigures(SealedContent.Result result) {
    Figure none =
        new Figure(
            null, null, null, null, null, null, new Coverage(2, 0), null, null, null, null, null);
    return new SealedContent.Result(
        result.code(),
        result.type(),
        result.parent(),
        result.title(),
        result.indicators().stream()
            .map(
                i ->
                    new SealedContent.Indicator(
                        i.promised(),
                        new IndicatorResult(i.promised().code(), null, none, none, null),
                        null,
                        null,
                        new SealedContent.Contribution(null, null),
                        List.of()))
            .toList());
  }

  private static SealedContent with(SealedContent c, List<SealedContent.Result> results) {
    return new SealedContent(
        c.language(),
        c.sections(),
        c.programme(),
        c.grant(),
        c.window(),
        c.frameworkVersion(),
        c.rolledUpAt(),
        c.preparedAt(),
        c.sealedAt(),
        c.sealedBy(),
        c.summary(),
        c.summaryBy(),
        c.participants(),
        c.places(),
        c.dimensions(),
        results,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        c.iati());
  }

  /** By programs that had no part in writing it; answers what they find in the PDF. */
  private static String readable(SealedContent content) throws IOException {
    String text;
    try (PDDocument pdf = Loader.loadPDF(PdfDocument.of(content, SealedSample.SHA256, null))) {
      text = new PDFTextStripper().getText(pdf);
    }
    assertThat(text).isNotBlank();
    assertThat(docx(content)).isNotEmpty();
    byte[] xlsx = XlsxDocument.of(content, SealedSample.SHA256);
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (var sheet : workbook.getSheets().toList()) {
        assertThat(sheet.read()).isNotEmpty();
      }
    }
    return text;
  }

  private static String docx(SealedContent content) throws IOException {
    byte[] bytes = DocxDocument.of(content, SealedSample.SHA256, null);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      StringBuilder text = new StringBuilder();
      document.getParagraphs().forEach(p -> text.append(p.getText()).append('\n'));
      document.getTables().forEach(t -> text.append(t.getText()).append('\n'));
      return text.toString();
    }
  }
}
