package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.shuraka.rollup.Standing;
import org.shuraka.rollup.Track;

/**
 * A manager's programmes side by side.
 *
 * @param rows every one, by code
 * @param lines those of the page that is shown
 */
public record Portfolio(List<Row> rows, List<Line> lines) {

  private static final int DECIMALS = 6;

  /** One programme. */
  public record Row(Standing standing, Waiting waiting) {

    /** Figures and texts of reports in review or accepted whose oddity was explained. */
    public int warned() {
      return standing.warned() + waiting.warned();
    }
  }

  /**
   * A programme in detail.
   *
   * @param money by currency
   * @param today the day it is there
   */
  public record Line(Row row, List<Money> money, LocalDate today) {

    public Standing standing() {
      return row.standing();
    }

    public Waiting waiting() {
      return row.waiting();
    }

    public int warned() {
      return row.warned();
    }

    /** How much of its time is gone: a ratio from 0 to 1. */
    public BigDecimal elapsed() {
      long all = ChronoUnit.DAYS.between(standing().start(), standing().end()) + 1;
      long gone = Math.min(all, Math.max(0, ChronoUnit.DAYS.between(standing().start(), today)));
      return BigDecimal.valueOf(gone)
          .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP);
    }
  }

  /** An indicator off track. */
  public record OffTrack(Standing standing, Standing.Line line) {}

  /**
   * All that is off track.
   *
   * @param unreadable programmes of which nobody can say so, since their figures cannot be read
   */
  public record Deviating(List<OffTrack> found, List<Standing> unreadable) {}

  public List<OffTrack> offTrack() {
    return offTrack(rows.stream().map(Row::standing));
  }

  /** What lies behind first, and in that what has come least far. */
  static List<OffTrack> offTrack(Stream<Standing> standings) {
    return standings
        .flatMap(s -> s.lines().stream().map(line -> new OffTrack(s, line)))
        .filter(o -> o.line().track().offTrack())
        .sorted(
            Comparator.comparing((OffTrack o) -> o.line().track())
                .thenComparing(
                    o -> o.line().achievement(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  /** Programmes whose figures cannot be read: no total above counts them. */
  public List<Standing> unreadable() {
    return rows.stream().map(Row::standing).filter(s -> !s.readable()).toList();
  }

  public long due() {
    return sum(r -> r.waiting().due());
  }

  public long late() {
    return sum(r -> r.waiting().late());
  }

  public long inReview() {
    return sum(r -> r.waiting().inReview());
  }

  public long behind() {
    return sum(r -> r.standing().count(Track.BEHIND));
  }

  public long ahead() {
    return sum(r -> r.standing().count(Track.AHEAD));
  }

  public long onTrack() {
    return sum(r -> r.standing().count(Track.ON_TRACK));
  }

  public long provisional() {
    return sum(r -> r.standing().provisional());
  }

  public long missing() {
    return sum(r -> r.standing().missing());
  }

  public long warned() {
    return sum(Row::warned);
  }

  private long sum(ToLongFunction<Row> number) {
    return rows.stream().mapToLong(number).sum();
  }
}
