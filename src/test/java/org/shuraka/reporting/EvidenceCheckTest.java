package org.shuraka.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.shared.BusinessException;

/** What a file is follows from its content, and must be what its name says. */
class EvidenceCheckTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final byte[] PDF = Pictures.ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

  @TempDir Path folder;

  @Test
  void whatIsTakenIsKnownByItsContent() throws IOException {
    assertThat(check("report.pdf", PDF)).isEqualTo(EvidenceType.PDF);
    assertThat(check("صورة.JPG", Pictures.jpeg())).isEqualTo(EvidenceType.JPEG);
    assertThat(check("map.png", Pictures.png())).isEqualTo(EvidenceType.PNG);
    assertThat(check("photo.webp", Pictures.webp())).isEqualTo(EvidenceType.WEBP);
    assertThat(check("clip.mp4", Pictures.mp4())).isEqualTo(EvidenceType.MP4);
    assertThat(check("voice.mp3", Pictures.join(Pictures.ascii("ID3\3\0\0\0\0\0\0"), new byte[99])))
        .isEqualTo(EvidenceType.MP3);
    assertThat(
            check(
                "voice.opus",
                Pictures.ascii("OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\23OpusHead\1")))
        .isEqualTo(EvidenceType.OGG);
    assertThat(
            check(
                "minutes.docx",
                zip(Map.of("[Content_Types].xml", WORD, "word/document.xml", "<w/>"))))
        .isEqualTo(EvidenceType.DOCX);
    assertThat(check("list.xlsx", workbook())).isEqualTo(EvidenceType.XLSX);
    assertThat(check("minutes.odt", zip(Map.of("mimetype", EvidenceType.ODT.mediaType()))))
        .isEqualTo(EvidenceType.ODT);
    assertThat(check("list.csv", "الاسم;العمر\nس;٣٠\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(EvidenceType.CSV);
    assertThat(check("old.csv", "الاسم;العمر\r\n".getBytes(Charset.forName("windows-1256"))))
        .isEqualTo(EvidenceType.CSV);
    assertThat(check("wide.txt", "\uFEFFنص".getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(EvidenceType.TEXT);
  }

  @Test
  void nameThatIsNotTakenIsRefused() {
    assertRefused("tool.exe", PDF, "evidence.type.notTaken");
    assertRefused("page.html", PDF, "evidence.type.notTaken");
    assertRefused("drawing.svg", PDF, "evidence.type.notTaken");
    assertRefused("minutes.docm", PDF, "evidence.type.notTaken");
    assertRefused("noending", PDF, "evidence.type.notTaken");
  }

  @Test
  void contentThatIsNotWhatItsNameSaysIsRefused() {
    byte[] program = Pictures.join(Pictures.ascii("MZ\220\0\3"), new byte[200]);
    assertRefused("report.pdf", program, "evidence.type.other");
    assertRefused("notes.txt", program, "evidence.type.other");
    assertRefused("photo.jpg", Pictures.png(), "evidence.type.other");
    assertRefused(
        "notes.txt", Pictures.ascii("<!DOCTYPE html><html><script>"), "evidence.type.other");
    assertRefused("notes.txt", Pictures.ascii("#!/bin/sh\nrm -rf /\n"), "evidence.type.other");
    assertRefused("minutes.docx", PDF, "evidence.type.other");
    assertRefused("list.docx", workbook(), "evidence.type.other");
    assertRefused("minutes.docx", zip(Map.of("readme.txt", "no document")), "evidence.type.other");
  }

  @Test
  void macrosAreRefusedWhateverTheNameSays() {
    assertRefused(
        "minutes.docx",
        zip(Map.of("[Content_Types].xml", WORD, "word/vbaProject.bin", "x")),
        "evidence.type.macros");
    assertRefused(
        "minutes.docx",
        zip(
            Map.of(
                "[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml")),
        "evidence.type.macros");
    assertRefused(
        "list.xlsx",
        zip(Map.of("[Content_Types].xml", "", "xl/macrosheets/sheet1.xml", "x")),
        "evidence.type.macros");
    assertRefused(
        "minutes.odt",
        zip(Map.of("mimetype", EvidenceType.ODT.mediaType(), "Basic/Standard/Module1.xml", "x")),
        "evidence.type.macros");
  }

  /** 400 MB of spaces after a list of parts that is in order, in 0.4 MB. */
  @Test
  void listOfPartsThatUnpacksToFarMoreIsRefusedInAMoment() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(WORD.getBytes(StandardCharsets.UTF_8));
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 400; i++) {
        zip.write(spaces);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    long from = System.nanoTime();
    assertRefused("minutes.docx", out.toByteArray(), "evidence.type.unpacked");
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void documentWithABrokenDirectoryIsRefused() {
    byte[] broken = zip(Map.of("[Content_Types].xml", WORD, "word/document.xml", "<w/>"));
    broken[broken.length - 6] ^= 0x55;
    assertRefused("minutes.docx", broken, "evidence.type.broken");
  }

  @Test
  void fileNameLosesPathsAndMarksThatTurnIt() {
    assertThat(new NewEvidence("C:\\photos\\a.jpg", 1, null).name()).isEqualTo("a.jpg");
    assertThat(new NewEvidence("photo\u202Egpj.exe", 1, null).name()).isEqualTo("photogpj.exe");
    assertThat(new NewEvidence("../../etc/قائمة.pdf", 1, null).name()).isEqualTo("قائمة.pdf");
    assertThatThrownBy(() -> new NewEvidence(" /", 1, null)).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> new NewEvidence("a.pdf", 0, null))
        .isInstanceOf(BusinessException.class);
  }

  private void assertRefused(String name, byte[] content, String key) {
    assertThatThrownBy(() -> check(name, content))
        .as(name)
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.faults().get(0).key()).as(name).isEqualTo(key));
  }

  private EvidenceType check(String name, byte[] content) throws IOException {
    return EvidenceCheck.of(Files.write(folder.resolve("file"), content), name);
  }

  private static byte[] workbook() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Test", "1.0")) {
      book.newWorksheet("People").value(0, 0, "Name");
      book.finish();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
