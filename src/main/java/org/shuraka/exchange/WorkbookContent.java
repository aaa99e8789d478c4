package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.reporting.BudgetStatus;
import org.shuraka.reporting.DueActivity;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ReportedWork;
import org.shuraka.shared.Language;

/**
 * A report and what it answers to, as a workbook is laid out from them.
 *
 * @param frameworkVersion number of the framework
 * @param plan the whole work plan of the partner
 */
record WorkbookContent(
    ProgrammeView programme,
    ReportView report,
    int frameworkVersion,
    Framework framework,
    List<Earlier> earlier,
    List<DueActivity> due,
    List<DueActivity> plan,
    ReportedWork work,
    List<BudgetStatus> budget,
    List<Category> ageBands) {

  /** What the report says of an indicator and place, by {@link ReportedValue#key}. */
  Map<String, ReportedValue> values() {
    return report.values().stream()
        .collect(Collectors.toMap(ReportedValue::key, Function.identity()));
  }

  List<Place> places() {
    return programme.locations();
  }

  /** Places to choose from; another name may be typed. */
  WorkbookChoice placeChoice() {
    return new WorkbookChoice(
        "places",
        places().stream().map(p -> new WorkbookChoice.Option(p.code(), p.name())).toList(),
        true);
  }

  String place(String code, Language language) {
    return Optional.ofNullable(Place.name(places(), code)).map(n -> n.in(language)).orElse(code);
  }

  /**
   * The report laid out in a language.
   *
   * @param keys further rows by the key of their sheet: empty ones for what is new, and those that
   *     a copy has
   */
  WorkbookLayout layout(Language language, Map<String, List<String>> keys) {
    WorkbookSections sections = new WorkbookSections(this, language);
    List<WorkbookLayout.Sheet> sheets = new ArrayList<>();
    sheets.add(new WorkbookFigures(this, language).sheet(keys(keys, WorkbookLayout.FIGURES)));
    sheets.add(sections.activities(keys(keys, WorkbookLayout.ACTIVITIES)));
    sheets.add(sections.outcomes(keys(keys, WorkbookLayout.OUTCOMES)));
    sheets.add(sections.expenditures());
    sheets.add(sections.narrative());
    return WorkbookLayout.of(language, sheets);
  }

  private static List<String> keys(Map<String, List<String>> keys, String sheet) {
    return keys.getOrDefault(sheet, List.of());
  }
}
