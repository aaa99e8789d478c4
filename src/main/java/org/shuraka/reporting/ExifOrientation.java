package org.shuraka.reporting;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The one thing of a picture's Exif data (CIPA DC-008) that is kept: which way up it is, 1 to 8,
 * where 1 is as it stands.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /**
   * Read from Exif data; upright where that does not say.
   *
   * @param tiff beginning with its TIFF header
   */
  static int of(byte[] tiff) {
    try {
      ByteBuffer data = ByteBuffer.wrap(tiff);
      data.order(data.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = data.getInt(4);
      int entries = Short.toUnsignedInt(data.getShort(directory));
      for (int e = 0; e < entries; e++) {
        int at = directory + 2 + e * ENTRY;
        if (Short.toUnsignedInt(data.getShort(at)) == TAG) {
          int value = Short.toUnsignedInt(data.getShort(at + 8));
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      return UPRIGHT;
    }
  }

  /** Exif data that say this and nothing else. */
  static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .putShort((short) 0x4D4D)
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) TAG)
        .putShort((short) SHORT)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }
}
