package org.shuraka.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Objects as files of a folder, spread over subfolders by the first two letters of their keys. A
 * file has its name only once it is whole and on the disk.
 */
final class FolderStore implements ObjectStore {

  private static final String PART = "part-";

  /** Nobody writes on a file for so long. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;
  private final String node;

  /**
   * @param node who writes: several servers may share the folder
   */
  FolderStore(Path folder, String node) {
    this.folder = folder.toAbsolutePath().normalize();
    this.node = node;
  }

  /**
   * Deletes the parts of files that a crash left: those of that node, which is dead, and those of
   * any that are old. Answers how many.
   */
  int deleteParts(String deadNode) throws IOException {
    if (Files.notExists(folder)) {
      return 0;
    }
    FileTime old = FileTime.from(Instant.now().minus(ABANDONED));
    int deleted = 0;
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        boolean dead = !deadNode.isEmpty() && name.startsWith(PART + deadNode);
        if (dead || name.startsWith(PART) && Files.getLastModifiedTime(file).compareTo(old) < 0) {
          deleted += Files.deleteIfExists(file) ? 1 : 0;
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return deleted;
  }

  @Override
  public int deleteAbandoned() throws IOException {
    return deleteParts("");
  }

  @Override
  public void put(String key, Path file) throws IOException {
    Path target = path(key);
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), PART + node + "-", "");
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream open(String key) throws IOException {
    return Files.newInputStream(path(key));
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(path(key));
  }

  @Override
  public String place() {
    return folder.toString();
  }

  private Path path(String key) {
    if (key.equals(StorageMark.KEY)) {
      return folder.resolve(key);
    }
    if (!key.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("Not a key: " + key);
    }
    return folder.resolve(key.substring(0, 2)).resolve(key);
  }
}
