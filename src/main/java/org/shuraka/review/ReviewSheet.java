package org.shuraka.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.shuraka.reporting.Finding;
import org.shuraka.reporting.ReportStep;
import org.shuraka.reporting.ReportView;
import org.shuraka.shared.LocalisedText;

/**
 * A report as its reviewer sees it: every figure beside the last one, the target and what comes of
 * it all in all, and what changed since it was handed in before.
 *
 * @param comparedWith when it was handed in before; null the first time
 * @param history every step of the report, the first one first
 */
public record ReviewSheet(
    ReportView report,
    Instant comparedWith,
    List<Line> lines,
    List<Passage> narrative,
    List<Finding> otherFindings,
    List<ReportStep> history) {

  /**
   * One indicator at one place.
   *
   * @param pointer its place in the report
   * @param place null for the whole programme area
   * @param now null where nothing is said
   * @param before as handed in before; only to be read where it changed
   * @param last of the last accepted period, whose code is {@code lastPeriod}
   * @param toDate all accepted periods and this one, by the indicator's own rule
   * @param target of the whole programme: for the period; {@code targetToDate} through it
   * @param findings warnings of the checks with what the partner says to them
   */
  public record Line(
      String pointer,
      String indicator,
      LocalisedText title,
      String measure,
      Integer levels,
      LocalisedText place,
      Figure now,
      Figure before,
      boolean changed,
      String lastPeriod,
      Figure last,
      BigDecimal target,
      BigDecimal targetToDate,
      Figure toDate,
      String comment,
      String commentBefore,
      List<Cell> cells,
      List<Finding> findings) {

    public boolean commentChanged() {
      return commentBefore != null && !commentBefore.equals(comment == null ? "" : comment);
    }

    /** Whether a cell changed, though perhaps not the total. */
    public boolean cellChanged() {
      return cells.stream().anyMatch(Cell::changed);
    }
  }

  /** One cell of a breakdown; its titles are those of its categories. */
  public record Cell(
      String pointer,
      List<LocalisedText> titles,
      Figure now,
      Figure before,
      boolean changed,
      Figure last) {}

  /** One part of the narrative; {@code before} only where it was handed in before. */
  public record Passage(String part, String now, String before, boolean changed) {}

  /** How many places changed since it was handed in before. */
  public long changes() {
    return lines.stream().filter(l -> l.changed() || l.cellChanged() || l.commentChanged()).count()
        + narrative.stream().filter(Passage::changed).count();
  }
}
