package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the bars of a chart and the strokes of their targets stand, in every form: over the columns
 * of the table below, from the side where reading begins. Measured in millimetres from the upper
 * left corner.
 */
record BarDrawing(List<Box> reached, List<Box> targets) {

  /** Of the text on a page. */
  private static final int TEXT_WIDTH = 178;

  /** Between the edge of the text and the drawing: as wide as the first column of the table. */
  static final int BEFORE =
      TEXT_WIDTH * Chapter.Bars.BEFORE / (Chapter.Bars.BEFORE + Chapter.Bars.BESIDE);

  static final int WIDTH = TEXT_WIDTH - BEFORE;
  static final int HEIGHT = 16;

  /** Colours as CSS writes them. */
  static final String REACHED = "#0d5c56";

  static final String TARGET = "#c2691b";

  private static final BigDecimal WIDE = BigDecimal.valueOf(WIDTH);
  private static final BigDecimal TALL = BigDecimal.valueOf(HEIGHT);
  private static final BigDecimal STROKE = new BigDecimal("0.4");

  /** Of a stroke that is seen whole. */
  private static final BigDecimal LOWEST = STROKE.divide(TALL);

  private static final BigDecimal THICKEST = BigDecimal.valueOf(9);

  /** Of a column. */
  private static final BigDecimal THICKNESS = new BigDecimal("0.6");

  /** A filled box. */
  record Box(BigDecimal left, BigDecimal top, BigDecimal width, BigDecimal height) {

    /**
     * @param top part of the whole height, from below
     */
    private static Box reachingTo(
        BigDecimal top, BigDecimal left, BigDecimal width, BigDecimal height) {
      return new Box(left, TALL.subtract(top.multiply(TALL)), width, height);
    }
  }

  static BarDrawing of(Chapter.Bars drawn, boolean rightToLeft) {
    BigDecimal step = WIDE.divide(BigDecimal.valueOf(drawn.bars().size()), 3, RoundingMode.DOWN);
    BigDecimal thick = step.multiply(THICKNESS).min(THICKEST);
    List<Box> reached = new ArrayList<>();
    List<Box> targets = new ArrayList<>();
    for (int i = 0; i < drawn.bars().size(); i++) {
      Chapter.Bar bar = drawn.bars().get(i);
      BigDecimal start =
          step.multiply(BigDecimal.valueOf(i + 1L)).subtract(BigDecimal.ONE).subtract(thick);
      BigDecimal left = rightToLeft ? WIDE.subtract(start).subtract(thick) : start;
      if (bar.height() != null) {
        reached.add(Box.reachingTo(bar.height(), left, thick, bar.height().multiply(TALL)));
      }
      if (bar.target() != null) {
        targets.add(
            Box.reachingTo(
                bar.target().max(LOWEST),
                left.subtract(STROKE),
                thick.add(STROKE).add(STROKE),
                STROKE));
      }
    }
    return new BarDrawing(reached, targets);
  }
}
