package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * Workbooks that are made to keep a server at work: each is refused within two seconds, in 64 MB of
 * memory, and leaves no temporary file.
 */
class WorkbookHostileTest {

  private static final int MOST_MILLISECONDS = 2000;
  private static final String OURS =
      "<sheetData><row><c t='inlineStr'><is><t>shuraka:figures</t></is></c></row>";
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @TempDir Path folder;

  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final EditedWorkbook honest =
      new EditedWorkbook(WorkbookSample.write(WorkbookSample.content(), Language.EN));

  @Test
  void everyTrickIsRefusedInAMoment() throws Exception {
    Map<String, String> tricks = new LinkedHashMap<>();
    tricks.put("rows", "workbook.file.unpacked");
    write("rows", SHEET, repeated("<sheetData>", "<row/>", 30_000_000));
    tricks.put("attributes", "workbook.file.unpacked");
    write(
        "attributes",
        SHEET,
        repeated("<sheetData>", "<row a='' b='' c='' d='' e='' f=''/>", 2_000_000));
    tricks.put("cells", "workbook.file.unpacked");
    write("cells", SHEET, repeated(OURS + "<row>", "<c r='B9'><v>1</v></c>", 1_500_000));
    tricks.put("spaces", "workbook.file.unpacked");
    write("spaces", SHEET, repeated("<sheetData>", "<row/>" + " ".repeat(1 << 16), 4_600));
    tricks.put("run", "workbook.file.unpacked");
    write("run", SHEET, repeated("<sheetData>", " ".repeat(1 << 16), 4_600));
    tricks.put("comments", "workbook.file.unpacked");
    write("comments", SHEET, repeated("<sheetData>", "<!---->", 20_000_000));
    tricks.put("depth", "workbook.file.unpacked");
    write("depth", SHEET, repeated("<sheetData>", "<a>", 5_000_000));
    tricks.put("merged", "workbook.file.unpacked");
    write("merged", SHEET, repeated("<mergeCells>", "<mergeCell ref='A1:XFD1048576'/>", 1_400_000));
    tricks.put("strings", "workbook.file.unpacked");
    write("strings", "xl/sharedStrings.xml", repeated("<sst>", "<si><t>x</t></si>", 3_000_000));
    tricks.put("long-strings", "workbook.file.unpacked");
    write(
        "long-strings",
        "xl/sharedStrings.xml",
        repeated("<sst>", "<si><t>" + "x".repeat(60_000) + "</t></si>", 4_000));
    tricks.put("styles", "workbook.file.unpacked");
    write("styles", "xl/styles.xml", repeated("<cellXfs>", "<xf numFmtId='14'/>", 2_400_000));
    tricks.put("formats", "workbook.file.unpacked");
    write(
        "formats",
        "xl/styles.xml",
        repeated("<numFmts>", "<numFmt numFmtId='9' formatCode='[h]dd'/>", 1_000_000));
    tricks.put("relations", "workbook.file.unpacked");
    write(
        "relations",
        "xl/_rels/workbook.xml.rels",
        repeated("<Relationships>", "<Relationship Id='a' Target='a/../b'/>", 1_000_000));
    tricks.put("filled", "workbook.rows");
    write("filled", SHEET, repeated(OURS, "<row><c><v>1</v></c></row>", 300_000));
    tricks.put("one-part", "workbook.file.broken");
    onePart();
    tricks.put("overlap", "workbook.file.broken");
    overlapping();

    List<String> files = new ArrayList<>();
    tricks.keySet().forEach(name -> files.add(folder.resolve(name).toString()));
    List<String> told = read(files);
    int i = 0;
    for (Map.Entry<String, String> trick : tricks.entrySet()) {
      String[] line = told.get(i++).split(" ");
      assertThat(line[0]).as(trick.getKey()).isEqualTo(trick.getValue());
      assertThat(Integer.parseInt(line[1]))
          .as(trick.getKey() + ", milliseconds")
          .isLessThan(MOST_MILLISECONDS);
    }
    assertThat(told).hasSameSizeAs(files);
  }

  /** Rows for something new in numbers that no report has are named, not tried one by one. */
  @Test
  void veryManyNewRowsAreNamedInAMoment() {
    StringBuilder rows = new StringBuilder();
    for (int row = 100; row < 19_000; row++) {
      rows.append("<row r='%d'><c t='inlineStr'><is><t>w-x-%d</t></is></c>".formatted(row, row));
      rows.append("<c><v>3</v></c>".repeat(12)).append("</row>");
    }
    WorkbookCopy copy =
        WorkbookCopy.read(
            honest
                .inSheet("activities", xml -> xml.replace("</sheetData>", rows + "</sheetData>"))
                .file());
    long from = worked();
    assertThat(
            new WorkbookComparison(WorkbookSample.content(), copy, Language.EN)
                .faults().stream().map(Fault::key).filter(key -> key.equals("workbook.row.gone")))
        .hasSizeGreaterThan(18_000);
    assertThat((worked() - from) / 1_000_000).isLessThan(MOST_MILLISECONDS);
  }

  /** Whatever byte of its directory is broken: a refusal, and no file is left behind. */
  @Test
  void brokenDirectoryIsARefusalAndLeavesNothing() throws Exception {
    byte[] file = honest.file();
    int directory = directory(file);
    List<String> files = new ArrayList<>();
    for (int at = directory; at < file.length; at += 5) {
      byte[] broken = file.clone();
      broken[at] ^= (byte) 0xFF;
      files.add(Files.write(folder.resolve("broken" + at), broken).toString());
    }
    for (int at : new int[] {5, file.length / 2, file.length - 30}) {
      byte[] cut = Arrays.copyOf(file, at);
      files.add(Files.write(folder.resolve("cut" + at), cut).toString());
    }
    assertThat(read(files))
        .hasSameSizeAs(files)
        .allMatch(line -> line.startsWith("workbook.file.") || line.startsWith("read "));
  }

  private static int directory(byte[] file) {
    int end = file.length - 22;
    return (file[end + 16] & 0xFF) | (file[end + 17] & 0xFF) << 8 | (file[end + 18] & 0xFF) << 16;
  }

  private static Content repeated(String before, String piece, int times) {
    return out -> {
      out.write(("<r>" + before).getBytes(StandardCharsets.UTF_8));
      byte[] many =
          piece.repeat(Math.max(1, (1 << 16) / piece.length())).getBytes(StandardCharsets.UTF_8);
      for (long left = (long) times * piece.length(); left > 0; left -= many.length) {
        out.write(many);
      }
    };
  }

  private void write(String name, String part, Content content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.setLevel(9);
      for (Map.Entry<String, byte[]> e : honest.parts().entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        if (e.getKey().equals(part)) {
          content.write(zip);
        } else {
          zip.write(e.getValue());
        }
      }
    }
    assertThat(Files.size(folder.resolve(name))).isLessThan(XlsxParts.MOST_BYTES);
  }

  /** Twenty sheets in one part of 25 MB. */
  private void onePart() throws IOException {
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      sheets.append("<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"rId2\"/>".formatted(i, i + 50));
    }
    honest.change("xl/workbook.xml", xml -> xml.replace("</sheets>", sheets + "</sheets>"));
    honest.change(
        "xl/_rels/workbook.xml.rels",
        xml ->
            xml.replaceAll(
                "Target=\"worksheets/sheet\\d+.xml\"", "Target=\"worksheets/sheet2.xml\""));
    write("one-part", SHEET, repeated("<sheetData>", "<row r='1'></row>", 1_400_000));
  }

  /** Entries of the directory that all name the same packed bytes. */
  private void overlapping() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/a.xml"));
      zip.write(new byte[1 << 20]);
    }
    byte[] one = out.toByteArray();
    int directory = directory(one);
    byte[] entry = Arrays.copyOfRange(one, directory, one.length - 22);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(one, 0, directory);
    for (int i = 0; i < 20; i++) {
      byte[] other = entry.clone();
      other[46 + 3] = (byte) ('a' + i);
      all.write(other);
    }
    byte[] end = Arrays.copyOfRange(one, one.length - 22, one.length);
    end[8] = end[10] = 20;
    int size = 20 * entry.length;
    for (int i = 0; i < 4; i++) {
      end[12 + i] = (byte) (size >> 8 * i);
    }
    all.write(end);
    Files.write(folder.resolve("overlap"), all.toByteArray());
  }

  /** Has a small virtual machine read files; answers a line for each, by its outcome and time. */
  private List<String> read(List<String> files) throws IOException, InterruptedException {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path list = Files.write(folder.resolve("list"), files);
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                WorkbookHostileTest.class.getName(),
                list.toString())
            .redirectErrorStream(true)
            .start();
    String told = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reader.waitFor()).as(told).isZero();
    try (var left = Files.list(temporary)) {
      assertThat(left.map(Path::toFile).map(File::getName)).isEmpty();
    }
    return told.strip().lines().toList();
  }

  /** Reads the workbooks that a list names; prints what became of each, and in how many ms. */
  public static void main(String... list) throws IOException {
    for (String file : Files.readAllLines(Path.of(list[0]))) {
      byte[] content = Files.readAllBytes(Path.of(file));
      long from = worked();
      String outcome = "read";
      try {
        WorkbookCopy.read(content);
      } catch (BusinessException e) {
        outcome = e.faults().isEmpty() ? e.key() : e.faults().get(0).key();
      }
      System.out.println(outcome + " " + (worked() - from) / 1_000_000);
    }
  }

  /** Nanoseconds of a processor, which say the same however busy the machine is. */
  private static long worked() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
