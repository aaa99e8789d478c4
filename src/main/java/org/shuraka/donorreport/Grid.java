package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of a report. The header row is repeated wherever a form has pages. */
record Grid(List<Column> columns, List<List<Cell>> rows) {

  /**
   * @param width its part of the table's width
   * @param figures whether its cells are numbers
   */
  record Column(Line heading, int width, boolean figures) {

    static Column words(String title, int width) {
      return new Column(Line.strong().text(title), width, false);
    }

    static Column figures(String title, int width) {
      return new Column(Line.strong().text(title), width, true);
    }

    /** Figures of one period, by its code. */
    static Column period(String code, int width) {
      return new Column(Line.strong().code(code), width, true);
    }

    String title() {
      return heading.words();
    }
  }

  /**
   * @param lines as people read it
   * @param number as programs count with it; null where the cell is words
   * @param bar from 0 to 1, drawn under the words where a form can; null for none
   */
  record Cell(List<Line> lines, Number number, BigDecimal bar) {

    static final Cell EMPTY = words();

    static Cell words(Line... lines) {
      return new Cell(Arrays.stream(lines).filter(l -> !l.isEmpty()).toList(), null, null);
    }

    /** A number as it is shown and as it is. */
    static Cell figure(String shown, Number number) {
      return new Cell(List.of(Line.plain().text(shown)), number, null);
    }

    /** The same with more lines below. */
    Cell and(Line... more) {
      List<Line> all = new ArrayList<>(lines);
      Arrays.stream(more).filter(l -> !l.isEmpty()).forEach(all::add);
      return new Cell(List.copyOf(all), number, bar);
    }

    Cell over(BigDecimal drawn) {
      return new Cell(lines, number, drawn);
    }

    /** Its words, line by line. */
    String text() {
      return lines.stream().map(Line::words).collect(Collectors.joining("\n"));
    }
  }

  /** An exact number and how a spreadsheet shows it. */
  record Number(BigDecimal exact, Shown shown) {

    /** Null where there is none. */
    static Number of(BigDecimal exact, Shown shown) {
      return exact == null ? null : new Number(exact, shown);
    }
  }

  enum Shown {
    EVERY_DIGIT,
    /** With two decimals. */
    MONEY,
    /** With at most two decimals. */
    MEAN,
    /** 82.35 for 82.35 %. */
    PER_CENT,
    /** 0.8235 for 82.35 %. */
    RATIO
  }
}
