package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The storage in a folder. */
class FolderStoreTest extends ObjectStoreContract {

  @TempDir Path folder;

  @Override
  ObjectStore store() {
    return new FolderStore(folder);
  }

  @Test
  void keyNeverLeadsOutOfTheFolder() {
    assertThatThrownBy(() -> store().put("../../etc/passwd", file("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingHalfDoneStays() throws IOException {
    store().put(KEY, file("content"));
    assertThatThrownBy(() -> store().put(KEY, files.resolve("missing")))
        .isInstanceOf(IOException.class);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile).map(p -> p.getFileName().toString()))
          .containsExactly(KEY);
    }
  }
}
