package org.shuraka.programme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Parts of a report that a donor may do without; the others are in every report. */
public enum GrantSection {
  /** Figures period by period. */
  TREND,
  /** What was postponed, moved, cancelled or missed. */
  DEVIATIONS,
  /** Harvested outcomes. */
  OUTCOMES,
  EXPENDITURE,
  /** The list of evidence that the donor may see. */
  EVIDENCE,
  /** Figures by category and place. */
  BREAKDOWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, by code. */
  public static final List<String> CODES = Arrays.stream(values()).map(GrantSection::code).toList();
}
