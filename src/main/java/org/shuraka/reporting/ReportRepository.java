package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

/** Partner reports and their values. An officer finds only those of her own organisation. */
@ApplicationScoped
public class ReportRepository {

  /** Cells in one statement: less than a megabyte of text. */
  private static final int CELLS_AT_ONCE = 10_000;

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /** A reported cell with its value, as read back. */
  public record CellRow(
      long indicatorId,
      String indicator,
      String measure,
      String dimensions,
      String location,
      String state,
      String comment,
      String answer,
      BigDecimal statedTotal,
      String cell,
      BigDecimal value,
      BigDecimal denominator) {}

  /** Which value of a report; place 0 is none. */
  public record ValueKey(long indicatorId, long locationId) {}

  /** A report without its values. */
  record Head(long id, String partner, String period, String status, String narrative) {}

  private record OfReport(long reportId, @Nested CellRow row) {}

  private record SubmissionRow(int nth, int revision, Instant at, String by, String content) {}

  private record PeriodStatus(
      String code,
      LocalDate start,
      LocalDate end,
      LocalDate due,
      boolean open,
      boolean finalReport,
      int version,
      String partner,
      String status,
      Instant statusAt,
      LocalDate reportDue) {}

  public void add(Object entity) {
    em.persist(entity);
  }

  public void flush() {
    em.flush();
  }

  public PartnerReport get(long id) {
    return em.find(PartnerReport.class, id);
  }

  /**
   * The report to change a state of: whoever else wants to waits, and then finds what was done.
   * Without it two acts on one version would both begin, and the second fail without a reason.
   */
  public PartnerReport hold(long id) {
    return em.find(PartnerReport.class, id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Writes what changed, and adds to their history how these reports stand now. */
  public void keepSteps(Collection<PartnerReport> moved) {
    em.flush();
    addSteps(moved);
  }

  /** Adds to their history how these reports stand now; what they are is written later. */
  void addSteps(Collection<PartnerReport> moved) {
    sql.each(
        sql.file(ReportRepository.class, "insert_step"),
        List.copyOf(moved),
        r ->
            new Object[] {
              r.id(), r.revision(), r.status().code(), r.statusAt(), r.statusBy(), r.statusReason()
            });
  }

  /** What donors read of why the report was just opened again; null for nothing. */
  public void tellDonors(long reportId, String reason) {
    sql.use(
        h ->
            h.execute(
                "UPDATE report_step SET donor_reason = ? WHERE report_id = ? AND status = 'reopened'"
                    + " ORDER BY id DESC LIMIT 1",
                reason,
                reportId));
  }

  /** The history of a report, the first step first. */
  public List<ReportStep> steps(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, "steps"))
                .bind("reportId", reportId)
                .mapTo(ReportStep.class)
                .list());
  }

  /** The id of a report that the caller may see. */
  public Optional<Long> id(String programme, String period, String partner, Caller caller) {
    return sql.with(
        h ->
            scoped(h, caller, "id")
                .bind("programme", programme)
                .bind("period", period)
                .bind("partner", partner)
                .mapTo(Long.class)
                .findOne());
  }

  /** The programme's periods with how each report stands, as far as the caller may see. */
  public List<ReportView.PeriodLine> periods(long programmeId, Caller caller) {
    List<PeriodStatus> rows =
        sql.with(
            h ->
                scoped(h, caller, "periods")
                    .bind("programmeId", programmeId)
                    .mapTo(PeriodStatus.class)
                    .list());
    Map<String, ReportView.PeriodLine> periods = new LinkedHashMap<>();
    for (PeriodStatus row : rows) {
      ReportView.PeriodLine line =
          periods.computeIfAbsent(
              row.code(),
              code ->
                  new ReportView.PeriodLine(
                      code,
                      row.start(),
                      row.end(),
                      row.due(),
                      row.open(),
                      row.finalReport(),
                      row.version(),
                      new ArrayList<>()));
      if (row.partner() != null) {
        line.reports()
            .add(
                new ReportView.OfPartner(
                    row.partner(), ReportStatus.of(row.status()), row.statusAt(), row.reportDue()));
      }
    }
    return List.copyOf(periods.values());
  }

  /** Ids of the programme's places by code. */
  public Map<String, Long> locationIds(long programmeId) {
    Map<String, Long> byCode = new HashMap<>();
    sql.use(
        h ->
            h.select("SELECT code, id FROM location WHERE programme_id = ?", programmeId)
                .mapToMap()
                .forEach(
                    row ->
                        byCode.put(
                            (String) row.get("code"), ((Number) row.get("id")).longValue())));
    return byCode;
  }

  /** Makes the report's values exactly these. */
  void replaceValues(long reportId, List<ValueRow> rows) {
    sql.use(
        h -> {
          h.execute("DELETE FROM reported_cell WHERE report_id = ?", reportId);
          h.execute("DELETE FROM reported_value WHERE report_id = ?", reportId);
        });
    insertValues(Map.of(reportId, rows));
  }

  /** Puts these values in the place of what those of their indicators and places said. */
  void replaceValues(long reportId, List<ValueKey> keys, List<ValueRow> rows) {
    sql.use(
        h -> {
          PreparedBatch gone =
              h.prepareBatch(
                  "DELETE FROM reported_value WHERE report_id = :reportId"
                      + " AND indicator_id = :indicatorId AND location_id = :locationId");
          keys.forEach(key -> gone.bindMethods(key).bind("reportId", reportId).add());
          gone.execute();
        });
    insertValues(Map.of(reportId, rows));
  }

  private record ValueOf(long reportId, ValueRow row) {}

  /** Writes the values of reports that have none yet. */
  public void insertValues(Map<Long, List<ValueRow>> byReport) {
    List<ValueOf> values = new ArrayList<>();
    byReport.forEach(
        (reportId, rows) -> rows.forEach(row -> values.add(new ValueOf(reportId, row))));
    sql.each(
        sql.file(ReportRepository.class, "insert_value"),
        values,
        v ->
            new Object[] {
              v.reportId(),
              v.row().indicatorId(),
              v.row().locationId(),
              v.row().state(),
              v.row().comment(),
              v.row().answer(),
              v.row().statedTotal()
            });
    List<Object[]> cells =
        values.stream()
            .flatMap(v -> v.row().cells().stream().map(cell -> columns(v, cell)))
            .toList();
    for (int from = 0; from < cells.size(); from += CELLS_AT_ONCE) {
      insertCells(cells.subList(from, Math.min(cells.size(), from + CELLS_AT_ONCE)));
    }
  }

  /** Numbers go as text, for those of JSON are not exact. */
  private static Object[] columns(ValueOf value, ValueRow.Cell cell) {
    return new Object[] {
      value.reportId(),
      value.row().indicatorId(),
      value.row().locationId(),
      cell.cell(),
      cell.value().toPlainString(),
      cell.denominator() == null ? null : cell.denominator().toPlainString()
    };
  }

  private void insertCells(List<Object[]> cells) {
    sql.use(
        h ->
            h.createUpdate(sql.file(ReportRepository.class, "insert_cells"))
                .bind("cells", Json.write(cells))
                .execute());
  }

  List<CellRow> values(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, "values"))
                .bind("reportId", reportId)
                .mapTo(CellRow.class)
                .list());
  }

  /** The values of every report of a programme, by the report's id. */
  Map<Long, List<CellRow>> valuesOfProgramme(long programmeId) {
    return ofProgramme("values_of_programme", programmeId, OfReport.class).stream()
        .collect(
            Collectors.groupingBy(
                OfReport::reportId, Collectors.mapping(OfReport::row, Collectors.toList())));
  }

  List<Head> heads(long programmeId) {
    return ofProgramme("heads", programmeId, Head.class);
  }

  private <T> List<T> ofProgramme(String file, long programmeId, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, file))
                .bind("programmeId", programmeId)
                .mapTo(type)
                .list());
  }

  /** Name of whoever saved a report last; null where an import did. */
  String writer(PartnerReport report) {
    return report.savedBy() == null
        ? null
        : sql.with(
            h ->
                h.select("SELECT name FROM account WHERE id = ?", report.savedBy())
                    .mapTo(String.class)
                    .one());
  }

  List<Explanation> explanations(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, "explanations"))
                .bind("reportId", reportId)
                .mapTo(Explanation.class)
                .list());
  }

  /** Keeps an explanation; an empty one is taken away. */
  void explain(long reportId, Explanation given) {
    sql.use(
        h -> {
          if (given.isBlank()) {
            h.execute(
                "DELETE FROM report_explanation WHERE report_id = ? AND code = ? AND pointer = ?",
                reportId,
                given.code(),
                given.pointer());
          } else {
            h.createUpdate(sql.file(ReportRepository.class, "merge_explanation"))
                .bindMethods(given)
                .bind("reportId", reportId)
                .execute();
          }
        });
  }

  void forgetExplanations(long reportId) {
    sql.use(h -> h.execute("DELETE FROM report_explanation WHERE report_id = ?", reportId));
  }

  /** Keeps what is handed in, as the next submission of the report. */
  void addSubmission(PartnerReport report, Instant at, Long by, ReportView.Form content) {
    sql.use(
        h ->
            h.createUpdate(sql.file(ReportRepository.class, "insert_submission"))
                .bind("reportId", report.id())
                .bind("revision", report.revision())
                .bind("at", at)
                .bind("by", by)
                .bind("content", Json.write(content))
                .execute());
  }

  /** The newest submissions of a report, the last one first. */
  List<Submission> submissions(long reportId, int limit) {
    return sql
        .with(
            h ->
                h.createQuery(sql.file(ReportRepository.class, "submissions"))
                    .bind("reportId", reportId)
                    .bind("limit", limit)
                    .mapTo(SubmissionRow.class)
                    .list())
        .stream()
        .map(
            s ->
                new Submission(
                    s.nth(),
                    s.revision(),
                    s.at(),
                    s.by(),
                    Json.read(s.content(), ReportView.Form.class)))
        .toList();
  }

  /** What the partner's accepted reports said before this one, by indicator and place. */
  List<Earlier> earlier(PartnerReport report) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, "earlier"))
                .bind("programmeId", report.programmeId())
                .bind("organisationId", report.organisationId())
                .bind("periodId", report.periodId())
                .mapTo(Earlier.class)
                .list());
  }

  List<ReportView.Remark> remarks(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ReportRepository.class, "remarks"))
                .bind("reportId", reportId)
                .mapTo(ReportView.Remark.class)
                .list());
  }

  private Query scoped(Handle h, Caller caller, String statement) {
    String own =
        caller.is(Role.OFFICER)
            ? "r.organisation_id = :caller.organisationId"
            : caller.is(Role.DONOR) ? "FALSE" : "TRUE";
    return h.createQuery(sql.file(ReportRepository.class, statement))
        .define("visible", caller.sees("p.id"))
        .define("own", own)
        .bindMethods("caller", caller);
  }
}
