package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Sql;
import org.shuraka.shared.LocalisedText;

/** What reports say of activities, outcomes and expenditure, and the plans they answer to. */
@ApplicationScoped
class SectionRepository {

  private static final String OF_REPORT = "r.report_id = :id";
  private static final String OF_PROGRAMME =
      "r.report_id IN (SELECT id FROM partner_report WHERE programme_id = :id)";

  @Inject Sql sql;

  /**
   * A planned activity or a budget line of a report's partner.
   *
   * @param currency of a budget line
   */
  record Planned(String code, long id, String currency) {}

  private record ActivityRow(
      long reportId,
      String activity,
      String title,
      String status,
      String reason,
      LocalDate newDate,
      String newPlace,
      String consequence,
      String comment,
      String category,
      Integer people) {}

  private record OutcomeRow(long reportId, @Nested HarvestedOutcome said) {}

  private record ExpenditureRow(long reportId, @Nested Expenditure said) {}

  private record DueRow(
      String code,
      LocalisedText title,
      LocalDate start,
      LocalDate end,
      String location,
      String results,
      String before) {

    DueActivity view() {
      List<String> codes = results.isEmpty() ? List.of() : List.of(results.split(","));
      return new DueActivity(code, title, start, end, location, codes, before);
    }
  }

  List<ReportedActivity> activities(long reportId) {
    return activities(said(OF_REPORT, "activities", reportId, ActivityRow.class));
  }

  Map<Long, List<ReportedActivity>> activitiesOfProgramme(long programmeId) {
    Map<Long, List<ReportedActivity>> byReport = new HashMap<>();
    said(OF_PROGRAMME, "activities", programmeId, ActivityRow.class).stream()
        .collect(Collectors.groupingBy(ActivityRow::reportId))
        .forEach((id, rows) -> byReport.put(id, activities(rows)));
    return byReport;
  }

  private static List<ReportedActivity> activities(List<ActivityRow> rows) {
    Map<String, List<ActivityRow>> byCode = new LinkedHashMap<>();
    for (ActivityRow row : rows) {
      byCode.computeIfAbsent(row.activity(), code -> new ArrayList<>()).add(row);
    }
    return byCode.values().stream().map(SectionRepository::activity).toList();
  }

  private static ReportedActivity activity(List<ActivityRow> rows) {
    ActivityRow a = rows.get(0);
    Map<String, Integer> people =
        rows.stream()
            .filter(r -> r.category() != null)
            .collect(Collectors.toMap(ActivityRow::category, ActivityRow::people));
    return new ReportedActivity(
        a.activity(),
        a.title(),
        a.status(),
        a.reason(),
        a.newDate(),
        a.newPlace(),
        people,
        a.consequence(),
        a.comment());
  }

  /** Makes the report's activities exactly these, in their order. */
  void replaceActivities(long reportId, List<ReportedActivity> said, Map<String, Planned> plan) {
    sql.use(
        h -> {
          h.execute("DELETE FROM report_activity WHERE report_id = ?", reportId);
          PreparedBatch rows = batch(h, "insert_activity");
          PreparedBatch people = batch(h, "insert_participants");
          for (int i = 0; i < said.size(); i++) {
            ReportedActivity a = said.get(i);
            Planned planned = plan.get(a.activity());
            rows.bindMethods(a)
                .bind("reportId", reportId)
                .bind("seq", i)
                .bind("activityId", planned == null ? null : planned.id())
                .add();
            a.participants()
                .forEach(
                    (category, count) ->
                        people
                            .bind("reportId", reportId)
                            .bind("activity", a.activity())
                            .bind("category", category)
                            .bind("people", count)
                            .add());
          }
          execute(rows, people);
        });
  }

  List<HarvestedOutcome> outcomes(long reportId) {
    return said(OF_REPORT, "outcomes", reportId, OutcomeRow.class).stream()
        .map(OutcomeRow::said)
        .toList();
  }

  Map<Long, List<HarvestedOutcome>> outcomesOfProgramme(long programmeId) {
    return said(OF_PROGRAMME, "outcomes", programmeId, OutcomeRow.class).stream()
        .collect(
            Collectors.groupingBy(
                OutcomeRow::reportId, Collectors.mapping(OutcomeRow::said, Collectors.toList())));
  }

  /** Makes the report's outcomes exactly these, in their order. */
  void replaceOutcomes(long reportId, List<HarvestedOutcome> said) {
    sql.use(
        h -> {
          h.execute("DELETE FROM report_outcome WHERE report_id = ?", reportId);
          PreparedBatch rows = batch(h, "insert_outcome");
          for (int i = 0; i < said.size(); i++) {
            rows.bindMethods(said.get(i)).bind("reportId", reportId).bind("seq", i).add();
          }
          execute(rows);
        });
  }

  List<Expenditure> expenditures(long reportId) {
    return said(OF_REPORT, "expenditures", reportId, ExpenditureRow.class).stream()
        .map(row -> row.said().plain())
        .toList();
  }

  Map<Long, List<Expenditure>> expendituresOfProgramme(long programmeId) {
    return said(OF_PROGRAMME, "expenditures", programmeId, ExpenditureRow.class).stream()
        .collect(
            Collectors.groupingBy(
                ExpenditureRow::reportId,
                Collectors.mapping(row -> row.said().plain(), Collectors.toList())));
  }

  /** Makes the report's expenditure exactly this. */
  void replaceExpenditures(long reportId, List<Expenditure> said, Map<String, Planned> lines) {
    sql.use(
        h -> {
          h.execute("DELETE FROM report_expenditure WHERE report_id = ?", reportId);
          PreparedBatch rows = batch(h, "insert_expenditure");
          for (Expenditure e : said) {
            Planned line = lines.get(e.budgetLine());
            rows.bindMethods(e)
                .bind("reportId", reportId)
                .bind("lineId", line.id())
                .bind("inBudgetCurrency", e.converted(line.currency()))
                .add();
          }
          execute(rows);
        });
  }

  /** The planned activities that a report has to speak of. */
  List<DueActivity> due(long reportId) {
    return read("due", reportId, DueRow.class).stream().map(DueRow::view).toList();
  }

  /** The whole work plan of a report's partner. */
  List<DueActivity> plan(long reportId) {
    return read("plan", reportId, DueRow.class).stream().map(DueRow::view).toList();
  }

  List<BudgetStatus> budget(long reportId) {
    return read("budget", reportId, BudgetStatus.class);
  }

  /** The activities of the partner's work plan, by code. */
  Map<String, Planned> planned(long reportId) {
    return byCode(read("planned", reportId, Planned.class));
  }

  /** The lines of the partner's budget, by code. */
  Map<String, Planned> lines(long reportId) {
    return byCode(read("lines", reportId, Planned.class));
  }

  private static Map<String, Planned> byCode(List<Planned> all) {
    return all.stream().collect(Collectors.toMap(Planned::code, Function.identity()));
  }

  private <T> List<T> said(String which, String statement, long id, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(SectionRepository.class, statement))
                .define("which", which)
                .bind("id", id)
                .mapTo(type)
                .list());
  }

  private <T> List<T> read(String statement, long reportId, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(SectionRepository.class, statement))
                .bind("reportId", reportId)
                .mapTo(type)
                .list());
  }

  private PreparedBatch batch(Handle h, String statement) {
    return h.prepareBatch(sql.file(SectionRepository.class, statement));
  }

  private static void execute(PreparedBatch... batches) {
    for (PreparedBatch batch : batches) {
      if (batch.size() > 0) {
        batch.execute();
      }
    }
  }
}
