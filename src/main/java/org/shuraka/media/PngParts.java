package org.shuraka.media;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (W3C PNG, third edition). Kept are those that change what is seen;
 * texts, times, Exif save the orientation, unknown chunks and what stands behind the picture are
 * not.
 */
public final class PngParts {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int LARGEST_EXIF = 1 << 20;
  private static final int CHECKSUM = 4;

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

  private PngParts() {}

  /**
   * Writes the picture without the rest; answers its orientation.
   *
   * @throws IOException also where it ends too early
   */
  public static int clean(DataInputStream in, OutputStream to) throws IOException {
    if (in.readLong() != SIGNATURE) {
      throw new MalformedMedia("Not a PNG file");
    }
    DataOutputStream out = new DataOutputStream(to);
    out.writeLong(SIGNATURE);
    int orientation = ExifOrientation.UPRIGHT;
    String type = "";
    while (!type.equals("IEND")) {
      long length = Integer.toUnsignedLong(in.readInt());
      type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
      if (KEPT.contains(type)) {
        out.writeInt((int) length);
        out.writeBytes(type);
        copy(in, out, length + CHECKSUM);
      } else if (type.equals("eXIf") && length <= LARGEST_EXIF) {
        orientation = orientation(in.readNBytes((int) length), out);
        in.skipNBytes(CHECKSUM);
      } else {
        in.skipNBytes(length + CHECKSUM);
      }
    }
    out.flush();
    return orientation;
  }

  private static int orientation(byte[] tiff, DataOutputStream out) throws IOException {
    int orientation = ExifOrientation.of(tiff);
    if (orientation != ExifOrientation.UPRIGHT) {
      byte[] data = ExifOrientation.tiff(orientation);
      byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
      CRC32 sum = new CRC32();
      sum.update(type);
      sum.update(data);
      out.writeInt(data.length);
      out.write(type);
      out.write(data);
      out.writeInt((int) sum.getValue());
    }
    return orientation;
  }

  private static void copy(DataInputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[8192];
    for (long left = length; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
