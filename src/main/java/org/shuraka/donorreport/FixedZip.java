package org.shuraka.donorreport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP whose bytes follow from its parts and one moment: the same report is the same file whenever
 * and wherever it is made.
 */
final class FixedZip {

  /** Of the ZIP format: lengths of its records without their names, and how the last begins. */
  private static final int LOCAL_LENGTH = 30;

  private static final int ENTRY_LENGTH = 46;
  private static final int END_LENGTH = 22;
  private static final int END = 0x06054b50;

  private FixedZip() {}

  /**
   * @param parts by name, in the order in which they are written
   * @param at when every part is said to be from
   */
  static byte[] of(Map<String, byte[]> parts, Instant at) {
    LocalDateTime time = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What a ZIP of the spreadsheets' library consists of, by its directory: it writes sizes behind
   * the parts in a way that the JDK's stream does not read.
   */
  static Map<String, byte[]> parts(byte[] bytes) {
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = bytes.length - END_LENGTH;
    while (zip.getInt(end) != END) {
      end--;
    }
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int at = zip.getInt(end + 16);
    for (int i = zip.getShort(end + 10); i > 0; i--) {
      int name = zip.getShort(at + 28);
      int local = zip.getInt(at + 42);
      int start = local + LOCAL_LENGTH + zip.getShort(local + 26) + zip.getShort(local + 28);
      parts.put(
          new String(bytes, at + ENTRY_LENGTH, name, StandardCharsets.UTF_8),
          inflated(bytes, start, zip.getInt(at + 20), zip.getInt(at + 24)));
      at += ENTRY_LENGTH + name + zip.getShort(at + 30) + zip.getShort(at + 32);
    }
    return parts;
  }

  private static byte[] inflated(byte[] bytes, int start, int packed, int size) {
    Inflater inflater = new Inflater(true);
    try {
      byte[] part = new byte[size];
      inflater.setInput(bytes, start, packed);
      if (inflater.inflate(part) != size) {
        throw new IllegalStateException("A part is shorter than the directory says");
      }
      return part;
    } catch (DataFormatException e) {
      throw new IllegalStateException("A part is not what the directory says", e);
    } finally {
      inflater.end();
    }
  }
}
