package org.shuraka.reporting;

import static java.awt.color.ColorSpace.CS_sRGB;

import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Real pictures with what a telephone writes into them. */
public final class Pictures {

  /** Stands wherever a picture tells of its maker. */
  public static final String SECRET = "Zaynab of Sinjar";

  /** Turned by a quarter, as telephones held upright take them. */
  static final int TURNED = 6;

  /** The head of the one segment that describes the colours. */
  static final String COLOURS = "ICC_PROFILE\0\1\1";

  private Pictures() {}

  static BufferedImage pixels() {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 48; y++) {
        image.setRGB(x, y, (x * 4) << 16 | (y * 5) << 8 | (x * y) % 255);
      }
    }
    return image;
  }

  public static byte[] plain(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(pixels(), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * With Exif (orientation, author, place), XMP, IPTC, a comment, and a video behind the picture.
   */
  public static byte[] jpeg() {
    byte[] plain = plain("jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, join(ascii("Exif\0\0"), exif(ByteOrder.LITTLE_ENDIAN)));
    segment(out, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET));
    segment(out, 0xED, ascii("Photoshop 3.0\0" + SECRET));
    segment(out, 0xE2, ascii("MPF\0" + SECRET));
    segment(out, 0xE2, join(ascii(COLOURS), ICC_Profile.getInstance(CS_sRGB).getData()));
    segment(out, 0xFE, ascii(SECRET));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(ascii("ftypmp42" + SECRET));
    return out.toByteArray();
  }

  /** With Exif, texts and a time, and something behind the picture. */
  public static byte[] png() {
    byte[] plain = plain("png");
    int header = 8 + 25;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, header);
    chunk(out, "tEXt", ascii("Author\0" + SECRET));
    chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
    chunk(out, "tIME", new byte[] {7, (byte) 0xE8, 1, 1, 1, 1, 1});
    chunk(out, "eXIf", exif(ByteOrder.BIG_ENDIAN));
    chunk(out, "prIv", ascii(SECRET));
    out.write(plain, header, plain.length - header);
    out.writeBytes(ascii(SECRET));
    return out.toByteArray();
  }

  /** The parts of an extended WebP file; its picture is not one that can be shown. */
  static byte[] webp() {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    riff(parts, "VP8X", new byte[] {0x08 | 0x04 | 0x20, 0, 0, 0, 63, 0, 0, 47, 0, 0});
    riff(parts, "ICCP", ascii("colours"));
    riff(parts, "VP8L", ascii("/pixels"));
    riff(parts, "EXIF", exif(ByteOrder.LITTLE_ENDIAN));
    riff(parts, "XMP ", ascii(SECRET));
    return join(
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("RIFF"))
            .putInt(4 + parts.size())
            .put(ascii("WEBP"))
            .array(),
        parts.toByteArray());
  }

  /** The boxes of a video of a telephone. */
  static byte[] mp4() {
    byte[] header = new byte[100];
    ByteBuffer.wrap(header).putInt(4, 0x7A000001).putInt(8, 0x7A000002).putInt(12, 1000);
    byte[] notes = box("udta", box("\u00A9xyz", ascii("+36.3209+041.8667/" + SECRET)));
    byte[] track = box("trak", join(box("tkhd", header.clone()), box("meta", ascii(SECRET))));
    return join(
        join(box("ftyp", ascii("mp42\0\0\0\0mp42isom")), box("mdat", ascii("frames"))),
        join(
            box("moov", join(join(box("mvhd", header), track), notes)),
            box("uuid", ascii(SECRET))));
  }

  static byte[] exif(ByteOrder order) {
    byte[] author = ascii(SECRET + "\0");
    int values = 8 + 2 + 3 * 12 + 4;
    return ByteBuffer.allocate(values + author.length + 24)
        .order(order)
        .put(ascii(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 3)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) TURNED)
        .putShort((short) 0)
        .putShort((short) 0x013B)
        .putShort((short) 2)
        .putInt(author.length)
        .putInt(values)
        .putShort((short) 0x8825)
        .putShort((short) 4)
        .putInt(1)
        .putInt(values + author.length)
        .putInt(0)
        .put(author)
        .array();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
    out.write(0xFF);
    out.write(marker);
    out.write((data.length + 2) >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(ascii(type));
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(ascii(type));
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
    out.writeBytes(ascii(type));
    out.writeBytes(
        ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(data.length).array());
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] box(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length)
        .putInt(8 + data.length)
        .put(ascii(type))
        .put(data)
        .array();
  }
}
