package org.shuraka.reporting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.shuraka.media.JpegParts;
import org.shuraka.media.MalformedMedia;
import org.shuraka.media.PngParts;

/**
 * Takes out of photos and videos what tells where, when, with what and by whom they were made. A
 * person may be found by it. Only the parts that hold it are left out: pictures are not encoded
 * again, so nothing of what they show is lost, and they stay upright.
 */
final class EvidenceCleaner {

  private EvidenceCleaner() {}

  /**
   * Writes the file without those parts.
   *
   * @throws MalformedMedia where the file is not built as its kind is
   */
  static void clean(EvidenceType type, Path from, Path to) throws IOException {
    switch (type) {
      case JPEG -> copy(from, to, JpegParts::clean);
      case PNG -> copy(from, to, PngParts::clean);
      case WEBP -> {
        WebpParts.clean(from, to);
      }
      case MP4, QUICKTIME, M4A -> {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Mp4Parts.clean(to);
      }
      default -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private interface Copier {
    void copy(DataInputStream in, OutputStream out) throws IOException;
  }

  private static void copy(Path from, Path to, Copier copier) throws IOException {
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      copier.copy(in, out);
    } catch (EOFException e) {
      throw new MalformedMedia("The picture ends too early");
    }
  }
}
