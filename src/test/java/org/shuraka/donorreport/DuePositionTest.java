package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in the list of what is due, as addresses carry it. */
class DuePositionTest {

  @Test
  void comesBackAsItWasWritten() {
    DuePosition place = new DuePosition(LocalDate.of(2026, 1, 30), 17, 5);
    assertThat(DuePosition.of(place.toString())).hasValue(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "2026-13-01_1_1", "2026-01-01_1", "2026-01-01_1_1' OR 1"})
  void anythingElseIsNone(String text) {
    assertThat(DuePosition.of(text)).isEmpty();
  }
}
