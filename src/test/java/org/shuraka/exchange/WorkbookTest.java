package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Workbooks written, edited as spreadsheet programs would, and read back. */
class WorkbookTest {

  private static final String WOMEN = "PEOPLE@ERB|female";

  private final WorkbookContent content = WorkbookSample.content();

  @ParameterizedTest
  @EnumSource(Language.class)
  void untouchedWorkbookChangesNothing(Language language) {
    WorkbookComparison back = compare(WorkbookSample.write(content, language));
    assertThat(back.faults()).isEmpty();
    assertThat(back.preview(List.of()).notes()).isEmpty();
    assertThat(back.hasChanges(true)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKindOfCellComesBack(Language language) {
    EditedWorkbook edited =
        edit(language)
            .number("figures", WOMEN, "figure", "0.30000000000000004")
            .text("figures", "PEOPLE@ERB|male", "figure", "١٢٫٥")
            .text("figures", "EVENTS@", "figure", "۱۲")
            .text("figures", "SHARE@", "figure", "4")
            .number("figures", "RATE@|female", "figure", "1")
            .number("figures", "RATE@|female", "denominator", "2")
            .text("figures", "LAW@", "figure", Messages.text(language, "report.no"))
            .text("figures", "TRUST@", "figure", "٤")
            .text("figures", "STORY@", "figure", "Plain & <simple>")
            .text("activities", "A1", "status", "Reportée")
            .text("activities", "A1", "reason", "weather")
            .number("activities", "A1", "newDate", "46175")
            .text("activities", "A1", "newPlace", "أربيل")
            .number("activities", "A1", "participants/female|unknown", "3")
            .text("outcomes", "o1", "date", "٢٠٢٦-٠٢-٠٤")
            .text("expenditures", "B1", "amount", "")
            .text("narrative", "plans", "text", "More");
    WorkbookParts parts = compare(edited.file()).parts(false);
    assertThat(parts.parts().toPrettyString().replaceAll("\\s+", ""))
        .isEqualTo(
            """
            {"values":[
              {"indicator":"PEOPLE","location":"ERB","comment":"Counted","cells":[
                {"categories":{"sex":"female"},"value":0.3},{"categories":{"sex":"male"},"value":12.5}]},
              {"indicator":"EVENTS","value":12},
              {"indicator":"SHARE","numerator":4,"denominator":4},
              {"indicator":"RATE","cells":[{"categories":{"sex":"female"},"numerator":1,"denominator":2}]},
              {"indicator":"LAW","yes":false},
              {"indicator":"TRUST","level":4},
              {"indicator":"STORY","text":"Plain&<simple>"}],
             "activities":[{"activity":"A1","reason":"weather","newDate":"2026-06-02",
               "participants":{"female|unknown":3}}],
             "expenditures":[{"budgetLine":"B1","amount":null}],
             "outcomes":[{"id":"o1","date":"2026-02-04"}],
             "narrative":{"plans":"More"}}"""
                .replaceAll("\\s+", ""));
    assertThat(parts.place(Fault.at("/values/0/cells/1/value", "x")).row())
        .isEqualTo("PEOPLE@ERB|male");
    assertThat(parts.place(Fault.at("/activities/0/participants/female|unknown", "x")).column())
        .isEqualTo("participants/female|unknown");
  }

  @Test
  void sheetsAreProtectedMirroredAndHidden() throws IOException {
    byte[] file = WorkbookSample.write(content, Language.AR);
    EditedWorkbook workbook = new EditedWorkbook(file);
    StringBuilder figures = new StringBuilder();
    workbook.inSheet(
        "figures",
        xml -> {
          figures.append(xml);
          return xml;
        });
    assertThat(figures)
        .contains("rightToLeft=\"true\"", "<sheetProtection", "<f>SUM(H6:H8)</f>")
        .contains("type=\"list\"", "'shuraka-lists'!$A$2:$A$3");
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      Map<SheetVisibility, List<String>> sheets =
          read.getSheets()
              .collect(
                  Collectors.groupingBy(
                      Sheet::getVisibility,
                      Collectors.mapping(Sheet::getName, Collectors.toList())));
      assertThat(sheets.get(SheetVisibility.VERY_HIDDEN))
          .containsExactly("shuraka-lists", "shuraka");
      assertThat(sheets.get(SheetVisibility.VISIBLE)).hasSize(6).contains("الأنشطة");
    }
  }

  /** What an officer typed on the page runs nowhere, and comes back as it was typed. */
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "a\t=1", "\t=1", "\r=1", "\n=1"})
  void noTextRunsAsAFormula(String text) throws IOException {
    WorkbookContent typed =
        WorkbookSample.content(
            Json.write(List.of(Map.of("indicator", "STORY", "text", text, "comment", text))),
            Json.write(
                Map.of(
                    "outcomes",
                    List.of(Map.of("id", "o1", "actor", text, "outcome", text)),
                    "activities",
                    List.of(Map.of("activity", "A1", "consequence", text)))),
            ReportStatus.DRAFT);
    byte[] file = WorkbookSample.write(typed, Language.EN);
    String seen = text.strip();
    int found = 0;
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : read.getSheets().toList()) {
        for (Row row : sheet.read()) {
          for (Cell cell : row.stream().filter(Objects::nonNull).toList()) {
            if (cell.getType() == CellType.FORMULA) {
              assertThat(cell.getFormula()).startsWith("SUM(");
            } else if (cell.getText().equals(seen)) {
              assertThat(cell.getType()).isEqualTo(CellType.STRING);
              found++;
            }
          }
        }
      }
    }
    // Each on its sheet and once more on the hidden one.
    assertThat(found).isEqualTo(10);
    assertThat(compare(typed, file).hasChanges(true)).isFalse();
  }

  @Test
  void everyFaultIsNamedByItsCellAtOnce() {
    EditedWorkbook edited =
        edit(Language.EN)
            .text("figures", "EVENTS@", "figure", "many")
            .text("figures", "SHARE@", "figure", "12,5")
            .text("figures", "TRUST@", "figure", "6")
            .cell("figures", "LAW@", "figure", " t=\"e\"", "<v>#REF!</v>")
            .cell("figures", WOMEN, "figure", "", "<f>1+1</f>")
            .cell("figures", "PEOPLE@ERB|male", "figure", "", "<f>1+1</f><v>2</v>")
            .text("outcomes", "o1", "date", "3/4/2026")
            .inSheet(
                "narrative",
                xml ->
                    xml.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"C5:C7\"/></mergeCells>"));
    WorkbookComparison back = compare(edited.file());
    assertThat(back.faults())
        .extracting(Fault::pointer, Fault::key)
        .containsExactlyInAnyOrder(
            tuple(edited, "figures", "EVENTS@", "figure", "error.number"),
            tuple(edited, "figures", "SHARE@", "figure", "error.number"),
            tuple(edited, "figures", "TRUST@", "figure", "section.oneOf"),
            tuple(edited, "figures", "LAW@", "figure", "workbook.cell.error"),
            tuple(edited, "figures", WOMEN, "figure", "workbook.cell.formula"),
            tuple(edited, "outcomes", "o1", "date", "error.date"),
            Tuple.tuple("Narrative!C5:C7", "workbook.cell.merged"));
    assertThat(back.preview(List.of()).notes())
        .extracting(Fault::key)
        .containsExactly("workbook.cell.computed");
  }

  private static Tuple tuple(
      EditedWorkbook edited, String sheet, String row, String column, String key) {
    return Tuple.tuple(edited.pointer(sheet, row, column), key);
  }

  @Test
  void whatWasChangedOnBothSidesIsAConflict() {
    EditedWorkbook edited =
        edit(Language.EN)
            .text("figures", "SHARE@", "figure", "1")
            .text("figures", "STORY@", "figure", "Mine")
            .text("figures", "TRUST@", "figure", "5");
    WorkbookContent later =
        WorkbookSample.content(
            """
            [{"indicator":"SHARE","numerator":3,"denominator":4},{"indicator":"TRUST","level":5},
             {"indicator":"STORY","text":"Theirs"},{"indicator":"EVENTS","value":9}]""",
            "{}",
            ReportStatus.DRAFT);
    WorkbookPreview preview =
        new WorkbookComparison(later, WorkbookCopy.read(edited.file()), Language.EN)
            .preview(List.of());
    assertThat(preview.changes()).extracting(line -> line.given().value()).containsExactly("1");
    assertThat(preview.conflicts())
        .extracting(
            line -> line.before().value(), line -> line.now().value(), line -> line.given().value())
        .containsExactly(Tuple.tuple("=SUM(A1)", "Theirs", "Mine"));
  }

  @Test
  void renamedMovedAndFurtherSheetsAreUnderstoodLostOnesAreNot() {
    EditedWorkbook renamed =
        edit(Language.EN)
            .text("figures", "EVENTS@", "figure", "7")
            .change("xl/workbook.xml", xml -> xml.replace("\"Figures\"", "\"Numbers\""));
    WorkbookPreview preview = compare(renamed.file()).preview(List.of());
    assertThat(preview.changes())
        .extracting(l -> l.pointer())
        .allMatch(p -> p.startsWith("Numbers!H"));

    assertThat(keys(edit(Language.EN), xml -> xml.replaceAll("<row r=\"5\".*?</row>", "")))
        .containsExactly("workbook.row.missing");
    EditedWorkbook stripped = edit(Language.EN);
    stripped.change(
        "xl/workbook.xml", xml -> xml.replaceAll("<sheet name=\"Narrative\"[^>]*/>", ""));
    assertThat(compare(stripped.file()).faults())
        .extracting(Fault::key)
        .containsExactly("workbook.sheet.missing");
  }

  private List<String> keys(EditedWorkbook edited, UnaryOperator<String> change) {
    return compare(edited.inSheet("figures", change).file()).faults().stream()
        .map(Fault::key)
        .toList();
  }

  @Test
  void workbooksOfOtherReportsAndForgedOnesAreRefused() {
    byte[] file = WorkbookSample.write(content, Language.EN);
    byte[] other =
        new Workbooks().write(new ReportKey("PEACE", "2026-Q2", "PAX"), content, Language.EN);
    assertRefused("workbook.other", () -> compare(other));
    byte[] forged =
        new EditedWorkbook(file)
            .change("xl/sharedStrings.xml", xml -> xml.replace(">2026-Q1<", ">2026-Q2<"))
            .file();
    assertRefused("workbook.damaged", () -> compare(forged));
  }

  @Test
  void whatIsNoWorkbookIsToldWhatItIs() {
    assertRefused("workbook.file.empty", () -> compare(new byte[0]));
    assertRefused(
        "workbook.file.other", () -> compare("a,b\n1,2".getBytes(StandardCharsets.UTF_8)));
    byte[] old = new byte[2048];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    assertRefused("workbook.file.xls", () -> compare(old));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, old, 1024, name.length);
    assertRefused("workbook.file.password", () -> compare(old));
    byte[] half = WorkbookSample.write(content, Language.EN);
    assertRefused("workbook.file.broken", () -> compare(Arrays.copyOf(half, 2000)));
    assertRefused(
        "workbook.file.macros",
        () -> compare(edit(Language.EN).add("xl/vbaProject.bin", new byte[9]).file()));
    assertRefused("workbook.file.large", () -> compare(new byte[XlsxParts.MOST_BYTES + 1]));
    assertRefused(
        "workbook.file.dtd",
        () ->
            compare(
                edit(Language.EN)
                    .change(
                        "xl/workbook.xml",
                        xml ->
                            xml.replaceFirst(
                                "\\?>",
                                "?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"))
                    .file()));
    assertRefused(
        "workbook.stranger",
        () ->
            compare(
                edit(Language.EN)
                    .change(
                        "xl/workbook.xml",
                        xml -> xml.replaceAll("<sheet name=\"shuraka\"[^>]*/>", ""))
                    .file()));
  }

  @ParameterizedTest
  @CsvSource({
    "<row><c r='B9'><v>1</v></c></row>, 1000000, workbook.rows",
    "<row/>, 1000000, read",
    "<!-- nothing to read -->, 10000000, workbook.file.unpacked",
    "xxxxxxxxxxxxxxxx, 1000000, workbook.file.unpacked",
    "<row r='1000'><c r='B1000' t='inlineStr'><is><t>xxxxxxxxxxxxxxxx</t></is></c></row>, 500000, workbook.rows"
  })
  void hugeSheetsEndInNoLackOfMemory(String piece, int times, String outcome, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("huge.xlsx");
    Files.write(file, edit(Language.EN).file("figures", piece, times));
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .endsWith(outcome);
    assertThat(reader.waitFor()).isZero();
  }

  /** Reads a workbook in a small virtual machine of its own; prints what became of it. */
  public static void main(String... file) throws IOException {
    try {
      WorkbookCopy.read(Files.readAllBytes(Path.of(file[0])));
      System.out.println("read");
    } catch (BusinessException e) {
      System.out.println(e.faults().get(0).key());
    }
  }

  @Test
  void submittedReportTakesNoWorkbook() {
    WorkbookContent submitted = WorkbookSample.content("[]", "{}", ReportStatus.SUBMITTED);
    byte[] file = WorkbookSample.write(submitted, Language.EN);
    assertThat(compare(submitted, file).faults())
        .extracting(Fault::key)
        .containsExactly("report.notEditable.submitted");
  }

  private EditedWorkbook edit(Language language) {
    return new EditedWorkbook(WorkbookSample.write(content, language));
  }

  private WorkbookComparison compare(byte[] file) {
    return compare(content, file);
  }

  private static WorkbookComparison compare(WorkbookContent report, byte[] file) {
    return new WorkbookComparison(report, WorkbookCopy.read(file), Language.EN);
  }

  private static void assertRefused(String key, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessException.class,
            e ->
                assertThat(e.faults().isEmpty() ? e.key() : e.faults().get(0).key())
                    .isEqualTo(key));
  }
}
