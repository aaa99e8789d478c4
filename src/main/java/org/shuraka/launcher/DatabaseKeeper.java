package org.shuraka.launcher;

import java.time.Duration;
import java.util.List;

/**
 * Starts the embedded database again when it ends by itself: killed, or stopped by a full disk.
 * Three times with growing pauses, which begin anew once it has run for a while; then it is left to
 * a person.
 */
final class DatabaseKeeper {

  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(20));

  private static final Duration HEALTHY = Duration.ofMinutes(5);

  private int tries;

  /**
   * How long to wait before it is started again.
   *
   * @param ran how long it ran this time
   * @return null where it is not worth another try
   */
  Duration pauseAfter(Duration ran) {
    if (ran.compareTo(HEALTHY) >= 0) {
      tries = 0;
    }
    return tries < PAUSES.size() ? PAUSES.get(tries++) : null;
  }

  /** For the operator, as "1 of 3". */
  String count() {
    return tries + " of " + PAUSES.size();
  }
}
