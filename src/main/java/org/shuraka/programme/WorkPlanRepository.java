package org.shuraka.programme;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Row;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/** Work plans and budgets. An officer finds those of her own organisation; a donor none. */
@ApplicationScoped
class WorkPlanRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /**
   * Which of a programme's activities or budget lines are asked for.
   *
   * @param partner null for all
   * @param code null for all
   * @param after {@code partner/code} of the last one before; empty for the first page
   */
  public record Which(String partner, String code, String after, int limit) {

    /** More than any programme has. */
    private static final int ALL = 100_000;

    static Which all() {
      return new Which(null, null, "", ALL);
    }

    static Which one(String partner, String code) {
      return new Which(partner, code, "", 1);
    }

    public String afterPartner() {
      return after.split("/", 2)[0];
    }

    public String afterCode() {
      return after.contains("/") ? after.split("/", 2)[1] : "";
    }
  }

  private record ActivityRow(
      long id,
      String partner,
      String code,
      LocalisedText title,
      LocalDate start,
      LocalDate end,
      String location,
      String results,
      boolean reported,
      int version) {

    ActivityView view() {
      List<String> codes = results.isEmpty() ? List.of() : List.of(results.split(","));
      return new ActivityView(
          id, partner, code, title, start, end, location, codes, reported, version);
    }
  }

  void add(Row row) {
    em.persist(row);
  }

  void remove(Row row) {
    em.remove(row);
  }

  /** Writes what is pending; answers a refusal of the database's keys at once. */
  void flush() {
    em.flush();
  }

  <T extends Row> T get(Class<T> type, long id) {
    return em.find(type, id);
  }

  List<ActivityView> activities(long programmeId, Which which, Caller caller) {
    return sql.with(
        h ->
            bind(h.createQuery(file("activities")), programmeId, which, caller)
                .mapTo(ActivityRow.class)
                .map(ActivityRow::view)
                .list());
  }

  List<BudgetLineView> lines(long programmeId, Which which, Caller caller) {
    return sql.with(
        h ->
            bind(h.createQuery(file("lines")), programmeId, which, caller)
                .bind("grantsShown", caller == null || !caller.is(Role.OFFICER))
                .mapTo(BudgetLineView.class)
                .list());
  }

  /**
   * The results that activities can serve, by code: those of the newest version and of the draft,
   * for a plan may run ahead of the approval.
   */
  Map<String, LocalisedText> results(long programmeId) {
    Map<String, LocalisedText> titles = new LinkedHashMap<>();
    sql.with(
            h ->
                h.select(
                        "SELECT JSON_EXTRACT(document, '$.results') FROM framework_version"
                            + " WHERE programme_id = ? ORDER BY number = 0, number DESC LIMIT 2",
                        programmeId)
                    .mapTo(String.class)
                    .list())
        .forEach(
            document ->
                Json.read(document, JsonNode.class)
                    .forEach(
                        r ->
                            titles.put(
                                r.path("code").asText(),
                                LocalisedText.parse(r.path("title").toString()))));
    return titles;
  }

  /** Ids of the programme's places by code; where a region and a place share one, the place. */
  Map<String, Long> places(long programmeId) {
    return pairs(
        "SELECT code, id FROM location WHERE programme_id = ? ORDER BY kind = 'place'",
        programmeId);
  }

  /** Ids of the grants that can be told by their reference alone. */
  Map<String, Long> grants(long programmeId) {
    return pairs(
        "SELECT reference AS code, MAX(id) AS id FROM grant_agreement WHERE programme_id = ?"
            + " GROUP BY reference HAVING COUNT(*) = 1",
        programmeId);
  }

  private record Pair(String code, long id) {}

  private Map<String, Long> pairs(String select, long programmeId) {
    return sql.with(
        h ->
            h.select(select, programmeId).mapTo(Pair.class).stream()
                .collect(Collectors.toMap(Pair::code, Pair::id, (first, later) -> later)));
  }

  private String file(String statement) {
    return sql.file(WorkPlanRepository.class, statement);
  }

  /** The system itself, which asks without a caller, finds all. */
  private static Query bind(Query query, long programmeId, Which which, Caller caller) {
    String own = "TRUE";
    if (caller != null && caller.is(Role.OFFICER)) {
      own = "a.organisation_id = :caller.organisationId";
    } else if (caller != null && caller.is(Role.DONOR)) {
      own = "FALSE";
    }
    Query scoped = query.define("own", own);
    if (caller != null) {
      scoped.bindMethods("caller", caller);
    }
    return scoped.bind("programmeId", programmeId).bindMethods(which);
  }
}
