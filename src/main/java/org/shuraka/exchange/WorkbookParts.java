package org.shuraka.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.exchange.WorkbookFigures.Key;
import org.shuraka.exchange.WorkbookLayout.Kind;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

/** Turns changed cells into a change of the report, and its faults back into cells. */
final class WorkbookParts {

  private static final Map<String, String> KEYS =
      Map.of(
          WorkbookLayout.ACTIVITIES, "activity",
          WorkbookLayout.OUTCOMES, "id",
          WorkbookLayout.EXPENDITURES, "budgetLine");

  private final WorkbookContent content;
  private final WorkbookLayout layout;
  private final Map<WorkbookPlace, String> changes;
  private final ObjectNode parts = Json.MAPPER.createObjectNode();
  private final Map<String, WorkbookPlace> places = new LinkedHashMap<>();
  private final List<WorkbookPlace> contradictions = new ArrayList<>();

  /**
   * The change of a report.
   *
   * @param layout of the report as it is now
   * @param changes what is to stand in which cells instead; empty takes away
   */
  WorkbookParts(
      WorkbookContent content, WorkbookLayout layout, Map<WorkbookPlace, String> changes) {
    this.content = content;
    this.layout = layout;
    this.changes = changes;
    values();
    KEYS.keySet().stream().sorted().forEach(this::items);
    narrative();
  }

  /** Changes by section, as {@code ReportingService.change} takes them. */
  ObjectNode parts() {
    return parts;
  }

  /** Cells that say that an indicator does not apply while its figures say otherwise. */
  List<WorkbookPlace> contradictions() {
    return contradictions;
  }

  /** The cell that a fault is about; null where it is about none in particular. */
  WorkbookPlace place(Fault fault) {
    String pointer = fault.pointer();
    while (!pointer.isEmpty() && !places.containsKey(pointer)) {
      pointer = pointer.substring(0, pointer.lastIndexOf('/'));
    }
    return places.get(pointer);
  }

  private ArrayNode list(String member) {
    return parts.has(member) ? (ArrayNode) parts.get(member) : parts.putArray(member);
  }

  private String now(WorkbookPlace place) {
    return changes.getOrDefault(place, layout.value(place));
  }

  // ---- Figures: a value is given whole ----

  private void values() {
    Set<String> wholes =
        changes.keySet().stream()
            .filter(p -> p.sheet().equals(WorkbookLayout.FIGURES))
            .map(p -> Key.of(p.row()).whole())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    wholes.forEach(whole -> value(Key.of(whole)));
  }

  private static WorkbookPlace figure(Key key, String column) {
    return new WorkbookPlace(WorkbookLayout.FIGURES, key.toString(), column);
  }

  private void value(Key key) {
    Indicator indicator = content.framework().indicator(key.indicator()).orElseThrow();
    String at = "/values/" + list("values").size();
    ObjectNode item = list("values").addObject().put("indicator", key.indicator());
    if (key.place() != null) {
      item.put("location", key.place());
    }
    places.put(at, figure(key, WorkbookFigures.FIGURE));
    places.put(at + "/denominator", figure(key, WorkbookFigures.DENOMINATOR));
    places.put(at + "/comment", figure(key, WorkbookFigures.COMMENT));
    places.put(at + "/state", figure(key, WorkbookFigures.NOT_APPLICABLE));
    String comment = comment(key);
    if (!comment.isEmpty()) {
      item.put("comment", comment);
    }
    boolean notApplicable = !now(figure(key, WorkbookFigures.NOT_APPLICABLE)).isEmpty();
    boolean said =
        indicator.disaggregation().isEmpty()
            ? single(item, key, indicator)
            : cells(item, key, indicator, at);
    if (notApplicable) {
      item.put("state", ReportedValue.NOT_APPLICABLE);
      if (said) {
        contradictions.add(figure(key, WorkbookFigures.NOT_APPLICABLE));
      }
    } else if (!said && comment.isEmpty()) {
      item.removeAll();
      item.put("indicator", key.indicator()).put("state", "missing");
      if (key.place() != null) {
        item.put("location", key.place());
      }
    } else {
      ReportedValue before = content.values().get(key.value());
      if (before != null && before.statedTotal() != null) {
        item.put("statedTotal", before.statedTotal());
      }
    }
  }

  /** One that is too long for a cell stays as it is. */
  private String comment(Key key) {
    WorkbookPlace place = figure(key, WorkbookFigures.COMMENT);
    if (layout.cells().get(place).open()) {
      return now(place);
    }
    return WorkbookText.of(content.values().get(key.value()).comment());
  }

  private boolean single(ObjectNode item, Key key, Indicator indicator) {
    WorkbookPlace place = figure(key, WorkbookFigures.FIGURE);
    String figure = now(place);
    if (!layout.cells().get(place).open()) {
      item.put("text", content.values().get(key.value()).text());
      return true;
    }
    switch (indicator.measureOf()) {
      case UNIT -> number(item, "value", figure);
      case PERCENTAGE -> {
        String denominator = now(figure(key, WorkbookFigures.DENOMINATOR));
        number(item, "numerator", figure);
        number(item, "denominator", denominator);
        return !figure.isEmpty() || !denominator.isEmpty();
      }
      case NOMINAL -> {
        if (!figure.isEmpty()) {
          item.put("yes", figure.equals(WorkbookChoice.YES));
        }
      }
      case ORDINAL -> number(item, "level", figure);
      case QUALITATIVE -> {
        if (!figure.isEmpty()) {
          item.put("text", figure);
        }
      }
    }
    return !figure.isEmpty();
  }

  private boolean cells(ObjectNode item, Key key, Indicator indicator, String at) {
    ArrayNode cells = Json.MAPPER.createArrayNode();
    boolean rate = "percentage".equals(indicator.measure());
    for (WorkbookLayout.Row row : layout.sheet(WorkbookLayout.FIGURES).rows()) {
      Key cell = Key.of(row.key());
      if (cell.cell() == null || !cell.whole().equals(key.whole())) {
        continue;
      }
      String figure = now(figure(cell, WorkbookFigures.FIGURE));
      String denominator = rate ? now(figure(cell, WorkbookFigures.DENOMINATOR)) : "";
      if (!figure.isEmpty() || !denominator.isEmpty()) {
        places.put(at + "/cells/" + cells.size(), figure(cell, WorkbookFigures.FIGURE));
        places.put(
            at + "/cells/" + cells.size() + "/denominator",
            figure(cell, WorkbookFigures.DENOMINATOR));
        ObjectNode one = cells.addObject();
        categories(one.putObject("categories"), indicator, cell.cell());
        number(one, rate ? "numerator" : "value", figure);
        number(one, "denominator", denominator);
      }
    }
    if (!cells.isEmpty()) {
      item.set("cells", cells);
    }
    return !cells.isEmpty();
  }

  private static void categories(ObjectNode categories, Indicator indicator, String cell) {
    String[] codes = cell.split("\\|");
    for (int d = 0; d < codes.length; d++) {
      categories.put(indicator.disaggregation().get(d), codes[d]);
    }
  }

  private static void number(ObjectNode item, String member, String number) {
    if (!number.isEmpty()) {
      item.put(member, new BigDecimal(number));
    }
  }

  // ---- Lists of items: what changed is given ----

  private void items(String section) {
    Map<String, Integer> items = new LinkedHashMap<>();
    changes.forEach(
        (place, value) -> {
          if (place.sheet().equals(section)) {
            int i = items.computeIfAbsent(place.row(), key -> add(section, key));
            String at = "/" + section + "/" + i;
            places.putIfAbsent(at, place);
            places.put(at + "/" + place.column(), place);
            member((ObjectNode) list(section).get(i), place, value);
          }
        });
  }

  /** A further item; answers its number. */
  private int add(String section, String key) {
    list(section).addObject().put(KEYS.get(section), key);
    return list(section).size() - 1;
  }

  private void member(ObjectNode item, WorkbookPlace place, String value) {
    String member = place.column();
    ObjectNode target = item;
    if (member.startsWith(WorkbookSections.PARTICIPANTS)) {
      target = item.withObject("/participants");
      member = member.substring(WorkbookSections.PARTICIPANTS.length());
    }
    Kind kind = layout.cells().get(place).kind();
    if (value.isEmpty()) {
      target.putNull(member);
    } else if (kind == Kind.NUMBER || kind == Kind.COUNT || kind == Kind.MONEY) {
      target.put(member, new BigDecimal(value));
    } else {
      target.put(member, value);
    }
  }

  private void narrative() {
    changes.forEach(
        (place, value) -> {
          if (place.sheet().equals(WorkbookLayout.NARRATIVE)) {
            places.put("/narrative/" + place.row(), place);
            ObjectNode words = parts.withObject("/narrative");
            if (value.isEmpty()) {
              words.putNull(place.row());
            } else {
              words.put(place.row(), value);
            }
          }
        });
  }
}
