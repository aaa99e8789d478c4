package org.shuraka.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The segments of a JPEG file (ISO/IEC 10918-1). Kept are those that a decoder needs, the colour
 * profile and the orientation; Exif, XMP, IPTC, comments, thumbnails, makers' own segments and what
 * stands behind the picture are not.
 */
public final class JpegParts {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int COMMENT = 0xFE;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final String EXIF = "Exif\0\0";

  private JpegParts() {}

  /**
   * Writes the picture without the rest; answers its orientation.
   *
   * @throws IOException also where it ends too early
   */
  public static int clean(DataInputStream in, OutputStream out) throws IOException {
    if (in.readUnsignedShort() != 0xFF00 + START) {
      throw new MalformedMedia("Not a JPEG file");
    }
    write(out, START);
    int orientation = ExifOrientation.UPRIGHT;
    int marker = nextMarker(in);
    while (marker != END) {
      byte[] data = segment(in);
      if (marker == APP1 && startsWith(data, EXIF)) {
        orientation = orientation(Arrays.copyOfRange(data, EXIF.length(), data.length), out);
      } else if (isKept(marker, data)) {
        write(out, marker, data);
      }
      marker = marker == SCAN ? picture(in, out) : nextMarker(in);
    }
    write(out, END);
    return orientation;
  }

  private static boolean isKept(int marker, byte[] data) {
    return switch (marker) {
      case COMMENT -> false;
      case APP0 -> startsWith(data, "JFIF\0");
      case APP2 -> startsWith(data, "ICC_PROFILE\0");
      case APP14 -> startsWith(data, "Adobe");
      default -> marker < APP0 || marker > APP15;
    };
  }

  private static int orientation(byte[] tiff, OutputStream out) throws IOException {
    int orientation = ExifOrientation.of(tiff);
    if (orientation != ExifOrientation.UPRIGHT) {
      byte[] head = EXIF.getBytes(StandardCharsets.US_ASCII);
      byte[] kept = ExifOrientation.tiff(orientation);
      byte[] data = Arrays.copyOf(head, head.length + kept.length);
      System.arraycopy(kept, 0, data, head.length, kept.length);
      write(out, APP1, data);
    }
    return orientation;
  }

  private static int nextMarker(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF) {
      throw new MalformedMedia("No marker where one must stand");
    }
    int marker = in.readUnsignedByte();
    while (marker == 0xFF) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  private static byte[] segment(DataInputStream in) throws IOException {
    int length = in.readUnsignedShort() - 2;
    if (length < 0) {
      throw new MalformedMedia("A segment without a length");
    }
    byte[] data = in.readNBytes(length);
    if (data.length < length) {
      throw new EOFException();
    }
    return data;
  }

  /** Copies compressed data up to the next marker that is not part of it; answers that marker. */
  private static int picture(DataInputStream in, OutputStream out) throws IOException {
    while (true) {
      int b = in.readUnsignedByte();
      if (b != 0xFF) {
        out.write(b);
        continue;
      }
      int next = in.readUnsignedByte();
      while (next == 0xFF) {
        next = in.readUnsignedByte();
      }
      boolean escapedOrRestart = next == 0 || next >= 0xD0 && next <= 0xD7;
      if (!escapedOrRestart) {
        return next;
      }
      write(out, next);
    }
  }

  private static boolean startsWith(byte[] data, String head) {
    byte[] bytes = head.getBytes(StandardCharsets.US_ASCII);
    return data.length >= bytes.length
        && Arrays.equals(data, 0, bytes.length, bytes, 0, bytes.length);
  }

  private static void write(OutputStream out, int marker) throws IOException {
    out.write(0xFF);
    out.write(marker);
  }

  private static void write(OutputStream out, int marker, byte[] data) throws IOException {
    write(out, marker);
    out.write((data.length + 2) >> 8);
    out.write(data.length + 2);
    out.write(data);
  }
}
