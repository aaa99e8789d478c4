package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Recent;

/** Framework documents by version, and the indicators of approved versions as rows. */
@ApplicationScoped
public class FrameworkRepository {

  private static final int MOST_VERSIONS = 50;

  @PersistenceContext EntityManager em;
  @Inject Sql sql;
  @Inject Ids ids;

  /** An indicator row, as reports and figures refer to it. */
  public record IndicatorRow(
      long id,
      String code,
      LocalisedText title,
      int position,
      String measure,
      String meaning,
      String overTime,
      String acrossPartners,
      String dimensions,
      boolean inForce) {}

  /**
   * An approved version, without its document.
   *
   * @param inForceFrom the end of the first period for which it was approved
   * @param judges the periods that it judges, in their order, as runs of periods in a row; none
   *     where each is judged by another version
   */
  public record VersionLine(
      int number,
      LocalDate inForceFrom,
      List<Span> judges,
      Instant approvedAt,
      String approvedBy,
      String reason,
      String consentReference) {}

  /** Periods in a row, by the codes of the first and the last. */
  public record Span(String from, String through) {}

  private record Head(
      int number,
      LocalDate inForceFrom,
      Instant approvedAt,
      String approvedBy,
      String reason,
      String consentReference) {

    VersionLine line(List<Span> judges) {
      return new VersionLine(
          number, inForceFrom, judges, approvedAt, approvedBy, reason, consentReference);
    }
  }

  private record Judged(int number, @Nested Span span) {}

  /**
   * An indicator of an approved version and the one that it succeeds.
   *
   * @param replaces null where it succeeds none
   */
  public record Succession(
      String code, LocalisedText title, String replaces, LocalisedText replacesTitle) {}

  private record Document(String document) {}

  /** Approved versions by id, parsed once: they never change. */
  private final Recent<Long, Framework> approvedVersions = new Recent<>(MOST_VERSIONS);

  FrameworkVersion draft(long programmeId) {
    return em.createQuery(
            "SELECT v FROM FrameworkVersion v WHERE v.programmeId = :p AND v.number = 0",
            FrameworkVersion.class)
        .setParameter("p", programmeId)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              FrameworkVersion draft = FrameworkVersion.draft(programmeId);
              add(draft);
              return draft;
            });
  }

  void add(FrameworkVersion version) {
    em.persist(version);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  public int latestNumber(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT COALESCE(MAX(number), 0) FROM framework_version WHERE programme_id = ?",
                    programmeId)
                .mapTo(Integer.class)
                .one());
  }

  /** A version; number 0 is the draft. */
  public Optional<Framework> version(long programmeId, int number) {
    if (number == 0) {
      return document(
          "SELECT document FROM framework_version WHERE programme_id = ? AND number = 0",
          programmeId);
    }
    return sql.with(
            h ->
                h.select(
                        "SELECT id FROM framework_version WHERE programme_id = ? AND number = ?",
                        programmeId,
                        number)
                    .mapTo(Long.class)
                    .findOne())
        .map(id -> approvedVersions.find(id).orElseGet(() -> parse(id)));
  }

  private Framework parse(long id) {
    Framework version =
        document("SELECT document FROM framework_version WHERE id = ?", id).orElseThrow();
    approvedVersions.keep(id, version);
    return version;
  }

  /**
   * The newest approved framework: what is agreed today. No report, figure or list of a period may
   * go by it; these ask {@link PeriodFrameworks}.
   */
  public Optional<Framework> newest(long programmeId) {
    return document(
        "SELECT document FROM framework_version WHERE programme_id = ? AND number > 0"
            + " ORDER BY number DESC LIMIT 1",
        programmeId);
  }

  /** Ids of the programme's indicators by code, those no longer in force included. */
  public Map<String, Long> indicatorIds(long programmeId) {
    return indicators(programmeId).stream()
        .collect(Collectors.toMap(IndicatorRow::code, IndicatorRow::id));
  }

  List<VersionLine> versions(long programmeId) {
    return sql.with(
        h -> {
          Map<Integer, List<Span>> judged =
              h
                  .createQuery(sql.file(FrameworkRepository.class, "judged_spans"))
                  .define("judging", sql.file(FrameworkRepository.class, "judging"))
                  .bind("programmeId", programmeId)
                  .mapTo(Judged.class)
                  .stream()
                  .collect(
                      Collectors.groupingBy(
                          Judged::number, Collectors.mapping(Judged::span, Collectors.toList())));
          return h.createQuery(sql.file(FrameworkRepository.class, "versions"))
              .bind("programmeId", programmeId)
              .mapTo(Head.class)
              .map(v -> v.line(judged.getOrDefault(v.number(), List.of())))
              .list();
        });
  }

  /** The programme's indicators by position, those no longer in force included. */
  public List<IndicatorRow> indicators(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT id, code, title, position, measure, meaning, over_time,"
                        + " across_partners, dimensions, in_force FROM indicator"
                        + " WHERE programme_id = ? ORDER BY position, id",
                    programmeId)
                .mapTo(IndicatorRow.class)
                .list());
  }

  /** Which indicator took the place of which, in all approved versions. */
  List<Succession> successions(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(FrameworkRepository.class, "successions"))
                .bind("programmeId", programmeId)
                .mapTo(Succession.class)
                .list());
  }

  /** Codes of the indicators that have accepted figures: what these mean cannot change any more. */
  List<String> codesWithAcceptedFigures(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT code FROM indicator i WHERE i.programme_id = ? AND EXISTS"
                        + " (SELECT 1 FROM accepted_result a WHERE a.programme_id = i.programme_id"
                        + " AND a.indicator_id = i.id)",
                    programmeId)
                .mapTo(String.class)
                .list());
  }

  /** Writes the confirmed indicators of an approved framework to the rows figures refer to. */
  void project(long programmeId, int number, Framework framework) {
    List<Indicator> confirmed = framework.indicators().filter(Indicator::confirmed).toList();
    Map<String, Long> known = new HashMap<>();
    indicators(programmeId).forEach(row -> known.put(row.code(), row.id()));
    long nextId = ids.block(Math.max(1, confirmed.size()));
    for (Indicator indicator : confirmed) {
      known.putIfAbsent(indicator.code(), nextId++);
    }
    sql.use(
        h -> {
          h.execute("UPDATE indicator SET in_force = FALSE WHERE programme_id = ?", programmeId);
          PreparedBatch rows =
              h.prepareBatch(sql.file(FrameworkRepository.class, "merge_indicator"));
          for (int i = 0; i < confirmed.size(); i++) {
            Indicator indicator = confirmed.get(i);
            rows.bind("id", known.get(indicator.code()))
                .bind("programmeId", programmeId)
                .bind("position", i)
                .bind("code", indicator.code())
                .bind("title", indicator.title())
                .bind("measure", indicator.measure())
                .bind("meaning", indicator.meaning())
                .bind("overTime", indicator.overTime())
                .bind("acrossPartners", indicator.acrossPartners())
                .bind("dimensions", String.join(",", indicator.disaggregation()))
                .bind("replacesId", known.get(indicator.replaces()))
                .add();
          }
          rows.execute();
          PreparedBatch partners =
              h.prepareBatch(sql.file(FrameworkRepository.class, "insert_partner"));
          List<String> added = new ArrayList<>();
          for (Indicator indicator : confirmed) {
            for (String partner : indicator.partners()) {
              partners
                  .bind("indicatorId", known.get(indicator.code()))
                  .bind("number", number)
                  .bind("code", partner)
                  .add();
              added.add(partner);
            }
          }
          if (!added.isEmpty()) {
            partners.execute();
          }
        });
  }

  private Optional<Framework> document(String query, Object... arguments) {
    return sql.with(h -> h.select(query, arguments).mapTo(Document.class).findOne())
        .map(d -> Json.read(d.document(), Framework.class));
  }
}
