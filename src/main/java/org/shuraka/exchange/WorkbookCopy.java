package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.exchange.WorkbookLayout.Cell;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Sha256;

/**
 * A workbook that came back: what it is a copy of, what it said when it was made, and what stands
 * in it now. Sheets, rows and columns are known by their keys.
 */
final class WorkbookCopy {

  static final String CHECK = "check";

  private static final String FORMAT = "shuraka-workbook-1";
  private static final String VALUE = "value";
  private static final String SHOWN = "shown";
  private static final String WORDS = "words";
  private static final List<String> NUMBERS = List.of("framework", "version");
  private static final List<String> FACTS =
      List.of("programme", "period", "partner", "framework", "version", "copy", "language");

  /** Rows of a sheet with anything in them. */
  private static final int MOST_ROWS = 20_000;

  /**
   * One of our sheets as it came back.
   *
   * @param name of its tab
   * @param columns places of the columns by their keys
   * @param rows by their keys
   * @param twice keys that stand in more than one row, with the row
   * @param others rows without a key: titles, headers, and what somebody wrote beside it all
   * @param merged ranges of cells that were made one
   */
  record Sheet(
      String key,
      String name,
      Map<String, Integer> columns,
      Map<String, Row> rows,
      Map<String, Integer> twice,
      List<Row> others,
      List<String> merged) {

    /** As people find it: {@code Figures!H7}. */
    String pointer(int row, int column) {
      return name + "!" + XlsxCell.address(row, column);
    }
  }

  record Row(int number, Map<Integer, XlsxCell> cells) {}

  private final List<List<String>> lines = new ArrayList<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private final Map<WorkbookPlace, String> before = new HashMap<>();
  private final Map<String, List<String>> shown = new HashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private XlsxReader.Facts file;

  private WorkbookCopy() {}

  /**
   * Reads a file.
   *
   * @throws BusinessException where it is no workbook of ours, or one that was damaged
   */
  static WorkbookCopy read(byte[] file) {
    WorkbookCopy copy = new WorkbookCopy();
    copy.file = XlsxReader.read(file, copy.new Taker());
    copy.understand();
    return copy;
  }

  /**
   * What the hidden sheet says of a workbook: what it is, every value that it has at first, and by
   * their marks the texts that are there to read.
   *
   * @param words texts beside the rows, by sheet
   */
  static List<List<String>> lines(
      WorkbookIdentity identity, WorkbookLayout layout, Map<String, List<String>> words) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("format", FORMAT));
    lines.add(List.of("programme", identity.programme()));
    lines.add(List.of("period", identity.period()));
    lines.add(List.of("partner", identity.partner()));
    lines.add(List.of("framework", Integer.toString(identity.framework())));
    lines.add(List.of("version", Integer.toString(identity.version())));
    lines.add(List.of("copy", identity.copy()));
    lines.add(List.of("language", identity.language()));
    for (Map.Entry<WorkbookPlace, Cell> e : layout.cells().entrySet()) {
      if (e.getValue().open() && !e.getValue().value().isEmpty()) {
        WorkbookPlace place = e.getKey();
        lines.add(List.of(VALUE, place.sheet(), place.row(), place.column(), e.getValue().value()));
      }
    }
    words.forEach((sheet, texts) -> lines.add(List.of(WORDS, sheet, marks(texts))));
    for (WorkbookLayout.Sheet sheet : layout.sheets()) {
      for (WorkbookLayout.Row row : sheet.rows()) {
        List<String> texts = row.cells().stream().map(c -> c.open() ? "" : c.value()).toList();
        lines.add(List.of(SHOWN, sheet.key(), row.key(), marks(texts)));
      }
    }
    return lines;
  }

  private static String marks(List<String> texts) {
    return texts.stream().map(WorkbookCopy::mark).collect(Collectors.joining(" "));
  }

  /** Tells a text from another one in few characters. */
  static String mark(String text) {
    return Integer.toHexString(WorkbookText.clean(text).hashCode());
  }

  /** Over all lines: one that was changed by hand is known. */
  static String check(List<List<String>> lines) {
    return Sha256.of(
        lines.stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n")));
  }

  WorkbookIdentity identity() {
    return new WorkbookIdentity(
        facts.get("programme"),
        facts.get("period"),
        facts.get("partner"),
        Integer.parseInt(facts.get("framework")),
        Integer.parseInt(facts.get("version")),
        facts.get("copy"),
        facts.get("language"));
  }

  Map<String, Sheet> sheets() {
    return sheets;
  }

  /** Names of sheets that are not of ours. */
  List<String> others() {
    return others;
  }

  /** What the workbook said at first; empty for nothing. */
  String before(WorkbookPlace place) {
    return before.getOrDefault(place, "");
  }

  /** Every place that said something at first. */
  Iterable<WorkbookPlace> filled() {
    return before.keySet();
  }

  /** What holds for the file. */
  XlsxReader.Facts file() {
    return file;
  }

  /**
   * Marks of the texts that a row showed at first, column by column as it was laid out, or of those
   * beside the rows where the row is empty; none where the workbook is too old to say.
   */
  List<String> shown(String sheet, String row) {
    return shown.getOrDefault(sheet + "\t" + row, List.of());
  }

  /** The keys of the rows by sheet. */
  Map<String, List<String>> keys() {
    return sheets.values().stream()
        .collect(Collectors.toMap(Sheet::key, s -> List.copyOf(s.rows().keySet())));
  }

  private void understand() {
    if (lines.isEmpty()) {
      throw BusinessException.invalid("", "workbook.stranger");
    }
    List<List<String>> said = lines.stream().filter(line -> !line.get(0).equals(CHECK)).toList();
    for (List<String> line : said) {
      if (line.get(0).equals(VALUE) && line.size() == 5) {
        before.put(
            new WorkbookPlace(line.get(1), line.get(2), line.get(3)),
            WorkbookText.clean(line.get(4)));
      } else if (line.get(0).equals(SHOWN) && line.size() == 4) {
        shown.put(line.get(1) + "\t" + line.get(2), List.of(line.get(3).split(" ")));
      } else if (line.get(0).equals(WORDS) && line.size() == 3) {
        shown.put(line.get(1) + "\t", List.of(line.get(2).split(" ")));
      } else if (line.size() == 2) {
        facts.put(line.get(0), line.get(1));
      }
    }
    boolean whole =
        lines.contains(List.of(CHECK, check(said)))
            && FORMAT.equals(facts.get("format"))
            && facts.keySet().containsAll(FACTS)
            && NUMBERS.stream().allMatch(n -> facts.get(n).matches("\\d{1,9}"));
    if (!whole) {
      throw BusinessException.invalid("", "workbook.damaged");
    }
  }

  /** Finds out sheet by sheet whether it is one of ours, and takes it in. */
  private final class Taker implements XlsxReader.Taker {

    private String name;
    private Sheet sheet;
    private boolean identity;
    private boolean begun;
    private int rows;

    @Override
    public void sheet(String sheetName) {
      name = sheetName;
      sheet = null;
      identity = false;
      begun = false;
      rows = 0;
      others.add(name);
    }

    @Override
    public boolean row(int number, Map<Integer, XlsxCell> cells) {
      if (++rows > MOST_ROWS) {
        throw BusinessException.invalid(name, "workbook.rows", name, MOST_ROWS);
      }
      if (sheet != null && cells.size() == XlsxReader.MOST_CELLS) {
        throw BusinessException.invalid(name, "workbook.columns", name, XlsxReader.MOST_CELLS);
      }
      if (!begun) {
        begun = true;
        return begin(number, cells);
      }
      if (identity) {
        lines.add(line(cells));
      } else {
        take(number, cells);
      }
      return true;
    }

    private boolean begin(int number, Map<Integer, XlsxCell> cells) {
      String mark = cells.getOrDefault(0, XlsxCell.NONE).text();
      if (!mark.startsWith(WorkbookWriter.MARK)) {
        return false;
      }
      String key = mark.substring(WorkbookWriter.MARK.length());
      others.remove(name);
      identity = key.equals(WorkbookWriter.IDENTITY);
      if (!identity) {
        Map<String, Integer> columns = new HashMap<>();
        cells.forEach((column, cell) -> columns.putIfAbsent(cell.text(), column));
        sheet =
            new Sheet(
                key,
                name,
                columns,
                new LinkedHashMap<>(),
                new HashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        sheet.others().add(new Row(number, cells));
        if (sheets.putIfAbsent(key, sheet) != null) {
          throw BusinessException.invalid(name, "workbook.sheet.twice", name);
        }
      }
      return true;
    }

    private List<String> line(Map<Integer, XlsxCell> cells) {
      int last = cells.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
      List<String> line = new ArrayList<>();
      for (int c = 0; c <= last; c++) {
        line.add(WorkbookText.carried(cells.getOrDefault(c, XlsxCell.NONE).text()));
      }
      return line;
    }

    private void take(int number, Map<Integer, XlsxCell> cells) {
      String key = cells.getOrDefault(0, XlsxCell.NONE).text();
      if (key.isEmpty() || sheet.key().equals(WorkbookWriter.INSTRUCTIONS)) {
        sheet.others().add(new Row(number, cells));
      } else if (sheet.rows().putIfAbsent(key, new Row(number, cells)) != null) {
        sheet.twice().put(key, number);
      }
    }

    @Override
    public void merged(String cells) {
      if (sheet != null) {
        sheet.merged().add(cells);
      }
    }
  }
}
