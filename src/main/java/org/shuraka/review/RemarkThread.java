package org.shuraka.review;

import java.time.Instant;
import java.util.List;

/**
 * A remark and what was said to it.
 *
 * @param pointer the place of the report; a value by its indicator and place, a cell by its
 *     categories ({@code /values/OC1@ERBIL/cells/female|adult}); empty for the whole report
 * @param at when it was said to the partner; of a draft, when it was written
 * @param version for {@code If-Match}
 */
public record RemarkThread(
    long id,
    String pointer,
    String text,
    String by,
    Instant at,
    RemarkState state,
    Instant resolvedAt,
    String resolvedBy,
    int version,
    List<Reply> replies) {

  private static final String CELLS = "/cells/";
  private static final int EXCERPT = 80;

  /**
   * One answer.
   *
   * @param partner whether the partner gave it
   */
  public record Reply(String text, String by, Instant at, boolean partner) {}

  public boolean draft() {
    return state == RemarkState.DRAFT;
  }

  /** Whether there is still something to say or do. */
  public boolean pending() {
    return state == RemarkState.OPEN || state == RemarkState.ANSWERED;
  }

  /** Categories of the cell that it is on; null where it is on no cell. */
  public String cell() {
    int at = pointer.indexOf(CELLS);
    return at < 0 ? null : pointer.substring(at + CELLS.length()).replace("|", " · ");
  }

  /** Its beginning, to find it by. */
  public String excerpt() {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }
}
