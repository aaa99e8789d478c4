package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The storage in a folder. */
class FolderStoreTest extends ObjectStoreContract {

  @TempDir Path folder;

  @Override
  ObjectStore store() {
    return new FolderStore(folder, "me");
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

  @Test
  void partsOfACrashAreDeletedAndThoseOfTheLivingStay() throws IOException {
    Path shelf = Files.createDirectories(folder.resolve("ab"));
    Path dead = Files.createFile(shelf.resolve("part-dead-1"));
    Path living = Files.createFile(shelf.resolve("part-living-1"));
    Path old = Files.createFile(shelf.resolve("part-1"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    FolderStore store = new FolderStore(folder, "me");
    store.put(KEY, file("content"));
    assertThat(store.deleteParts("dead")).isEqualTo(2);
    assertThat(dead).doesNotExist();
    assertThat(old).doesNotExist();
    assertThat(living).exists();
    assertThat(store.open(KEY)).hasContent("content");
  }
}
