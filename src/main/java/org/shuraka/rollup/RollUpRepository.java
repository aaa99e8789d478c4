package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.shuraka.framework.PeriodFrameworks;
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

  /** Each fills the temporary table that is made with it, or writes figures from those before. */
  private static final List<String> STEPS =
      List.of(
          "create_due",
          "find_due",
          "delete_parts",
          "delete_results",
          "create_picked",
          "pick",
          "create_series",
          "sum_over_time",
          "combine_over_time",
          "create_span",
          "find_spans",
          "create_duty",
          "find_duties",
          "create_coverage",
          "cover",
          "derive_results",
          "derive_cells_of_sums",
          "derive_cells_of_later_sums",
          "derive_cells_of_picked",
          "derive_partners",
          "derive_locations",
          "derive_levels",
          "windows_derived");

  private static final List<String> TEMPORARY =
      List.of("asked", "due", "picked", "series", "span", "duty", "coverage");

  @Inject Sql sql;
  @Inject PeriodFrameworks frameworks;

  /** A window and which derivation its figures, and those to date, are from. */
  record Derived(
      int fromNo,
      int toNo,
      LocalDate end,
      Instant rolledUpAt,
      int revision,
      Instant toDateAt,
      int toDateRevision) {}

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

  /** Holds the programmes' figures until the transaction ends; whoever comes second waits. */
  void hold(List<Long> programmes) {
    sql.use(
        h ->
            h.createUpdate(sql.file(RollUpRepository.class, "hold"))
                .define("programmes", list(programmes))
                .execute());
  }

  /** Programmes whose figures wait, by id: the first of those in the range. */
  List<Long> due(long after, long through, int limit) {
    return sql.with(
        h ->
            h.select(
                    "SELECT DISTINCT programme_id FROM roll_up_request"
                        + " WHERE programme_id > ? AND programme_id <= ?"
                        + " ORDER BY programme_id LIMIT ?",
                    after,
                    through,
                    limit)
                .mapTo(Long.class)
                .list());
  }

  int countDue() {
    return sql.with(
        h ->
            h.select("SELECT COUNT(DISTINCT programme_id) FROM roll_up_request")
                .mapTo(Integer.class)
                .one());
  }

  /** Asks for the figures that depend on some acceptances of a programme. */
  void requestForAcceptances(List<Long> acceptances, Instant at) {
    sql.use(
        h ->
            h.createUpdate(sql.file(RollUpRepository.class, "request_for_acceptances"))
                .bindList("acceptances", acceptances)
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

  /** Keeps a window from now on; what was not kept before waits to be derived. */
  void keepWindow(long programmeId, int from, int to) {
    sql.use(
        h ->
            h.execute(
                "INSERT IGNORE INTO roll_up_window (programme_id, from_no, to_no) VALUES (?, ?, ?)",
                programmeId,
                from,
                to));
  }

  /** The window between two periods, by code; empty where it or the one to date is not derived. */
  Optional<Derived> derived(long programmeId, String from, String to) {
    return sql.with(
        h ->
            h.createQuery(sql.file(RollUpRepository.class, "derived"))
                .bind("programmeId", programmeId)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Derived.class)
                .findOne());
  }

  /** Answers the open requests of programmes that are held: derives what they ask for. */
  void answerRequests(List<Long> programmes, Instant at) {
    sql.use(
        h -> {
          start(h);
          if (step(h, "ask", programmes).execute() > 0) {
            step(h, "keep_windows", programmes).execute();
            derive(h, programmes, at, true);
            step(h, "requests_done", programmes).execute();
          }
        });
  }

  /** Derives the windows of a programme that are kept and not derived yet. */
  void deriveNewWindows(long programmeId, Instant at) {
    sql.use(
        h -> {
          start(h);
          derive(h, List.of(programmeId), at, false);
        });
  }

  private void start(Handle h) {
    for (String table : TEMPORARY) {
      h.execute("DROP TEMPORARY TABLE IF EXISTS roll_up_" + table);
    }
    h.execute(sql.file(RollUpRepository.class, "create_asked"));
  }

  private void derive(Handle h, List<Long> programmes, Instant at, boolean all) {
    for (String step : STEPS) {
      step(h, step, programmes).define("all", all).bind("at", at).execute();
    }
  }

  private Update step(Handle h, String step, List<Long> programmes) {
    return h.createUpdate(sql.file(RollUpRepository.class, step))
        .define("programmes", list(programmes))
        .define("judging", frameworks.expression());
  }

  private static String list(List<Long> programmes) {
    return String.join(", ", programmes.stream().map(String::valueOf).toList());
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
