package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingFileTest {

  @TempDir Path folder;

  @Test
  void fullFileIsSetAsideAndTheOldestGoes() throws IOException {
    Path log = folder.resolve("log/server.log");
    try (RotatingFile file = new RotatingFile(log, 10)) {
      for (int line = 1; line <= 9; line++) {
        file.write(("line %03d\n".formatted(line)).getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(log).hasContent("line 009");
    assertThat(log.resolveSibling("server.log.1")).hasContent("line 008");
    assertThat(log.resolveSibling("server.log.5")).hasContent("line 004");
    assertThat(log.resolveSibling("server.log.6")).doesNotExist();
  }

  @Test
  void nextStartWritesOn() throws IOException {
    Path log = folder.resolve("server.log");
    for (String line : new String[] {"one\n", "two\n"}) {
      try (RotatingFile file = new RotatingFile(log, 100)) {
        file.write(line.getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(log).hasContent("one\ntwo");
  }
}
