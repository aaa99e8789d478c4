package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ServerLogTest {

  private static final long NOW = 1_800_000_000_000L;
  private static final long MINUTE = 60_000;

  private final ServerLog log = new ServerLog();

  @Test
  void theSameLineIsCountedNotWrittenAgain() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      written.addAll(log.lines(entry("The disk is full", null), NOW + i));
    }
    assertThat(written).hasSize(1);
    assertThat(log.lines(entry("Something else", null), NOW + 2 * MINUTE))
        .hasSize(2)
        .anyMatch(line -> line.endsWith("The disk is full (9999 times more)"));
  }

  @Test
  void differentLinesAreAllWritten() {
    for (int i = 0; i < 2000; i++) {
      assertThat(log.lines(entry("Mail " + i + " was refused", null), NOW)).hasSize(1);
    }
  }

  @Test
  void aFaultsStackIsWrittenOnceAnHour() {
    assertThat(log.lines(entry("Object 1 is lost", fault()), NOW).size()).isGreaterThan(5);
    assertThat(log.lines(entry("Object 2 is lost", fault()), NOW + 1)).hasSize(2);
    assertThat(log.lines(entry("Object 3 is lost", fault()), NOW + 61 * MINUTE).size())
        .isGreaterThan(5);
  }

  @Test
  void aRefusalHasNoStack() {
    Throwable refusal = new RuntimeException(new EJBAccessException("Client not authorized"));
    assertThat(log.lines(entry("A system exception occurred", refusal), NOW))
        .hasSize(1)
        .allMatch(line -> line.length() < 300);
  }

  @Test
  void nothingFromOutsideBeginsALine() {
    Throwable fault = new IllegalStateException("x\n2026-01-01T00:00:00 INFO forged");
    LogRecord entry = entry("Not a period: {0}", fault);
    entry.setParameters(new Object[] {"'\r\n2026-01-01T00:00:00 SEVERE forged\u2028\u001b[2J"});
    assertThat(log.lines(entry, NOW))
        .noneMatch(line -> line.contains("\n") || line.contains("\r") || line.contains("\u001b"))
        .noneMatch(line -> line.startsWith("2026-01-01"))
        .first()
        .asString()
        .contains("'\\r\\n2026-01-01T00:00:00 SEVERE forged\\u2028\\u001b[2J");
  }

  private static LogRecord entry(String message, Throwable thrown) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("org.shuraka.test");
    entry.setThrown(thrown);
    return entry;
  }

  private static RuntimeException fault() {
    return new IllegalStateException("broken", new IllegalArgumentException("because"));
  }
}
