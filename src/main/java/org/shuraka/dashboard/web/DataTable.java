package org.shuraka.dashboard.web;

import java.math.BigDecimal;
import java.util.List;

/**
 * Figures as a table: behind a chart, and in a file. The first column names the row.
 *
 * @param key as files name it
 */
public record DataTable(String key, String title, List<String> headings, List<List<Cell>> rows) {

  /** Whether that column has figures, whose heading stands above them. */
  public boolean figures(int column) {
    return rows.stream().anyMatch(row -> row.get(column).figure());
  }

  /**
   * @param text in the reader's language
   * @param number the same with every digit; null for words
   */
  public record Cell(String text, BigDecimal number) {

    static Cell of(String text) {
      return new Cell(text, null);
    }

    public boolean figure() {
      return number != null;
    }
  }
}
