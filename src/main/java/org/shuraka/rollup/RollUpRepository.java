package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.shuraka.platform.Sql;
import org.shuraka.shared.LocalisedText;

/**
 * The derived figures, by set-based SQL from the accepted results alone. Deriving deletes and
 * writes again, so that doing it twice does no harm; {@code roll_up_state} keeps two from doing it
 * at once.
 */
@ApplicationScoped
class RollUpRepository {

  /** Quotients are kept with so many decimals; see {@code rolled_up_result}. */
  static final int DECIMALS = 18;

  private static final List<String> STEPS =
      List.of(
          "pick",
          "combine_over_time",
          "derive_results",
          "derive_cells",
          "derive_partners",
          "derive_locations",
          "derive_levels");

  @Inject Sql sql;

  /**
   * What has to be derived anew: of which indicators (null: all), in windows that end from where.
   */
  record Due(Long lastRequest, Integer fromPeriod, List<Long> indicators) {}

  /** A derived figure of one window. */
  record ResultRow(
      long indicatorId,
      String code,
      LocalisedText title,
      String measure,
      String meaning,
      String overTime,
      String acrossPartners,
      String dimensions,
      boolean inForce,
      int fromNo,
      int toNo,
      BigDecimal value,
      BigDecimal denominator,
      BigDecimal adjusted,
      int expected,
      int accepted) {}

  /** Part of a derived figure. */
  record PartRow(
      long indicatorId,
      int fromNo,
      String kind,
      String part,
      BigDecimal value,
      BigDecimal denominator) {}

  private record Asked(Long lastRequest, Integer fromPeriod, boolean everything) {}

  /** Holds the programme's figures until the transaction ends; whoever comes second waits. */
  void hold(long programmeId) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO roll_up_state (programme_id) VALUES (?)"
                    + " ON DUPLICATE KEY UPDATE programme_id = VALUES(programme_id)",
                programmeId));
  }

  /** The next programme, by id, whose figures wait; empty where none after that one does. */
  Optional<Long> nextDue(long after) {
    return sql.with(
        h ->
            h.select("SELECT MIN(programme_id) FROM roll_up_request WHERE programme_id > ?", after)
                .mapTo(Long.class)
                .findOne());
  }

  int countDue() {
    return sql.with(
        h ->
            h.select("SELECT COUNT(DISTINCT programme_id) FROM roll_up_request")
                .mapTo(Integer.class)
                .one());
  }

  Optional<Due> due(long programmeId) {
    return sql.with(
        h -> {
          Asked asked =
              h.select(
                      "SELECT MAX(id) AS last_request, MIN(period_no) AS from_period,"
                          + " COALESCE(MAX(indicator_id IS NULL), FALSE) AS everything"
                          + " FROM roll_up_request WHERE programme_id = ?",
                      programmeId)
                  .mapTo(Asked.class)
                  .one();
          if (asked.lastRequest() == null) {
            return Optional.empty();
          }
          List<Long> indicators =
              asked.everything()
                  ? null
                  : h.select(
                          "SELECT DISTINCT indicator_id FROM roll_up_request"
                              + " WHERE programme_id = ? AND id <= ?",
                          programmeId,
                          asked.lastRequest())
                      .mapTo(Long.class)
                      .list();
          return Optional.of(new Due(asked.lastRequest(), asked.fromPeriod(), indicators));
        });
  }

  /** Asks for the figures that depend on one acceptance. */
  void requestForAcceptance(long acceptanceId, int periodNo, Instant at) {
    sql.use(
        h ->
            h.createUpdate(
                    "INSERT INTO roll_up_request (programme_id, indicator_id, period_no,"
                        + " requested_at) SELECT DISTINCT programme_id, indicator_id, :periodNo, :at"
                        + " FROM accepted_result WHERE acceptance_id = :acceptanceId")
                .bind("acceptanceId", acceptanceId)
                .bind("periodNo", periodNo)
                .bind("at", at)
                .execute());
  }

  /** Asks for the figures of one indicator in windows that end at or after that period. */
  void requestForIndicator(long programmeId, long indicatorId, int periodNo, Instant at) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO roll_up_request (programme_id, indicator_id, period_no, requested_at)"
                    + " VALUES (?, ?, ?, ?)",
                programmeId,
                indicatorId,
                periodNo,
                at));
  }

  /** Asks for every figure of a programme. */
  void requestAll(long programmeId, Instant at) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO roll_up_request (programme_id, period_no, requested_at)"
                    + " VALUES (?, 1, ?)",
                programmeId,
                at));
  }

  /** Asks for every figure of every programme that has accepted results. */
  void requestEverything(Instant at) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO roll_up_request (programme_id, period_no, requested_at)"
                    + " SELECT DISTINCT programme_id, 1, ? FROM acceptance",
                at));
  }

  void requestsDone(long programmeId, long lastRequest) {
    sql.use(
        h ->
            h.execute(
                "DELETE FROM roll_up_request WHERE programme_id = ? AND id <= ?",
                programmeId,
                lastRequest));
  }

  /** True where the window was not kept before. */
  boolean keepWindow(long programmeId, int from, int to, Instant at) {
    return sql.with(
            h ->
                h.execute(
                    "INSERT IGNORE INTO roll_up_window (programme_id, from_no, to_no, rolled_up_at)"
                        + " VALUES (?, ?, ?, ?)",
                    programmeId,
                    from,
                    to,
                    at))
        == 1;
  }

  /** When the window was last brought up to date; empty where it is not kept. */
  Optional<Instant> rolledUpAt(long programmeId, int from, int to) {
    return sql.with(
        h ->
            h.select(
                    "SELECT rolled_up_at FROM roll_up_window"
                        + " WHERE programme_id = ? AND from_no = ? AND to_no = ?",
                    programmeId,
                    from,
                    to)
                .mapTo(Instant.class)
                .findOne());
  }

  /** The last period with an accepted report that counts. */
  Optional<Integer> lastAcceptedPeriod(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT MAX(n.no) FROM acceptance a JOIN partner_report r ON r.id = a.report_id"
                        + " JOIN reporting_period n ON n.id = r.period_id"
                        + " WHERE a.programme_id = ? AND a.superseded_at IS NULL",
                    programmeId)
                .mapTo(Integer.class)
                .findOne());
  }

  /** Derives one window, for every indicator. */
  void deriveWindow(long programmeId, int from, int to) {
    derive(
        programmeId,
        "w.from_no = " + from + " AND w.to_no = " + to,
        "from_no = " + from + " AND to_no = " + to,
        null);
  }

  /** Derives every kept window that ends at or after the period, for those indicators. */
  void deriveFrom(long programmeId, Due due, Instant at) {
    derive(
        programmeId,
        "w.to_no >= " + due.fromPeriod(),
        "to_no >= " + due.fromPeriod(),
        due.indicators());
    sql.use(
        h ->
            h.execute(
                "UPDATE roll_up_window SET rolled_up_at = ? WHERE programme_id = ?",
                at,
                programmeId));
  }

  private void derive(long programmeId, String windows, String dueWindows, List<Long> indicators) {
    sql.use(
        h -> {
          for (String table : List.of("create_picked", "create_series")) {
            h.execute(sql.file(RollUpRepository.class, table));
          }
          h.execute("DELETE FROM roll_up_picked");
          h.execute("DELETE FROM roll_up_series");
          statement(h, "delete_results", programmeId, windows, dueWindows, indicators).execute();
          for (String step : STEPS) {
            statement(h, step, programmeId, windows, dueWindows, indicators).execute();
          }
        });
  }

  private Update statement(
      Handle h,
      String step,
      long programmeId,
      String windows,
      String dueWindows,
      List<Long> indicators) {
    Update update =
        h.createUpdate(sql.file(RollUpRepository.class, step))
            .define("windows", windows)
            .define("dueWindows", dueWindows)
            .bind("programmeId", programmeId);
    if (indicators == null) {
      return update.define("indicators", "TRUE").define("dueIndicators", "TRUE");
    }
    String ids = String.join(", ", indicators.stream().map(String::valueOf).toList());
    return update
        .define("indicators", "i.id IN (" + ids + ")")
        .define("dueIndicators", "indicator_id IN (" + ids + ")");
  }

  List<ResultRow> results(long programmeId, int from, int to) {
    return sql.with(
        h ->
            h.createQuery(sql.file(RollUpRepository.class, "results"))
                .bind("programmeId", programmeId)
                .bind("from", from)
                .bind("to", to)
                .mapTo(ResultRow.class)
                .list());
  }

  List<PartRow> parts(long programmeId, int from, int to) {
    return sql.with(
        h ->
            h.createQuery(sql.file(RollUpRepository.class, "parts"))
                .bind("programmeId", programmeId)
                .bind("from", from)
                .bind("to", to)
                .mapTo(PartRow.class)
                .list());
  }
}
