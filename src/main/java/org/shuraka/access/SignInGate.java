package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.shuraka.shared.BusinessException;

/**
 * Lets few people at a time have their password compared, which costs most of a second of a
 * processor: two at a time, of one source so many that nobody else waits long for them, and no
 * source that has failed often. Whoever is not let in is told at once to come again in a moment.
 */
@ApplicationScoped
public class SignInGate {

  /** Seconds after which it is worth another try. */
  public static final int TRY_AGAIN_SECONDS = 10;

  /** Passwords compared at the same time; the processors are there for others, too. */
  static final int AT_A_TIME = 2;

  /** Of one source under way or waiting. */
  static final int OF_A_SOURCE = 8;

  /** An office behind one address makes some mistakes, too. */
  static final int MOST_FAILURES = 200;

  static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(5);

  private static final int PATIENCE_SECONDS = 5;

  @Inject Clock clock;

  private final Semaphore comparing = new Semaphore(AT_A_TIME, true);
  private final Map<String, Integer> underWay = new HashMap<>();
  private final Map<String, Deque<Instant>> failures = new HashMap<>();

  /**
   * Compares a password.
   *
   * @param source the network address that asks
   * @param compare answers whether it was the right one
   * @throws BusinessException 429 where there is no room; nothing was compared
   */
  boolean pass(String source, Supplier<Boolean> compare) {
    enter(source);
    boolean right = false;
    try {
      if (!comparing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        right = true; // nothing was tried, so nothing failed
        throw tooMany();
      }
      try {
        right = compare.get();
        return right;
      } finally {
        comparing.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany();
    } finally {
      leave(source, right);
    }
  }

  private synchronized void enter(String source) {
    Instant since = clock.instant().minus(FAILURES_COUNT_FOR);
    failures.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
    failures.values().removeIf(Deque::isEmpty);
    int waiting = underWay.getOrDefault(source, 0);
    if (waiting >= OF_A_SOURCE
        || failures.getOrDefault(source, new ArrayDeque<>()).size() >= MOST_FAILURES) {
      throw tooMany();
    }
    underWay.put(source, waiting + 1);
  }

  private synchronized void leave(String source, boolean right) {
    underWay.computeIfPresent(source, (s, waiting) -> waiting == 1 ? null : waiting - 1);
    if (!right) {
      failures.computeIfAbsent(source, s -> new ArrayDeque<>()).add(clock.instant());
    }
  }

  private static BusinessException tooMany() {
    return new BusinessException(BusinessException.Kind.TOO_MANY, "access.signIn.tooMany");
  }
}
