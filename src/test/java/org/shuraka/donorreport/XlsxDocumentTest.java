package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.rollup.Figure;
import org.shuraka.shared.Language;

/** Reads the workbook back. */
class XlsxDocumentTest {

  /** Columns of the sheet {@code data}. */
  private static final int INDICATOR = 1;

  private static final int FIGURE = 5;
  private static final int SCOPE = 6;
  private static final int CATEGORIES = 8;
  private static final int VALUE = 9;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFigureStandsInARowWithEveryDigit(Language language) throws IOException {
    SealedContent content = SealedSample.in(language);
    List<Row> rows = rows(XlsxDocument.of(content, SealedSample.SHA256), "data");
    for (SealedContent.Result result : content.results()) {
      for (SealedContent.Indicator i : result.indicators()) {
        Figure figure = i.achieved().toDate();
        Row total = row(rows, i.promised().code(), "total", "");
        assertThat(number(total, VALUE)).isEqualTo(figure.value());
        assertThat(number(total, VALUE + 1)).isEqualTo(figure.numerator());
        assertThat(number(total, VALUE + 4)).isEqualTo(figure.target());
        assertThat(number(total, VALUE + 6))
            .isEqualTo(new BigDecimal(figure.coverage().accepted()));
        assertThat(number(total, VALUE + 7)).isEqualTo(i.achieved().achievement());
        if (figure.cells() != null) {
          for (Figure.Cell cell : figure.cells()) {
            String sex = "sex=" + cell.categories().get("sex");
            assertThat(number(row(rows, i.promised().code(), "cell", sex), VALUE))
                .isEqualTo(cell.value());
          }
        }
      }
    }
    assertThat(number(row(rows, "TRUST", "median", ""), VALUE)).isEqualTo("3");
    assertThat(number(row(rows, "TRUST", "level", "level=3"), VALUE)).isEqualTo("5");
  }

  @Test
  void theFirstSheetHasNumbersToCountWith() throws IOException {
    byte[] workbook = XlsxDocument.of(SealedSample.in(Language.EN), SealedSample.SHA256);
    Row people =
        rows(workbook, "Results").stream()
            .filter(r -> r.getCellCount() > 1 && "PEOPLE".equals(r.getCellText(1)))
            .findFirst()
            .orElseThrow();
    assertThat(number(people, 6)).isEqualTo("1234567.25");
    assertThat(number(people, 8)).isEqualTo("0.823");
    assertThat(people.getCellText(10)).isEqualTo("provisional");
    Row agreed =
        rows(workbook, "Results").stream()
            .filter(r -> r.getCellCount() > 1 && "AGREED".equals(r.getCellText(1)))
            .findFirst()
            .orElseThrow();
    assertThat(number(agreed, 7)).isEqualTo("0.82352941");
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    byte[] workbook = XlsxDocument.of(SealedSample.in(Language.EN), SealedSample.SHA256);
    List<Cell> cells =
        rows(workbook, "Results").stream()
            .flatMap(Row::stream)
            .filter(Objects::nonNull)
            .filter(c -> c.getText().equals(SealedSample.FORMULA))
            .toList();
    assertThat(cells).isNotEmpty().allMatch(c -> c.getType() == CellType.STRING);
    assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPartHasASheetWithItsWordsAndNumbers(Language language) throws IOException {
    SealedContent content = SealedSample.in(language);
    byte[] workbook = XlsxDocument.of(content, SealedSample.SHA256);
    for (String id :
        List.of(
            "deviations", "outcomes", "expenditure", "restatements", "evidence", "adjustments")) {
      Chapter chapter =
          Chapters.of(content).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
      List<Cell> cells = cells(workbook, sheetName(chapter.title()));
      chapter.blocks().stream()
          .filter(Chapter.Table.class::isInstance)
          .flatMap(b -> ((Chapter.Table) b).grid().rows().stream())
          .flatMap(List::stream)
          .forEach(cell -> assertHas(cells, cell));
    }
  }

  private static void assertHas(List<Cell> cells, Grid.Cell wanted) {
    if (wanted.number() == null) {
      String text = org.shuraka.donorreport.Sheet.fitting(wanted.text());
      assertThat(cells)
          .anyMatch(
              c -> c.getType() == CellType.STRING && c.getText().equals(text) || text.isEmpty());
    } else {
      BigDecimal number =
          wanted.number().shown() == Grid.Shown.PER_CENT
              ? wanted.number().exact().movePointLeft(2)
              : wanted.number().exact();
      assertThat(cells)
          .as(number.toPlainString())
          .anyMatch(c -> c.getType() == CellType.NUMBER && c.asNumber().compareTo(number) == 0);
    }
  }

  /** As a spreadsheet allows it. */
  private static String sheetName(String title) {
    return title.substring(0, Math.min(title.length(), 31));
  }

  @Test
  void theTrendIsThereForProgramsPeriodByPeriod() throws IOException {
    List<Row> rows =
        rows(XlsxDocument.of(SealedSample.in(Language.AR), SealedSample.SHA256), "trend");
    assertThat(rows).hasSize(4);
    assertThat(rows.get(3).getCellText(0)).isEqualTo("PEOPLE");
    assertThat(rows.get(3).getCellText(2)).isEqualTo("2024Q2");
    assertThat(number(rows.get(3), 3)).isEqualTo("1234567.25");
    assertThat(number(rows.get(3), 4)).isEqualTo("1500000");
    assertThat(number(rows.get(1), 3)).isNull();
  }

  @Test
  void everyRowAndSheetOfADraftSaysSo() throws IOException {
    byte[] workbook = XlsxDocument.of(SealedSample.in(Language.FR).sealedAs(null, null), null);
    List<Row> data = rows(workbook, "data");
    assertThat(data.subList(1, data.size()))
        .allMatch(r -> r.getCellText(r.getCellCount() - 1).equals("draft, sample"));
    for (String sheet : List.of("Résultats", "Effets", "Preuves", "about")) {
      assertThat(cells(workbook, sheet)).anyMatch(c -> c.getText().equals("Projet, non scellé"));
    }
    assertThat(cells(workbook, "about")).noneMatch(c -> c.getText().contains("Scellé par"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sheetsRunAsTheLanguageDoesAndKeepTheirHeader(Language language) throws IOException {
    byte[] workbook = XlsxDocument.of(SealedSample.in(language), SealedSample.SHA256);
    for (int sheet = 1; sheet <= 2; sheet++) {
      String xml = part(workbook, "xl/worksheets/sheet" + sheet + ".xml");
      assertThat(xml.contains("rightToLeft=\"true\"") || xml.contains("rightToLeft=\"1\""))
          .isEqualTo(language.rightToLeft());
      assertThat(xml).contains("state=\"frozen\"");
    }
  }

  @Test
  void aLongTextIsThereToItsEnd() throws IOException {
    String text = "صوت ".repeat(12_500).strip();
    byte[] workbook = XlsxDocument.of(SealedSample.in(Language.AR, text), SealedSample.SHA256);
    String back =
        rows(workbook, "about").stream()
            .filter(r -> r.getCellCount() > 1 && r.getCellText(1).contains("صوت"))
            .map(r -> r.getCellText(1))
            .collect(Collectors.joining());
    assertThat(back.split("صوت", -1)).hasSize(12_501);
  }

  @Test
  void theWorkbookSaysHowItWasSealed() throws IOException {
    byte[] workbook = XlsxDocument.of(SealedSample.in(Language.FR), SealedSample.SHA256);
    List<String> about =
        rows(workbook, "about").stream()
            .filter(r -> r.getCellCount() > 1)
            .map(r -> r.getCellText(1))
            .toList();
    assertThat(about)
        .contains(SealedSample.SHA256, "2024-07-20T06:15:00Z", "2024Q1 – 2024Q2", "Layla Haddad");
  }

  private static List<Cell> cells(byte[] workbook, String name) throws IOException {
    return rows(workbook, name).stream().flatMap(Row::stream).filter(Objects::nonNull).toList();
  }

  private static List<Row> rows(byte[] workbook, String name) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      Sheet sheet = book.findSheet(name).orElseThrow();
      return sheet.read();
    }
  }

  private static Row row(List<Row> rows, String indicator, String scope, String categories) {
    return rows.stream()
        .filter(r -> text(r, INDICATOR).equals(indicator))
        .filter(r -> text(r, FIGURE).equals("toDate"))
        .filter(r -> text(r, SCOPE).equals(scope))
        .filter(r -> text(r, CATEGORIES).equals(categories))
        .findFirst()
        .orElseThrow(() -> new AssertionError(indicator + " " + scope + " " + categories));
  }

  private static String text(Row row, int column) {
    return column < row.getCellCount() ? row.getCellText(column) : "";
  }

  private static BigDecimal number(Row row, int column) {
    Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
    return cell == null || cell.getType() == CellType.EMPTY ? null : cell.asNumber();
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] part = zip.getInputStream(zip.getEntry(name)).readAllBytes();
      return new String(part, StandardCharsets.UTF_8);
    }
  }
}
