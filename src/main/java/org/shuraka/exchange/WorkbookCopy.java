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
   * @param merged ranges of cells that were made one
   */
  record Sheet(
      String key,
      String name,
      Map<String, Integer> columns,
      Map<String, Row> rows,
      Map<String, Integer> twice,
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
  private final Map<String, String> facts = new HashMap<>();
  private boolean since1904;

  private WorkbookCopy() {}

  /**
   * Reads a file.
   *
   * @throws BusinessException where it is no workbook of ours, or one that was damaged
   */
  static WorkbookCopy read(byte[] file) {
    WorkbookCopy copy = new WorkbookCopy();
    copy.since1904 = XlsxReader.read(file, copy.new Taker());
    copy.understand();
    return copy;
  }

  /** What the hidden sheet says of a workbook: what it is, and every value that it has at first. */
  static List<List<String>> lines(WorkbookIdentity identity, WorkbookLayout layout) {
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
    return lines;
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

  /** Whether its days count from 1904, as some computers have them. */
  boolean since1904() {
    return since1904;
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
        before.put(new WorkbookPlace(line.get(1), line.get(2), line.get(3)), line.get(4));
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
      if (!begun) {
        begun = true;
        return begin(cells);
      }
      if (identity) {
        lines.add(line(cells));
      } else {
        take(number, cells);
      }
      return true;
    }

    private boolean begin(Map<Integer, XlsxCell> cells) {
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
                key, name, columns, new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>());
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
        line.add(WorkbookText.clean(cells.getOrDefault(c, XlsxCell.NONE).text()));
      }
      return line;
    }

    /** Rows without a key are titles, hints, headers, and what somebody wrote beside it all. */
    private void take(int number, Map<Integer, XlsxCell> cells) {
      String key = cells.getOrDefault(0, XlsxCell.NONE).text();
      if (!key.isEmpty() && sheet.rows().putIfAbsent(key, new Row(number, cells)) != null) {
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
