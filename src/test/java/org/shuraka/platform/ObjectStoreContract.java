package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every storage does. */
abstract class ObjectStoreContract {

  static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String OTHER = "fedcba9876543210fedcba9876543210";

  @TempDir Path files;

  abstract ObjectStore store() throws IOException;

  @Test
  void whatWasPutIsReadAgain() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file("سلام"));
    store.put(OTHER, file("paix"));
    assertThat(read(store, KEY)).isEqualTo("سلام");
    assertThat(read(store, OTHER)).isEqualTo("paix");
  }

  @Test
  void anotherPutReplaces() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file("first"));
    store.put(KEY, file("second"));
    assertThat(read(store, KEY)).isEqualTo("second");
  }

  @Test
  void whatWasDeletedIsGone() throws IOException {
    ObjectStore store = store();
    store.put(KEY, file("content"));
    store.delete(KEY);
    assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void deletingNothingDoesNoHarm() throws IOException {
    ObjectStore store = store();
    store.delete(KEY);
    assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void largeContentComesBackWhole() throws IOException {
    ObjectStore store = store();
    byte[] large = new byte[3_000_001];
    new java.util.Random(7).nextBytes(large);
    store.put(KEY, Files.write(files.resolve("large"), large));
    try (InputStream in = store.open(KEY)) {
      assertThat(in.readAllBytes()).isEqualTo(large);
    }
  }

  Path file(String content) throws IOException {
    return Files.writeString(files.resolve("content"), content);
  }

  private static String read(ObjectStore store, String key) throws IOException {
    try (InputStream in = store.open(key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
