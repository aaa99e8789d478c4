package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private static final int CLASS_FILE_VERSION_OF_JAVA_8 = 52;

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "9", "11", "16"})
  void oldJavaIsRefused(String version) {
    assertThat(Main.isTooOld(version)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25"})
  void newJavaIsTaken(String version) {
    assertThat(Main.isTooOld(version)).isFalse();
  }

  @Test
  void oldJavaCanLoadTheClassThatRefusesIt() throws IOException {
    try (DataInputStream in = new DataInputStream(Main.class.getResourceAsStream("Main.class"))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      assertThat(in.readUnsignedShort()).isEqualTo(CLASS_FILE_VERSION_OF_JAVA_8);
    }
  }
}
