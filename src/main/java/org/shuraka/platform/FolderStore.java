package org.shuraka.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Objects as files of a folder, spread over subfolders by the first two letters of their keys. A
 * file has its name only once it is whole and on the disk.
 */
final class FolderStore implements ObjectStore {

  private final Path folder;

  FolderStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public void put(String key, Path file) throws IOException {
    Path target = path(key);
    Files.createDirectories(target.getParent());
    Path part = Files.createTempFile(target.getParent(), "part-", "");
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
