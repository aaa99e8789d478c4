package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoSpaceTest {

  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder;

  @Test
  void isKnownHoweverItIsTold() {
    assertThat(
            NoSpace.caused(
                new UncheckedIOException(
                    new FileSystemException("x", null, "No space left on device"))))
        .isTrue();
    assertThat(NoSpace.caused(new IOException("Disk quota exceeded"))).isTrue();
    assertThat(NoSpace.caused(new SQLException("The table 't' is full", "HY000", 1114))).isTrue();
    assertThat(
            NoSpace.caused(
                new IllegalStateException(
                    new SQLException(
                        "Got error 28 \"No space left on device\" from storage engine InnoDB",
                        "HY000",
                        1030))))
        .isTrue();
    assertThat(NoSpace.caused(new SQLException("Duplicate entry '28'", "23000", 1062))).isFalse();
    assertThat(NoSpace.caused(new IllegalStateException("No space left on device"))).isFalse();
  }

  @Test
  void aStorageThatIsFullKeepsNothingHalf() throws Exception {
    Path storage = Files.createDirectory(folder.resolve("storage"));
    assumeTrue(mount(storage), "A small disk can only be made by root");
    try {
      Path file = Files.write(folder.resolve("file"), new byte[2 * 1024 * 1024]);
      FolderStore store = new FolderStore(storage, "me");
      assertThat(NoSpace.caused(catchThrowable(() -> store.put(KEY, file)))).isTrue();
      try (Stream<Path> left = Files.walk(storage)) {
        assertThat(left.filter(Files::isRegularFile)).isEmpty();
      }
    } finally {
      run("umount", storage.toString());
    }
  }

  private static boolean mount(Path folder) throws IOException, InterruptedException {
    return run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }
}
