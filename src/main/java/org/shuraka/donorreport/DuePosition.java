package org.shuraka.donorreport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A place in the list of due reports, as {@code 2026-01-30_17_5}. */
public record DuePosition(LocalDate due, long grant, int fromNo) {

  /** Before the first. */
  public static final DuePosition START = new DuePosition(LocalDate.of(1, 1, 1), 0, 0);

  /** Empty where the text is none. */
  public static Optional<DuePosition> of(String text) {
    if (!text.matches("\\d{4}-\\d{2}-\\d{2}_\\d{1,18}_\\d{1,9}")) {
      return Optional.empty();
    }
    String[] parts = text.split("_");
    try {
      return Optional.of(
          new DuePosition(
              LocalDate.parse(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2])));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return due + "_" + grant + "_" + fromNo;
  }
}
