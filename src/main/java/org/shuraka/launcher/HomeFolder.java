package org.shuraka.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The data folder, held by this process alone from {@link #lock} to {@link #close}. The operating
 * system gives the lock back however the process ends, so there is no stale lock to remove by hand.
 */
final class HomeFolder implements AutoCloseable {

  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int SECRET_LENGTH = 20;

  private final Path folder;
  private final FileChannel lockFile;

  private HomeFolder(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  static HomeFolder lock(Path folder) throws StartFailure {
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        forOwnerOnly(folder, "rwx------");
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!tryLock(channel)) {
        channel.close();
        throw new StartFailure(
            "the data folder "
                + folder
                + " is in use by another Shuraka"
                + holder(folder)
                + ". Stop that one, or set SHURAKA_HOME to another folder.");
      }
      channel.truncate(0);
      channel.write(
          StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + System.lineSeparator()));
      return new HomeFolder(folder, channel);
    } catch (IOException e) {
      throw new StartFailure(
          "the data folder "
              + folder
              + " cannot be written ("
              + e
              + "). Make it writable, or set SHURAKA_HOME to another folder.",
          e);
    }
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /** The secret kept in that file; on the first call it is made and kept, readable by the owner. */
  String secret(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    if (Files.exists(file)) {
      String kept = Files.readString(file).strip();
      if (!kept.isEmpty()) {
        return kept;
      }
    }
    SecureRandom random = new SecureRandom();
    StringBuilder made = new StringBuilder();
    while (made.length() < SECRET_LENGTH) {
      made.append(READABLE.charAt(random.nextInt(READABLE.length())));
    }
    writeForOwnerOnly(file, made + System.lineSeparator());
    return made.toString();
  }

  /** Writes a file that was never, not even for a moment, readable by others. */
  static void writeForOwnerOnly(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileAttribute<?>[] ownerOnly =
        isPosix(file.getParent())
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (FileChannel channel = FileChannel.open(file, options, ownerOnly)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  /** Empties and removes a folder of ours; a link inside is removed, not followed. */
  static void wipe(Path folder) throws IOException {
    if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static String holder(Path folder) throws IOException {
    String pid = Files.readString(folder.resolve("lock")).strip();
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  private static void forOwnerOnly(Path path, String permissions) throws IOException {
    if (isPosix(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean isPosix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
