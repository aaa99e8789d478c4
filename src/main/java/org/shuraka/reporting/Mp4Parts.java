package org.shuraka.reporting;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.shuraka.media.MalformedMedia;

/**
 * The boxes of an MPEG-4 or QuickTime file (ISO/IEC 14496-12). Those that hold place, author,
 * device or other notes become free space of the same size, so that nothing else moves; the times
 * of making become zero. Tracks are left alone.
 */
final class Mp4Parts {

  private static final int HEAD = 8;
  private static final int DEEPEST = 4;
  private static final Set<String> NOTES = Set.of("udta", "meta", "uuid");
  private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia");
  private static final Set<String> TIMED = Set.of("mvhd", "tkhd", "mdhd");
  private static final byte[] FREE = "free".getBytes(StandardCharsets.ISO_8859_1);

  private Mp4Parts() {}

  /** Changes the file in its place. */
  static void clean(Path file) throws IOException {
    try (RandomAccessFile video = new RandomAccessFile(file.toFile(), "rw")) {
      boxes(video, 0, video.length(), 0);
    }
  }

  private static void boxes(RandomAccessFile video, long from, long end, int depth)
      throws IOException {
    for (long at = from; at + HEAD <= end; ) {
      video.seek(at);
      long size = Integer.toUnsignedLong(video.readInt());
      byte[] name = new byte[4];
      video.readFully(name);
      long head = HEAD;
      if (size == 1) {
        size = video.readLong();
        head = HEAD + 8L;
      } else if (size == 0) {
        size = end - at;
      }
      if (size < head || size > end - at) {
        throw new MalformedMedia("A box without its length");
      }
      String type = new String(name, StandardCharsets.ISO_8859_1);
      if (NOTES.contains(type)) {
        video.seek(at + 4);
        video.write(FREE);
        zero(video, at + head, at + size);
      } else if (TIMED.contains(type) && size >= head + 20) {
        video.seek(at + head);
        int eachTime = video.read() == 1 ? 8 : 4;
        zero(video, at + head + 4, at + head + 4 + 2L * eachTime);
      } else if (CONTAINERS.contains(type) && depth < DEEPEST) {
        boxes(video, at + head, at + size, depth + 1);
      }
      at += size;
    }
  }

  private static void zero(RandomAccessFile video, long from, long end) throws IOException {
    video.seek(from);
    byte[] nothing = new byte[8192];
    for (long left = end - from; left > 0; left -= nothing.length) {
      video.write(nothing, 0, (int) Math.min(nothing.length, left));
    }
  }
}
