package org.shuraka.donorreport;

import java.util.List;

/** The tables and drawings of the printed report. */
final class PdfTables {

  private static final String ROW = "keep-together.within-page: 5";
  private static final String HEADER = "background-color: #e3f0ee";
  private static final String UNDERLINED = Fo.CELL + "; border-bottom: 1pt solid #0d5c56";
  private static final String RULED = Fo.CELL + "; border-bottom: 0.5pt solid #c9c3b5";
  private static final String CLOSE =
      "padding: 1.5pt 4pt 1pt 4pt; line-height: 1.3; border-bottom: 0.5pt solid #c9c3b5";
  private static final String TITLE = "font-weight: bold";
  private static final String ASIDE = "; font-size: 7pt";
  private static final String FIGURES = "; text-align: end";
  private static final String BAR =
      "line-height: 5pt; font-size: 4pt; background-color: #e3f0ee; space-before: 1pt";
  private static final String FILLED =
      "leader-pattern: rule; rule-thickness: 3pt; color: #0d5c56; leader-length: ";

  /** More columns are set smaller. */
  private static final int MANY_COLUMNS = 8;

  private final Fo fo;
  private final boolean rightToLeft;

  PdfTables(Fo fo, boolean rightToLeft) {
    this.fo = fo;
    this.rightToLeft = rightToLeft;
  }

  static String tone(Line.Tone tone) {
    return switch (tone) {
      case PLAIN -> "";
      case STRONG -> "font-weight: bold";
      case QUIET -> "color: #4d5c5a";
      case MARK -> "color: #7a4a00";
    };
  }

  /**
   * @param dense whether its rows stand close, as those of an annex
   */
  void table(Grid grid, boolean dense) {
    List<Grid.Column> columns = grid.columns();
    boolean small = dense || columns.size() > MANY_COLUMNS;
    String ruled = dense ? CLOSE : RULED;
    fo.table(
        small ? "font-size: 7pt" : "font-size: 8.5pt",
        columns.stream().mapToInt(Grid.Column::width).toArray());
    fo.start("table-header").start("table-row", HEADER);
    for (Grid.Column column : columns) {
      fo.start("table-cell", UNDERLINED)
          .start("block", TITLE + "; font-size: " + (small ? "7pt" : "8pt") + end(column))
          .line(column.heading())
          .end()
          .end();
    }
    fo.end().end().start("table-body");
    for (List<Grid.Cell> row : grid.rows()) {
      fo.start("table-row", ROW);
      for (int i = 0; i < columns.size(); i++) {
        cell(row.get(i), ruled, end(columns.get(i)));
      }
      fo.end();
    }
    fo.end().end();
  }

  private static String end(Grid.Column column) {
    return column.figures() ? FIGURES : "";
  }

  private void cell(Grid.Cell cell, String ruled, String alignment) {
    fo.start("table-cell", ruled);
    for (Line line : cell.lines()) {
      boolean aside = line.tone() == Line.Tone.QUIET || line.tone() == Line.Tone.MARK;
      fo.start("block", tone(line.tone()) + alignment + (aside ? ASIDE : "")).line(line).end();
    }
    if (cell.bar() != null) {
      fo.start("block", BAR)
          .empty("leader", FILLED + cell.bar().movePointRight(2).toPlainString() + "%")
          .end();
    }
    if (cell.lines().isEmpty()) {
      fo.empty("block", "");
    }
    fo.end();
  }

  /** Over the columns of the table below, from the side where reading begins. */
  void bars(Chapter.Bars drawn) {
    BarDrawing drawing = BarDrawing.of(drawn, rightToLeft);
    fo.start(
            "block",
            "start-indent: "
                + BarDrawing.BEFORE
                + "mm; line-height: 1; keep-with-next.within-page: always")
        .drawing(drawn.what(), BarDrawing.WIDTH, BarDrawing.HEIGHT)
        .shape(outline(drawing.reached()), BarDrawing.REACHED)
        .shape(outline(drawing.targets()), BarDrawing.TARGET)
        .end()
        .end()
        .end();
  }

  private static CharSequence outline(List<BarDrawing.Box> boxes) {
    StringBuilder outline = new StringBuilder();
    for (BarDrawing.Box box : boxes) {
      outline
          .append('M' + box.left().toPlainString() + ' ' + box.top().toPlainString())
          .append('h' + box.width().toPlainString())
          .append('v' + box.height().toPlainString())
          .append('h' + box.width().negate().toPlainString() + 'z');
    }
    return outline;
  }
}
