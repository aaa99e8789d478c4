package org.shuraka.launcher;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Shows on the console what the application says on its logger {@code org.shuraka.start}: progress
 * while it starts, and at {@code SEVERE} why it cannot start and what to do.
 *
 * <p>It is named in {@code logging.properties} and not added by a call, because the server resets
 * all logging when it starts and makes anew only the handlers that are configured there. Public
 * with a public constructor for the same reason.
 */
public final class StartLines extends Handler {

  private static final AtomicReference<Console> CONSOLE = new AtomicReference<>();
  private static final AtomicReference<String> FAILURE = new AtomicReference<>();

  public StartLines() {
    setLevel(Level.INFO);
    setFormatter(new SimpleFormatter());
  }

  static void showOn(Console console) {
    CONSOLE.set(console);
  }

  /** The first reason that the application gave for not starting. */
  static Optional<String> failure() {
    return Optional.ofNullable(FAILURE.get());
  }

  @Override
  public void publish(LogRecord entry) {
    Console console = CONSOLE.get();
    if (console == null || !isLoggable(entry)) {
      return;
    }
    String line = getFormatter().formatMessage(entry);
    if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
      FAILURE.compareAndSet(null, line);
    } else {
      console.say("  " + line);
    }
  }

  @Override
  public void flush() {
    // Each line is flushed as it is written.
  }

  @Override
  public void close() {
    // The console is not ours to close.
  }
}
