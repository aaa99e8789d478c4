package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.reporting.ReportRepository.ValueKey;
import org.shuraka.reporting.ReportedValue.Cell;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

/** Turns changed values into the rows that take the place of the former ones. */
final class ValueChanges {

  private static final Pattern CELL = Pattern.compile("/cells/(\\d+)(/.*)?");

  private final ReportChange change;
  private final ValueCheck check;
  private final Map<String, ReportedValue> before = new LinkedHashMap<>();
  private final List<ValueKey> keys = new ArrayList<>();
  private final List<ValueRow> rows = new ArrayList<>();

  ValueChanges(ReportChange change, ValueCheck check, List<ReportedValue> before) {
    this.change = change;
    this.check = check;
    before.forEach(v -> this.before.put(v.key(), v));
  }

  /** Which values are replaced or taken away. */
  List<ValueKey> keys() {
    return keys;
  }

  /** What stands there instead. */
  List<ValueRow> rows() {
    return rows;
  }

  void take(JsonNode item, String at) {
    if (!item.isObject()) {
      change.fault(at, "report.change.object");
      return;
    }
    ObjectNode plain = item.deepCopy();
    Optional<JsonNode> cells = Optional.ofNullable(plain.get("cells")).filter(JsonNode::isObject);
    if (cells.isPresent()) {
      plain.remove("cells");
    }
    change.read(plain, ReportedValue.class, at).ifPresent(value -> take(value, cells, at));
  }

  private void take(ReportedValue value, Optional<JsonNode> cells, String at) {
    if (change.whole() && value.isBlank() && cells.isEmpty() && !commented(value)) {
      return;
    }
    Optional<ValueKey> key = check.key(value, at);
    change.faults().addAll(check.faults());
    check.faults().clear();
    if (key.isEmpty()) {
      return;
    }
    if (ReportedValue.MISSING.equals(value.state())) {
      keys.add(key.get());
    } else if (cells.isPresent()) {
      merge(key.get(), value, cells.get(), at);
    } else {
      put(key.get(), value, at).forEach(change.faults()::add);
    }
  }

  private static boolean commented(ReportedValue value) {
    return value.comment() != null && !value.comment().isBlank();
  }

  /** Puts a value in its place; answers what is wrong with it, and then nothing is changed. */
  private List<Fault> put(ValueKey key, ReportedValue value, String at) {
    if (value.isBlank()) {
      if (commented(value)) {
        return List.of(Fault.at(at + "/comment", "report.comment.alone", value.indicator()));
      }
      keys.add(key);
      return List.of();
    }
    ValueCheck alone = check.again();
    alone
        .row(key, value, at)
        .ifPresent(
            row -> {
              keys.add(key);
              rows.add(row);
            });
    return alone.faults();
  }

  /** Changed cells that are not in order are left as they were. */
  private void merge(ValueKey key, ReportedValue value, JsonNode changed, String at) {
    Indicator indicator = check.indicator(value.indicator()).orElseThrow();
    Map<String, Cell> former = cells(before.get(value.key()), indicator);
    Map<String, Cell> cells = new LinkedHashMap<>(former);
    changed.properties().forEach(e -> cell(e.getKey(), e.getValue(), indicator, at, cells));
    List<String> order = List.copyOf(cells.keySet());
    List<Fault> faults = put(key, value.withCells(List.copyOf(cells.values())), at);
    boolean mended = false;
    for (Fault fault : faults) {
      Matcher place = CELL.matcher(fault.pointer().substring(at.length()));
      String cell = place.matches() ? order.get(Integer.parseInt(place.group(1))) : null;
      if (cell != null && changed.has(cell)) {
        mended = true;
        restore(cell, former, cells);
        change.faults().add(new Fault(pointer(at, cell), fault.key(), fault.arguments()));
      } else {
        change.faults().add(fault);
      }
    }
    if (mended) {
      put(key, value.withCells(List.copyOf(cells.values())), at);
    }
  }

  private static void restore(String cell, Map<String, Cell> former, Map<String, Cell> cells) {
    if (former.containsKey(cell)) {
      cells.put(cell, former.get(cell));
    } else {
      cells.remove(cell);
    }
  }

  /** One changed cell: its figure, or those of its members that changed; null takes it away. */
  private void cell(
      String key, JsonNode given, Indicator indicator, String at, Map<String, Cell> cells) {
    List<String> categories = Arrays.asList(key.split(Pattern.quote(ValueRow.SEPARATOR), -1));
    if (categories.size() != indicator.disaggregation().size()) {
      change.fault(
          pointer(at, key),
          "report.cell.dimensions",
          indicator.code(),
          String.join(", ", indicator.disaggregation()));
      return;
    }
    ObjectNode merged = Json.MAPPER.valueToTree(cells.getOrDefault(key, EMPTY));
    merged.remove("categories");
    if (given.isObject()) {
      merged.setAll((ObjectNode) given);
    } else {
      merged.set("value", given);
    }
    change
        .read(merged, Cell.class, pointer(at, key))
        .ifPresent(
            c -> {
              if (c.value() == null && c.numerator() == null && c.denominator() == null) {
                cells.remove(key);
              } else {
                cells.put(
                    key,
                    new Cell(
                        named(indicator, categories), c.value(), c.numerator(), c.denominator()));
              }
            });
  }

  private static final Cell EMPTY = new Cell(null, null, null, null);

  private static Map<String, String> named(Indicator indicator, List<String> categories) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int d = 0; d < categories.size(); d++) {
      named.put(indicator.disaggregation().get(d), categories.get(d));
    }
    return named;
  }

  /** The cells of a value by their key; a figure without breakdown is one cell, all unknown. */
  private static Map<String, Cell> cells(ReportedValue value, Indicator indicator) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    if (value == null || value.notApplicable()) {
      return cells;
    }
    if (value.cells() == null) {
      List<String> unknown =
          indicator.disaggregation().stream().map(d -> Category.UNKNOWN).toList();
      cells.put(
          String.join(ValueRow.SEPARATOR, unknown),
          new Cell(
              named(indicator, unknown), value.value(), value.numerator(), value.denominator()));
    } else {
      value
          .cells()
          .forEach(
              c ->
                  cells.put(
                      String.join(
                          ValueRow.SEPARATOR,
                          indicator.disaggregation().stream().map(c.categories()::get).toList()),
                      c));
    }
    return cells;
  }

  private static String pointer(String at, String cell) {
    return at + "/cells/" + cell.replace("~", "~0").replace("/", "~1");
  }
}
