package org.shuraka.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.dashboard.web.DataTable.Cell;

class TableFilesTest {

  private static final List<DataTable> TABLES =
      List.of(
          new DataTable(
              "progress",
              "تقدم / [x]",
              List.of("Name", "Figure"),
              List.of(
                  List.of(Cell.of("=1+1"), new Cell("−1,234.5", new BigDecimal("-1234.5"))),
                  List.of(Cell.of("said \"so\", in\ntwo"), Cell.of("–")))));

  @Test
  void numbersKeepEveryDigitAndTextIsNoFormulaInCsv() {
    assertThat(new String(TableFiles.csv(TABLES), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF\"تقدم / [x]\"\r\n\"Name\",\"Figure\"\r\n\"'=1+1\",-1234.5\r\n"
                + "\"said \"\"so\"\", in\ntwo\",\"–\"\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tA",
        "\rA",
        "\nA",
        " =1",
        "＝1",
        "＋1",
        "－1",
        "＠A"
      })
  void noTextRunsAsAFormula(String text) throws IOException {
    List<DataTable> tables =
        List.of(
            new DataTable(
                "t",
                text,
                List.of(text),
                List.of(
                    List.of(Cell.of("\u0000" + text)),
                    List.of(new Cell("−7", new BigDecimal("-7"))))));
    assertThat(new String(TableFiles.csv(tables), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFF\"'%1$s\"\r\n\"'%1$s\"\r\n\"'%1$s\"\r\n-7\r\n\r\n".formatted(text));
    byte[] xlsx = TableFiles.xlsx(tables, false);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = book.getFirstSheet().read();
      for (Row row : rows.subList(0, 2)) {
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(0)).isEqualToNormalizingNewlines(text);
      }
      assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.NUMBER);
    }
  }

  @Test
  void noFormulaBeginsInTheMiddleWhereAnotherSignSeparatesCells() {
    List<DataTable> tables =
        List.of(new DataTable("t", "T", List.of("a;=1+1;b", "\t=1\n- two", "9-5; 3"), List.of()));
    assertThat(new String(TableFiles.csv(tables), StandardCharsets.UTF_8))
        .contains("\"a;'=1+1;b\",\"'\t'=1\n'- two\",\"9-5; 3\"");
  }

  @Test
  void numbersAreNumbersInASpreadsheet() throws IOException {
    byte[] file = TableFiles.xlsx(TABLES, true);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
      assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("-1234.5"));
      assertThat(rows.get(2).getCellText(0)).isEqualTo("said \"so\", in\ntwo");
    }
  }

  @Test
  void nothingToShowIsStillAFile() throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(TableFiles.xlsx(List.of(), false)))) {
      assertThat(book.getFirstSheet().read()).isEmpty();
    }
  }
}
