package org.shuraka.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/**
 * Understands one cell as the person meant it who saw it. Numbers may be texts, in the digits of
 * any script; what was chosen may be in any language. A number that is shown as a day or as a
 * percentage is no figure: which one was meant cannot be known.
 */
final class WorkbookValues {

  /** Digits that a spreadsheet keeps of a number; more are an accident of its arithmetic. */
  private static final MathContext EXACT = new MathContext(15);

  /** Year, month and day in this order, and whatever time of day. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");

  /** Of days: others are slips, or days of another calendar. */
  private static final int FIRST_YEAR = 1950;

  private static final int LAST_YEAR = 2099;

  /** What a typed year becomes in a cell for days. */
  private static final Pattern YEAR = Pattern.compile("(19|20|21)\\d\\d(\\.0*)?");

  private final Language written;
  private final Language reader;
  private final boolean since1904;
  private final List<Fault> faults;
  private final List<Fault> notes;

  /**
   * Reads cells of one workbook.
   *
   * @param written the workbook's language, by which numbers that are texts are read
   * @param reader language in which days are named
   * @param since1904 whether the workbook's days count from 1904
   * @param faults takes what cannot be understood
   * @param notes takes what is understood in a way that its writer should know
   */
  WorkbookValues(
      Language written, Language reader, boolean since1904, List<Fault> faults, List<Fault> notes) {
    this.written = written;
    this.reader = reader;
    this.since1904 = since1904;
    this.faults = faults;
    this.notes = notes;
  }

  /** The value of a cell, empty for nothing; none where it is not understood. */
  Optional<String> read(Cell expected, XlsxCell cell, String pointer) {
    if (cell.kind() == XlsxCell.Kind.ERROR) {
      return refused(pointer, "workbook.cell.error", cell.text());
    }
    if (cell.computed()) {
      if (cell.isEmpty()) {
        return refused(pointer, "workbook.cell.formula");
      }
      notes.add(Fault.at(pointer, "workbook.cell.computed", shown(cell)));
    }
    String text = WorkbookText.clean(cell.text());
    if (text.isEmpty()) {
      return Optional.of("");
    }
    if (text.length() > WorkbookText.LONGEST) {
      return refused(pointer, "report.text.long", WorkbookText.LONGEST);
    }
    return switch (expected.kind()) {
      case TEXT -> text(cell, pointer);
      case NUMBER, COUNT, MONEY -> number(cell, text, pointer);
      case DATE -> day(cell, text, pointer);
      case CHOICE -> chosen(expected.choice(), cell, pointer);
      default -> Optional.of("");
    };
  }

  private Optional<String> refused(String pointer, String key, Object... arguments) {
    faults.add(Fault.at(pointer, key, arguments));
    return Optional.empty();
  }

  /** As its writer saw it, as far as that can be told. */
  private String shown(XlsxCell cell) {
    String text = WorkbookText.clean(cell.text());
    return switch (cell.kind()) {
      case NUMBER -> XlsxCell.isNumber(text) ? WorkbookText.plain(exact(text)) : text;
      case PERCENT ->
          XlsxCell.isNumber(text) ? WorkbookText.plain(exact(text).movePointRight(2)) + " %" : text;
      case DATE -> cell.day(since1904).map(Formats.of(reader)::date).orElse(text);
      default -> text;
    };
  }

  private static BigDecimal exact(String number) {
    return new BigDecimal(number).round(EXACT);
  }

  private Optional<String> text(XlsxCell cell, String pointer) {
    if (cell.kind() == XlsxCell.Kind.DATE && cell.day(since1904).isPresent()) {
      String day = cell.day(since1904).get().toString();
      notes.add(Fault.at(pointer, "workbook.cell.dayAsText", day));
      return Optional.of(day);
    }
    return Optional.of(shown(cell));
  }

  private Optional<String> number(XlsxCell cell, String text, String pointer) {
    return switch (cell.kind()) {
      case DATE -> refused(pointer, "workbook.cell.date", shown(cell));
      case PERCENT -> refused(pointer, "workbook.cell.percent", shown(cell));
      case NUMBER ->
          XlsxCell.isNumber(text)
              ? Optional.of(WorkbookText.plain(exact(text)))
              : refused(pointer, "error.number", text);
      case TEXT -> {
        Optional<BigDecimal> number = Formats.of(written).parse(text);
        yield number.isPresent()
            ? number.map(WorkbookText::plain)
            : refused(pointer, "error.number", text);
      }
      default -> refused(pointer, "error.number", text);
    };
  }

  private Optional<String> day(XlsxCell cell, String text, String pointer) {
    Optional<LocalDate> day =
        switch (cell.kind()) {
          case DATE, NUMBER -> cell.day(since1904);
          case TEXT -> typed(text);
          default -> Optional.empty();
        };
    if (cell.kind() != XlsxCell.Kind.TEXT && YEAR.matcher(text).matches()) {
      return refused(pointer, "workbook.cell.year", text.substring(0, 4));
    }
    if (day.isEmpty()) {
      return refused(pointer, "error.date", shown(cell));
    }
    if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
      return refused(
          pointer,
          "workbook.cell.calendar",
          day.get().toString(),
          Integer.toString(FIRST_YEAR),
          Integer.toString(LAST_YEAR));
    }
    return day.map(LocalDate::toString);
  }

  /** A day that was written, in the digits of any script. */
  private static Optional<LocalDate> typed(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c ->
                plain.append(
                    Character.isDigit(c)
                        ? Integer.toString(Character.digit(c, 10))
                        : Character.toString(c)));
    Matcher day = DAY.matcher(plain);
    try {
      return day.matches()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> chosen(WorkbookChoice choice, XlsxCell cell, String pointer) {
    String words =
        cell.kind() == XlsxCell.Kind.BOOLEAN
            ? cell.text().equals("TRUE") ? WorkbookChoice.YES : WorkbookChoice.NO
            : shown(cell);
    Optional<String> code =
        cell.kind() == XlsxCell.Kind.DATE || cell.kind() == XlsxCell.Kind.PERCENT
            ? Optional.empty()
            : choice.code(words);
    return code.isPresent()
        ? code
        : refused(pointer, "section.oneOf", shown(cell), String.join(", ", choice.words(reader)));
  }
}
