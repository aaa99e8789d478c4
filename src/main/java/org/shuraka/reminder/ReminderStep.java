package org.shuraka.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * The days on which officers are reminded, counted from the due date: 14 and 3 days before, on the
 * day, and every week after it.
 */
final class ReminderStep {

  /** The first reminder comes so many days before. */
  static final int FIRST = -14;

  private static final int SECOND = -3;
  private static final int WEEK = 7;

  private ReminderStep() {}

  /**
   * The latest step that has been reached; empty before the first. Where a day was missed, the step
   * is made good later, but never two of them at once.
   */
  static OptionalInt reached(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(due, today);
    if (days < FIRST) {
      return OptionalInt.empty();
    }
    if (days < 0) {
      return OptionalInt.of(days < SECOND ? FIRST : SECOND);
    }
    return OptionalInt.of(Math.toIntExact(days / WEEK * WEEK));
  }
}
