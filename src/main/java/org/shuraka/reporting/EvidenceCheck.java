package org.shuraka.reporting;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.shuraka.media.FileKind;
import org.shuraka.media.MalformedMedia;
import org.shuraka.media.PackedFile;
import org.shuraka.media.UnpackBudget;
import org.shuraka.shared.BusinessException;

/**
 * Says what a file is by what is in it, and refuses what is not taken: kinds that are not listed,
 * programs, documents with macros, and a content that its name does not announce.
 */
final class EvidenceCheck {

  private static final String ZIP = "application/zip";
  private static final String UNKNOWN = "application/octet-stream";
  private static final Set<String> TEXTS = Set.of("text/plain", "text/csv", UNKNOWN);
  private static final Set<String> MPEG4 =
      Set.of("video/mp4", "video/x-m4v", "audio/mp4", "application/mp4", "video/quicktime");
  private static final Set<String> OGG =
      Set.of("audio/ogg", "application/ogg", "audio/opus", "audio/vorbis", "audio/x-oggflac");

  private EvidenceCheck() {}

  /**
   * The kind of that file.
   *
   * @throws BusinessException 422 where it is not taken, with the reason
   */
  static EvidenceType of(Path file, String name) throws IOException {
    EvidenceType announced =
        EvidenceType.named(name)
            .orElseThrow(() -> refused("evidence.type.notTaken", name, EvidenceType.all()));
    String found = magic(file);
    boolean fits =
        switch (announced) {
          case DOCX, XLSX, ODT -> isZip(found) && isDocument(file, name, announced);
          case MP4, M4A, QUICKTIME -> MPEG4.contains(found);
          case OGG -> OGG.contains(found);
          case TEXT, CSV -> TEXTS.contains(found) && isText(file);
          case PDF, JPEG, PNG, WEBP, MP3 -> found.equals(announced.mediaType());
        };
    if (!fits) {
      throw refused("evidence.type.other", name, found);
    }
    return announced;
  }

  private static String magic(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return FileKind.of(in);
    }
  }

  private static boolean isZip(String found) {
    return found.equals(ZIP)
        || found.equals("application/x-tika-ooxml")
        || found.startsWith("application/vnd.oasis.opendocument");
  }

  private static boolean isDocument(Path file, String name, EvidenceType announced)
      throws IOException {
    try (PackedFile document = PackedFile.open(file, new UnpackBudget())) {
      if (document.names().stream().anyMatch(EvidenceCheck::isMacro)) {
        throw refused("evidence.type.macros", name);
      }
      if (announced == EvidenceType.ODT) {
        return document.text("mimetype").strip().equals(announced.mediaType());
      }
      String parts = document.text("[Content_Types].xml");
      if (parts.toLowerCase(Locale.ROOT).contains("macroenabled")) {
        throw refused("evidence.type.macros", name);
      }
      return parts.contains(announced.mediaType() + ".main+xml");
    } catch (UnpackBudget.Exceeded e) {
      throw refused("evidence.type.unpacked", name);
    } catch (MalformedMedia e) {
      throw refused("evidence.type.broken", name);
    }
  }

  private static boolean isMacro(String part) {
    return part.endsWith("vbaproject.bin")
        || part.contains("/macrosheets/")
        || part.contains("/activex/")
        || part.startsWith("basic/")
        || part.startsWith("scripts/");
  }

  /** In whatever encoding: no text holds control characters, save UTF-16, which says what it is. */
  private static boolean isText(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int first = in.read();
      int second = in.read();
      if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
        return true;
      }
      if (isControl(first) || isControl(second)) {
        return false;
      }
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (isControl(b)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean isControl(int b) {
    return b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f';
  }

  static BusinessException refused(String key, Object... arguments) {
    return BusinessException.invalid("", key, arguments);
  }
}
