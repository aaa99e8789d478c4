package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** What a person meant who filled in a workbook is taken, asked for, or named as not taken. */
class WorkbookMeaningTest {

  private final WorkbookContent content = WorkbookSample.content();

  private EditedWorkbook edit() {
    return new EditedWorkbook(WorkbookSample.write(content, Language.EN));
  }

  private WorkbookComparison compare(byte[] file) {
    return new WorkbookComparison(content, WorkbookCopy.read(file), Language.EN);
  }

  /** Gives the file a further cell format; answers the number of its style. */
  private static String style(EditedWorkbook edited, int id, String code) {
    int[] style = new int[1];
    edited.change(
        "xl/styles.xml",
        xml -> {
          String cells = xml.substring(xml.indexOf("<cellXfs"), xml.indexOf("</cellXfs>"));
          style[0] = cells.split("<xf ", -1).length - 1;
          String with =
              xml.replace("</cellXfs>", "<xf numFmtId=\"" + id + "\" xfId=\"0\"/></cellXfs>");
          return code == null
              ? with
              : with.replaceFirst(
                  "(<styleSheet[^>]*>)",
                  "$1<numFmts count=\"1\"><numFmt numFmtId=\""
                      + id
                      + "\" formatCode=\""
                      + code.replace("\"", "&quot;").replace("\\", "\\\\").replace("$", "\\$")
                      + "\"/></numFmts>");
        });
    return " s=\"" + style[0] + "\"";
  }

  private WorkbookComparison figure(int id, String code, String number) {
    EditedWorkbook edited = edit();
    String style = style(edited, id, code);
    edited.cell("figures", "EVENTS@", "figure", style, "<v>" + number + "</v>");
    return compare(edited.file());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 58})
  void dateIsNoFigure(int format) {
    WorkbookComparison back = figure(format, null, "46154");
    assertThat(back.hasChanges(true)).isFalse();
    assertThat(back.faults())
        .containsExactly(
            Fault.at(
                edit().pointer("figures", "EVENTS@", "figure"),
                "workbook.cell.date",
                "12 May 2026"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-mm-dd | DATE",
        "[$-41F]d mmmm yyyy;@ | DATE",
        "[h]:mm | DATE",
        "mm:ss.0 | DATE",
        "[$-411]ge.m.d | DATE",
        "bbbb | DATE",
        "General | PLAIN",
        "0.00E+00 | PLAIN",
        "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407] | PLAIN",
        "0 \"days\" | PLAIN",
        "0\\d | PLAIN",
        "_-* #,##0_-;_-@_- | PLAIN",
        "[DBNum1]General | PLAIN",
        "# ?/? | PLAIN",
        "0.0% | PERCENT",
        "0\"%\" | PLAIN"
      })
  void formatTellsWhatWasSeen(String code, XlsxFormat format) {
    assertThat(XlsxFormat.of(code)).isEqualTo(format);
    String expected =
        switch (format) {
          case DATE -> "[workbook.cell.date]";
          case PERCENT -> "[workbook.cell.percent]";
          case PLAIN -> "[]";
        };
    assertThat(figure(164, code, "46154").faults().stream().map(Fault::key).toList())
        .hasToString(expected);
  }

  @Test
  void isoDateIsNoFigureEither() {
    EditedWorkbook edited =
        edit().cell("figures", "EVENTS@", "figure", " t=\"d\"", "<v>2026-05-12T00:00:00</v>");
    assertThat(compare(edited.file()).faults())
        .extracting(Fault::key)
        .containsExactly("workbook.cell.date");
  }

  @Test
  void percentageIsAskedForAgain() {
    assertThat(figure(9, null, "0.5").faults())
        .extracting(Fault::key, Fault::arguments)
        .containsExactly(Tuple.tuple("workbook.cell.percent", List.of("50 %")));
  }

  @ParameterizedTest
  @CsvSource({
    "46154, false, 2026-05-12",
    "46154.75, false, 2026-05-12",
    "44692, true, 2026-05-12",
    "2026-05-12T10:00:00, false, 2026-05-12",
    "2026, false, workbook.cell.year",
    "2026, true, workbook.cell.year",
    "5000, false, workbook.cell.calendar",
    "-3, false, error.date",
    "99999999, false, error.date"
  })
  void dayIsReadAsItWasShown(String days, boolean since1904, String outcome) {
    EditedWorkbook edited = edit();
    String style = style(edited, 14, null);
    edited.cell("outcomes", "o1", "date", style, "<v>" + days + "</v>");
    if (days.contains("T")) {
      edited.cell("outcomes", "o1", "date", " t=\"d\"", "<v>" + days + "</v>");
    }
    if (since1904) {
      edited.change(
          "xl/workbook.xml",
          xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"));
      assertThat(new String(edited.parts().get("xl/workbook.xml"), StandardCharsets.UTF_8))
          .contains("date1904");
    }
    // The day that stood there before is counted in the same system.
    edited.cell("activities", "A1", "newDate", " t=\"d\"", "<v>2026-05-01</v>");
    edited.cell("expenditures", "B1", "rateDate", " t=\"d\"", "<v>2026-03-01</v>");
    WorkbookComparison back = compare(edited.file());
    if (outcome.contains(".")) {
      assertThat(back.faults()).extracting(Fault::key).containsExactly(outcome);
    } else {
      assertThat(back.faults()).isEmpty();
      assertThat(back.preview(List.of()).changes())
          .extracting(line -> line.given().value())
          .containsExactly(outcome);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "٢٠٢٦/٥/٢, 2026-05-02",
    "2026.05.02, 2026-05-02",
    "2026-05-02 00:00:00, 2026-05-02",
    "۱۴۰۵/۰۲/۱۲, workbook.cell.calendar",
    "2/5/2026, error.date",
    "2026, error.date"
  })
  void writtenDayHasItsYearFirst(String text, String outcome) {
    WorkbookComparison back = compare(edit().text("outcomes", "o1", "date", text).file());
    assertThat(
            back.faults().isEmpty()
                ? back.preview(List.of()).changes().get(0).given().value()
                : back.faults().get(0).key())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, '1 234,5', 1234.5",
    "FR, '1\u00A0234,5', 1234.5",
    "FR, '1\u202F234,5', 1234.5",
    "EN, '1\u2009234.5', 1234.5",
    "EN, '1’234.5', 1234.5",
    "EN, '''12', 12",
    "AR, '١٬٢٣٤٫٥', 1234.5",
    "AR, '\u200F۱۲\u200E', 12",
    "EN, '\uFEFF7\u00A0', 7"
  })
  void numberThatIsATextIsReadInItsLanguage(Language language, String text, String number) {
    EditedWorkbook edited =
        new EditedWorkbook(WorkbookSample.write(content, language))
            .text("figures", "EVENTS@", "figure", text);
    assertThat(compare(edited.file()).preview(List.of()).changes())
        .extracting(line -> line.given().value())
        .containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 0.3",
    "1E3, 1000",
    "1.5e-2, 0.015",
    ".5, 0.5",
    "12., 12",
    "100.0, 100"
  })
  void numberIsTheOneThatWasSeen(String written, String number) {
    assertThat(
            compare(edit().number("figures", "EVENTS@", "figure", written).file())
                .preview(List.of())
                .changes())
        .extracting(line -> line.given().value())
        .containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u200B", "\uFEFF", "\u2007 \u202F", "\u3164", "\u200F"})
  void whatOnlyLooksEmptyIsEmpty(String blank) {
    EditedWorkbook edited =
        edit()
            .text("figures", "EVENTS@", "figure", blank)
            .text("outcomes", "o1", "significance", blank)
            .text("figures", "TRUST@", "comment", blank);
    WorkbookComparison back = compare(edited.file());
    assertThat(back.faults()).isEmpty();
    assertThat(back.hasChanges(true)).isFalse();
  }

  @Test
  void truthAndErrorsAreNoFigures() {
    EditedWorkbook edited =
        edit()
            .cell("figures", "EVENTS@", "figure", " t=\"b\"", "<v>1</v>")
            .cell("figures", "SHARE@", "figure", " t=\"e\"", "<v>#DIV/0!</v>")
            .cell("figures", "LAW@", "figure", " t=\"b\"", "<v>0</v>");
    WorkbookComparison back = compare(edited.file());
    assertThat(back.faults())
        .extracting(Fault::key, Fault::arguments)
        .containsExactlyInAnyOrder(
            Tuple.tuple("error.number", List.of("TRUE")),
            Tuple.tuple("workbook.cell.error", List.of("#DIV/0!")));
    assertThat(back.preview(List.of()).changes())
        .extracting(line -> line.given().value())
        .containsExactly("no");
  }

  @Test
  void charactersAreEscapedBothWays() {
    String words = "_x0041_ and _x005F_ and a_x000D_b, _xyz_";
    WorkbookContent said =
        WorkbookSample.content(
            Json.write(List.of(Map.of("indicator", "STORY", "text", words))),
            "{}",
            ReportStatus.DRAFT);
    byte[] file = WorkbookSample.write(said, Language.EN);
    WorkbookComparison same = new WorkbookComparison(said, WorkbookCopy.read(file), Language.EN);
    assertThat(same.faults()).isEmpty();
    assertThat(same.hasChanges(true)).isFalse();
    EditedWorkbook edited =
        edit()
            .cell(
                "figures",
                "STORY@",
                "figure",
                " t=\"inlineStr\"",
                "<is><r><t xml:space=\"preserve\">One_x000D_\nTwo </t></r><r><t>_x0041__x005F_x0042_</t></r>"
                    + "<rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></is>");
    assertThat(compare(edited.file()).preview(List.of()).changes())
        .extracting(line -> line.given().value())
        .containsExactly("One\nTwo A_x0042_");
  }

  // ---- Totals ----

  private static final String SEX = "PEOPLE@ERB";

  @Test
  void totalAloneIsUnknownAndSaid() {
    EditedWorkbook edited =
        edit()
            .number("figures", "RATE@", "figure", "9")
            .number("figures", "RATE@", "denominator", "12");
    WorkbookComparison back = compare(edited.file());
    assertThat(back.faults()).isEmpty();
    assertThat(back.parts(false).parts().toString())
        .contains(
            "{\"indicator\":\"RATE\",\"cells\":[{\"categories\":{\"sex\":\"unknown\"},"
                + "\"numerator\":9,\"denominator\":12}]}");
    assertThat(back.preview(List.of()).notes())
        .extracting(Fault::pointer, Fault::key)
        .containsExactly(
            Tuple.tuple(edited.pointer("figures", "RATE@", "figure"), "workbook.total.unknown"),
            Tuple.tuple(
                edited.pointer("figures", "RATE@", "denominator"), "workbook.total.unknown"));
  }

  @Test
  void totalThatDiffersFromItsCellsIsRefusedWithBoth() {
    EditedWorkbook edited = edit().number("figures", SEX, "figure", "99");
    assertThat(compare(edited.file()).faults())
        .containsExactly(
            Fault.at(
                edited.pointer("figures", SEX, "figure"), "workbook.total.differs", "99", "12.5"));
    assertThat(compare(edit().number("figures", SEX, "figure", "12.5").file()).faults()).isEmpty();
  }

  @Test
  void otherFormulaIsATypedTotal() {
    assertThat(
            compare(
                    edit()
                        .cell("figures", SEX, "figure", "", "<f>SUM(H6:H8)+4</f><v>16.5</v>")
                        .file())
                .faults())
        .extracting(Fault::key, Fault::arguments)
        .containsExactly(Tuple.tuple("workbook.total.differs", List.of("16.5", "12.5")));
    // The workbook's own formula counts for nothing, whatever result it was saved with.
    assertThat(
            compare(edit().cell("figures", SEX, "figure", "", "<f>SUM(H6:H8)</f><v>0</v>").file())
                .faults())
        .isEmpty();
  }

  @Test
  void totalZeroAloneIsNotTakenAndSaid() {
    WorkbookComparison back = compare(edit().number("figures", "RATE@", "figure", "0").file());
    assertThat(back.hasChanges(true)).isFalse();
    assertThat(back.preview(List.of()).notes())
        .extracting(Fault::key)
        .containsExactly("workbook.total.zero");
  }

  @Test
  void totalInADateFormatIsRefused() {
    EditedWorkbook edited = edit();
    String style = style(edited, 14, null);
    edited.cell("figures", "RATE@", "figure", style, "<v>46154</v>");
    assertThat(compare(edited.file()).faults())
        .extracting(Fault::key)
        .containsExactly("workbook.cell.date");
  }

  // ---- What is not taken ----

  @ParameterizedTest
  @EnumSource(Language.class)
  void whateverIsNotTakenIsNamed(Language language) {
    EditedWorkbook edited =
        new EditedWorkbook(WorkbookSample.write(content, language))
            .text("figures", "EVENTS@", "target", "50")
            .text("figures", "PEOPLE@ERB|female", "notApplicable", "rather not")
            .inSheet(
                "figures",
                xml ->
                    xml.replaceFirst(
                            "(<row r=\"2\".*?)</row>",
                            "$1<c r=\"F2\" t=\"inlineStr\"><is><t>see mail</t></is></c></row>")
                        .replaceFirst(
                            "(<row r=\"7\".*?)</row>", "$1<c r=\"Z7\"><v>31</v></c></row>")
                        .replace(
                            "</sheetData>",
                            "<row r=\"90\"><c r=\"B90\" t=\"inlineStr\"><is><t>New one</t></is></c>"
                                + "<c r=\"H90\"><v>8</v></c></row></sheetData>"))
            .inSheet(
                "instructions",
                xml ->
                    xml.replace(
                        "</sheetData>",
                        "<row r=\"99\"><c r=\"A99\"><v>3</v></c></row></sheetData>"));
    WorkbookPreview preview = compare(edited.file()).preview(List.of());
    assertThat(preview.notes())
        .extracting(f -> f.pointer().replaceAll(".*!", ""), Fault::key, f -> f.arguments().get(0))
        .containsExactlyInAnyOrder(
            Tuple.tuple(
                edited.address("figures", "EVENTS@", "target"), "workbook.cell.protected", "50"),
            Tuple.tuple(
                edited.address("figures", "PEOPLE@ERB|female", "notApplicable"),
                "workbook.cell.protected",
                "rather not"),
            Tuple.tuple("F2", "workbook.cell.beside", "see mail"),
            Tuple.tuple("Z7", "workbook.cell.beside", "31"),
            Tuple.tuple("B90", "workbook.cell.beside", "New one"),
            Tuple.tuple("H90", "workbook.cell.beside", "8"),
            Tuple.tuple("A99", "workbook.cell.beside", "3"));
    preview
        .notes()
        .forEach(note -> assertThat(Messages.text(language.locale(), note)).isNotBlank());
  }

  @Test
  void remarksAndFurtherSheetsAreNamed() {
    byte[] file = edit().add("xl/comments1.xml", "<comments/>".getBytes()).file();
    assertThat(compare(file).preview(List.of()).notes())
        .extracting(Fault::key)
        .containsExactly("workbook.remarks");
  }

  // ---- As other programs pack it ----

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shared",
        "workbook",
        "dot",
        "dotdot",
        "absolute",
        "percent",
        "strict",
        "mark",
        "utf16",
        "backslash",
        "stored",
        "folders"
      })
  void packedAsOtherProgramsDoItIsRead(String way) throws IOException {
    EditedWorkbook edited = edit().text("figures", "EVENTS@", "figure", "7");
    String rels = "xl/_rels/workbook.xml.rels";
    switch (way) {
      case "shared" -> edited.rename("xl/sharedStrings.xml", "xl/SharedStrings.xml");
      case "workbook" -> {
        edited.rename("xl/workbook.xml", "xl/workbook2.xml");
        edited.rename(rels, "xl/_rels/workbook2.xml.rels");
      }
      case "dot" -> edited.change(rels, xml -> xml.replace("\"worksheets", "\"./worksheets"));
      case "dotdot" ->
          edited.change(rels, xml -> xml.replace("\"worksheets", "\"../xl/worksheets"));
      case "absolute" ->
          edited.change(rels, xml -> xml.replace("\"worksheets", "\"/XL/worksheets"));
      case "percent" ->
          edited.change(rels, xml -> xml.replace("\"worksheets/sheet2", "\"worksheets/sheet%32"));
      case "strict" ->
          edited
              .parts()
              .replaceAll(
                  (name, bytes) ->
                      new String(bytes, StandardCharsets.UTF_8)
                          .replace(
                              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                              "http://purl.oclc.org/ooxml/officeDocument/relationships")
                          .replace(
                              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                              "http://purl.oclc.org/ooxml/spreadsheetml/main")
                          .getBytes(StandardCharsets.UTF_8));
      case "mark" -> edited.change("xl/worksheets/sheet2.xml", xml -> "\uFEFF" + xml);
      case "utf16" ->
          edited
              .parts()
              .computeIfPresent(
                  "xl/worksheets/sheet2.xml",
                  (name, bytes) ->
                      new String(bytes, StandardCharsets.UTF_8)
                          .replaceFirst("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")
                          .getBytes(StandardCharsets.UTF_16));
      case "backslash" ->
          edited.parts().put("xl\\styles.xml", edited.parts().remove("xl/styles.xml"));
      case "folders" -> edited.parts().put("xl/", new byte[0]);
      default -> assertThat(way).isEqualTo("stored");
    }
    byte[] file = way.equals("stored") ? stored(edited.parts()) : edited.file();
    WorkbookComparison back = compare(file);
    assertThat(back.faults()).isEmpty();
    assertThat(back.preview(List.of()).changes())
        .extracting(line -> line.given().value())
        .containsExactly("7");
  }

  private static byte[] stored(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        CRC32 sum = new CRC32();
        sum.update(part.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(part.getValue().length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
