package org.shuraka.exchange;

import java.util.List;
import org.shuraka.shared.Fault;

/**
 * What a workbook that came back changes in its report.
 *
 * @param version of the report that it was compared with
 * @param changes cells that the workbook's writer changed
 * @param conflicts such cells that were changed in the report, too, after the workbook was made
 * @param notes what was understood in a way that the writer should know
 * @param faults what stands in the way of applying it; every one, at most 100
 */
public record WorkbookPreview(
    int version, List<Line> changes, List<Line> conflicts, List<Fault> notes, List<Fault> faults) {

  /**
   * One cell.
   *
   * @param pointer where it stands, as {@code Figures!H7}
   * @param cell what it is about, in the reader's language
   * @param before what the workbook said when it was made
   * @param now what the report says
   * @param given what the workbook says
   */
  public record Line(String pointer, String cell, Value before, Value now, Value given) {}

  /**
   * A value.
   *
   * @param value a text, a plain decimal, an ISO date, or a code; empty for nothing
   * @param shown the same as the reader writes it
   */
  public record Value(String value, String shown) {}

  /** What becomes of cells that were changed on both sides. */
  public enum Conflicts {
    /** Nothing is applied where there is one. */
    REFUSE,
    /** The report's side stays. */
    KEEP,
    /** The workbook's side replaces it. */
    REPLACE
  }

  /** Whether it can be applied, and there is something to apply. */
  public boolean applicable() {
    return faults.isEmpty() && !(changes.isEmpty() && conflicts.isEmpty());
  }
}
