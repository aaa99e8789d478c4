package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.reporting.ReportKey;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;

/**
 * A workbook that came back beside its report: what the writer changed, and what was changed in the
 * report meanwhile.
 */
final class WorkbookComparison {

  private final WorkbookContent content;
  private final WorkbookCopy copy;
  private final WorkbookLayout layout;
  private final WorkbookReading reading;
  private final Map<WorkbookPlace, String> changes = new LinkedHashMap<>();
  private final Map<WorkbookPlace, String> conflicts = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Compares.
   *
   * @param reader language in which cells are named
   * @throws BusinessException where the workbook is one of another report
   */
  WorkbookComparison(WorkbookContent content, WorkbookCopy copy, Language reader) {
    this.content = content;
    this.copy = copy;
    mustBeOfThisReport();
    this.layout = content.layout(reader, copy.keys());
    this.reading = new WorkbookReading(copy, layout);
    reading.values().forEach(this::compare);
    faults.addAll(reading.faults());
    if (!content.report().status().editable()) {
      faults.add(Fault.at("", "report.notEditable." + content.report().status().code()));
    }
  }

  private void mustBeOfThisReport() {
    WorkbookIdentity of = copy.identity();
    ReportKey report = report();
    if (!new ReportKey(of.programme(), of.period(), of.partner()).equals(report)) {
      throw BusinessException.invalid(
          "",
          "workbook.other",
          of.programme(),
          of.period(),
          of.partner(),
          report.programme(),
          report.period(),
          report.partner());
    }
  }

  private ReportKey report() {
    return new ReportKey(
        content.report().programme(), content.report().period(), content.report().partner());
  }

  private void compare(WorkbookPlace place, String given) {
    String before = copy.before(place);
    String now = layout.value(place);
    if (!given.equals(before) && !given.equals(now)) {
      (now.equals(before) ? changes : conflicts).put(place, given);
    }
  }

  /** What stands in the way already, before the report's own rules are asked. */
  List<Fault> faults() {
    return faults;
  }

  boolean hasConflicts() {
    return !conflicts.isEmpty();
  }

  boolean hasChanges(boolean withConflicts) {
    return !changes.isEmpty() || withConflicts && hasConflicts();
  }

  /** The change of the report. */
  WorkbookParts parts(boolean withConflicts) {
    Map<WorkbookPlace, String> all = new LinkedHashMap<>(changes);
    if (withConflicts) {
      all.putAll(conflicts);
    }
    return new WorkbookParts(content, layout, all);
  }

  /** Faults of a change of the report at their cells, the first of each. */
  List<Fault> atCells(WorkbookParts parts, List<Fault> ofReport) {
    List<Fault> found = new ArrayList<>();
    parts
        .contradictions()
        .forEach(
            place -> found.add(Fault.at(reading.pointer(place), "workbook.notApplicable.figures")));
    Set<String> named = found.stream().map(Fault::pointer).collect(Collectors.toSet());
    for (Fault fault : ofReport) {
      WorkbookPlace place = parts.place(fault);
      String pointer = place == null ? fault.pointer() : reading.pointer(place);
      if (named.add(pointer)) {
        found.add(new Fault(pointer, fault.key(), fault.arguments()));
      }
    }
    return found;
  }

  /** Every conflict as a fault. */
  List<Fault> conflictFaults() {
    return conflicts.entrySet().stream()
        .map(
            e ->
                Fault.at(
                    reading.pointer(e.getKey()),
                    "workbook.conflict",
                    said(e.getKey(), copy.before(e.getKey())),
                    said(e.getKey(), layout.value(e.getKey())),
                    said(e.getKey(), e.getValue())))
        .toList();
  }

  /** Nothing is a dash. */
  private String said(WorkbookPlace place, String value) {
    return value.isEmpty() ? "–" : layout.shown(place, value);
  }

  WorkbookPreview preview(List<Fault> all) {
    return new WorkbookPreview(
        content.report().version(),
        lines(changes),
        lines(conflicts),
        reading.notes(),
        all.stream().limit(BusinessException.MOST_FAULTS).toList());
  }

  private List<WorkbookPreview.Line> lines(Map<WorkbookPlace, String> cells) {
    return cells.entrySet().stream()
        .map(
            e ->
                new WorkbookPreview.Line(
                    reading.pointer(e.getKey()),
                    layout.name(e.getKey()),
                    value(e.getKey(), copy.before(e.getKey())),
                    value(e.getKey(), layout.value(e.getKey())),
                    value(e.getKey(), e.getValue())))
        .toList();
  }

  private WorkbookPreview.Value value(WorkbookPlace place, String value) {
    return new WorkbookPreview.Value(value, layout.shown(place, value));
  }
}
