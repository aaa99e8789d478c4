package org.shuraka.media;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A ZIP file that is not trusted, as documents and workbooks are. Its parts are named without
 * regard to case, to a slash before them and to how they are percent-encoded (ECMA-376 part 2,
 * 6.2.2). Each is read once at most, all of them from one {@link UnpackBudget}; a file whose parts
 * overlap or share a name is refused.
 */
public final class PackedFile implements AutoCloseable {

  private static final int MOST_PARTS = 10_000;

  private final ZipFile zip;
  private final UnpackBudget budget;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final Set<String> read = new HashSet<>();

  private PackedFile(ZipFile zip, UnpackBudget budget) {
    this.zip = zip;
    this.budget = budget;
  }

  /**
   * Opens a file, which stays where it is.
   *
   * @throws MalformedMedia where it is none, or its directory is not in order
   */
  public static PackedFile open(Path file, UnpackBudget budget) throws IOException {
    return open(file, ZipFile.OPEN_READ, budget);
  }

  /**
   * Opens a file that is in memory.
   *
   * @throws MalformedMedia where it is none, or its directory is not in order
   */
  public static PackedFile of(byte[] file, UnpackBudget budget) throws IOException {
    Path copy = Files.createTempFile("packed", ".zip");
    try {
      Files.write(copy, file);
      return open(copy, ZipFile.OPEN_READ | ZipFile.OPEN_DELETE, budget);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static PackedFile open(Path file, int mode, UnpackBudget budget) throws IOException {
    long length = Files.size(file);
    PackedFile packed;
    try {
      packed = new PackedFile(new ZipFile(file.toFile(), mode), budget);
    } catch (IOException | IllegalArgumentException e) {
      throw malformed(e);
    }
    try {
      packed.list(length);
      return packed;
    } catch (IOException | RuntimeException e) {
      packed.close();
      throw e;
    }
  }

  private void list(long length) throws IOException {
    if (zip.size() > MOST_PARTS) {
      throw new MalformedMedia("More than " + MOST_PARTS + " parts");
    }
    long packed = 0;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      packed += Math.max(entry.getCompressedSize(), 0);
      if (!entry.isDirectory() && parts.putIfAbsent(plain(entry.getName()), entry) != null) {
        throw new MalformedMedia("Two parts of one name");
      }
    }
    if (packed > length) {
      throw new MalformedMedia("Parts overlap");
    }
  }

  /** A part's name as they are compared. */
  private static String plain(String name) {
    String plain = name.replace('\\', '/');
    if (plain.indexOf('%') >= 0) {
      try {
        plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return plain.toLowerCase(Locale.ROOT);
      }
    }
    return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
  }

  public boolean has(String part) {
    return parts.containsKey(plain(part));
  }

  /** Names of all parts, in small letters. */
  public Set<String> names() {
    return Collections.unmodifiableSet(parts.keySet());
  }

  /**
   * A part's content.
   *
   * @throws MalformedMedia where it is not there, or was read already, and while it is read where
   *     it cannot be unpacked; {@link UnpackBudget.Exceeded} where there is more than is taken
   */
  public InputStream read(String part) throws IOException {
    ZipEntry entry = parts.get(plain(part));
    if (entry == null || !read.add(entry.getName())) {
      throw new MalformedMedia("No part " + part + ", or one in two roles");
    }
    try {
      return new Counted(zip.getInputStream(entry));
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /** A part that is a text; empty where there is none. */
  public String text(String part) throws IOException {
    if (!has(part)) {
      return "";
    }
    try (InputStream in = read(part)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static MalformedMedia malformed(Exception e) {
    MalformedMedia malformed = new MalformedMedia(e.getMessage());
    malformed.initCause(e);
    return malformed;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    private Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(bytes, offset, length);
      } catch (IOException e) {
        throw malformed(e);
      }
      budget.spend(UnpackBudget.Of.BYTES, Math.max(count, 0));
      return count;
    }

    @Override
    public long skip(long count) {
      throw new UnsupportedOperationException("What is skipped would not be counted");
    }
  }
}
