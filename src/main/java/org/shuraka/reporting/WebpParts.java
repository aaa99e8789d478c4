package org.shuraka.reporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.shuraka.media.ExifOrientation;
import org.shuraka.media.MalformedMedia;

/**
 * The chunks of a WebP file (RFC 9649). Kept are picture, animation, transparency and colour
 * profile, and of Exif the orientation; XMP, unknown chunks and what stands behind are not.
 */
final class WebpParts {

  private static final int HEAD = 12;
  private static final int CHUNK_HEAD = 8;
  private static final int LARGEST_EXIF = 1 << 20;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  private static final Set<String> KEPT =
      Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

  private WebpParts() {}

  static void clean(Path from, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out =
            FileChannel.open(
                to,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer head = read(in, 0, HEAD);
      if (!name(head, 0).equals("RIFF") || !name(head, 8).equals("WEBP")) {
        throw new MalformedMedia("Not a WebP file");
      }
      long end = Math.min(in.size(), CHUNK_HEAD + Integer.toUnsignedLong(head.getInt(4)));
      write(out, head);
      int flags = chunks(in, out, end);
      write(out, 4, littleEndian(4).putInt(0, (int) (out.size() - CHUNK_HEAD)));
      if (flags >= 0) {
        write(out, HEAD + CHUNK_HEAD, ByteBuffer.wrap(new byte[] {(byte) flags}));
      }
    }
  }

  /** Copies what is kept; answers the flags of the extended header as they are now, or -1. */
  private static int chunks(FileChannel in, FileChannel out, long end) throws IOException {
    int flags = -1;
    for (long at = HEAD; at + CHUNK_HEAD <= end; ) {
      ByteBuffer chunk = read(in, at, CHUNK_HEAD);
      String name = name(chunk, 0);
      long length = Integer.toUnsignedLong(chunk.getInt(4));
      long whole = CHUNK_HEAD + length + (length & 1);
      if (at + CHUNK_HEAD + length > end) {
        throw new MalformedMedia("The picture ends too early");
      }
      if (name.equals("VP8X")) {
        flags = read(in, at + CHUNK_HEAD, 1).get(0) & ~(HAS_EXIF | HAS_XMP);
      }
      if (KEPT.contains(name)) {
        copy(in, at, Math.min(whole, end - at), out);
      } else if (name.equals("EXIF") && length <= LARGEST_EXIF && flags >= 0) {
        int orientation = orientation(read(in, at + CHUNK_HEAD, (int) length).array());
        if (orientation != ExifOrientation.UPRIGHT) {
          byte[] kept = ExifOrientation.tiff(orientation);
          chunk.putInt(4, kept.length);
          write(out, chunk);
          write(out, ByteBuffer.wrap(kept));
          flags |= HAS_EXIF;
        }
      }
      at += whole;
    }
    return flags;
  }

  /** Some writers put the head of a JPEG's Exif segment before it. */
  private static int orientation(byte[] exif) {
    boolean headed = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x';
    return ExifOrientation.of(headed ? java.util.Arrays.copyOfRange(exif, 6, exif.length) : exif);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String name(ByteBuffer bytes, int at) {
    return new String(bytes.array(), at, 4, StandardCharsets.ISO_8859_1);
  }

  private static ByteBuffer read(FileChannel in, long at, int length) throws IOException {
    ByteBuffer buffer = littleEndian(length);
    while (buffer.hasRemaining()) {
      if (in.read(buffer, at + buffer.position()) < 0) {
        throw new MalformedMedia("The picture ends too early");
      }
    }
    return buffer.rewind();
  }

  private static void write(FileChannel out, ByteBuffer buffer) throws IOException {
    write(out, out.size(), buffer);
  }

  private static void write(FileChannel out, long at, ByteBuffer buffer) throws IOException {
    long to = at;
    buffer.rewind();
    while (buffer.hasRemaining()) {
      to += out.write(buffer, to);
    }
  }

  private static void copy(FileChannel in, long from, long length, FileChannel out)
      throws IOException {
    in.position(from);
    long end = out.size();
    for (long done = 0; done < length; ) {
      long copied = out.transferFrom(in, end + done, length - done);
      if (copied <= 0) {
        throw new MalformedMedia("The picture ends too early");
      }
      done += copied;
    }
  }
}
