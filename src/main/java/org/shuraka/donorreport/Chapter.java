package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a report, as every form shows it.
 *
 * @param id names it in the document
 * @param newPage whether it begins a page of its own
 */
record Chapter(String id, String title, boolean newPage, List<Block> blocks) {

  sealed interface Block permits Heading, Words, Table, Bars {}

  /**
   * Begins a part of the chapter.
   *
   * @param id names it in the document
   */
  record Heading(String id, Line line) implements Block {}

  record Words(Line line) implements Block {}

  record Table(Grid grid) implements Block {}

  /**
   * Figures side by side as bars, each with a stroke where its target is; the same figures stand in
   * the table that follows, a column for each bar after one for the heads of its rows.
   *
   * @param what it shows, for those who do not see it
   * @param bars in the order of time
   */
  record Bars(String what, List<Bar> bars) implements Block {

    /** Parts of the table's width: its first column, and all the others together. */
    static final int BEFORE = 22;

    static final int BESIDE = 156;
  }

  /**
   * One of them.
   *
   * @param height part of the highest, 0 to 1; null where there is no figure
   * @param target in the same measure; null where there is none
   */
  record Bar(BigDecimal height, BigDecimal target) {}

  List<Heading> headings() {
    return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
  }
}
