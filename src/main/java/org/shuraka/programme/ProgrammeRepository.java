package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/**
 * Programmes and what belongs to them. Reads take the caller and answer only what is hers to see.
 */
@ApplicationScoped
public class ProgrammeRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;
  @Inject Ids ids;

  private record Head(
      long id,
      String code,
      LocalisedText title,
      LocalisedText objective,
      LocalDate startDate,
      LocalDate endDate,
      String timezone,
      String reportingFrequency,
      int dueDays,
      Integer finalDueDays,
      String status,
      String iatiIdentifier,
      String defaultCurrency,
      boolean sample,
      LocalDate actualStart,
      LocalDate actualEnd,
      String reportingOrg,
      int version) {}

  void add(Object entity) {
    em.persist(entity);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /** The programme to change, version checked at commit. */
  Programme toChange(long id) {
    return em.find(Programme.class, id, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** The id of a programme that the caller may see. */
  public Optional<Long> id(String code, Caller caller) {
    return sql.with(
        h ->
            h.createQuery("SELECT p.id FROM programme p WHERE p.code = :code AND <visible>")
                .define("visible", caller.sees("p.id"))
                .bindMethods("caller", caller)
                .bind("code", code)
                .mapTo(Long.class)
                .findOne());
  }

  /** The same, asked by the system itself. */
  public Optional<Long> id(String code) {
    return sql.with(
        h -> h.select("SELECT id FROM programme WHERE code = ?", code).mapTo(Long.class).findOne());
  }

  /**
   * A page of the programmes that the caller may see, by code.
   *
   * @param search part of the code or of a title; empty for all
   * @param after the last code of the page before; empty for the first page
   */
  public List<ProgrammeView.Line> page(Caller caller, String search, String after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "page"))
                .define("visible", caller.sees("p.id"))
                .bindMethods("caller", caller)
                .bind("search", "%" + search.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(ProgrammeView.Line.class)
                .list());
  }

  public ProgrammeView view(long id) {
    return sql.with(
        h -> {
          Head p =
              h.select(
                      "SELECT p.*, o.code AS reporting_org FROM programme p"
                          + " LEFT JOIN organisation o ON o.id = p.reporting_org_id WHERE p.id = ?",
                      id)
                  .mapTo(Head.class)
                  .one();
          return new ProgrammeView(
              p.id(),
              p.code(),
              p.title(),
              p.objective(),
              p.startDate(),
              p.endDate(),
              p.timezone(),
              p.reportingFrequency(),
              p.dueDays(),
              p.finalDueDays(),
              p.status(),
              p.iatiIdentifier(),
              p.defaultCurrency(),
              p.sample(),
              p.actualStart(),
              p.actualEnd(),
              p.reportingOrg(),
              p.version(),
              places(id),
              h.select(
                      "SELECT vocabulary, code, percentage, name FROM sector"
                          + " WHERE programme_id = ? ORDER BY seq",
                      id)
                  .mapTo(Sector.class)
                  .list());
        });
  }

  public List<Place> places(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT code, name, kind, vocabulary, percentage, latitude, longitude"
                        + " FROM location WHERE programme_id = ? ORDER BY id",
                    programmeId)
                .mapTo(Place.class)
                .list());
  }

  /**
   * The programme's places that a report or a work plan names, by code or by name of their code.
   */
  List<Place> placesInUse(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "places_in_use"))
                .define("unused", sql.file(ProgrammeRepository.class, "place_unused"))
                .bind("programmeId", programmeId)
                .mapTo(Place.class)
                .list());
  }

  /** Makes the programme's places and sectors exactly these; places that are in use stay. */
  void replacePlacesAndSectors(long programmeId, List<Place> places, List<Sector> sectors) {
    long firstId = ids.block(Math.max(1, places.size()));
    sql.use(
        h -> {
          h.createUpdate(sql.file(ProgrammeRepository.class, "delete_unused_places"))
              .define("unused", sql.file(ProgrammeRepository.class, "place_unused"))
              .bind("programmeId", programmeId)
              .execute();
          PreparedBatch place = h.prepareBatch(sql.file(ProgrammeRepository.class, "merge_place"));
          for (int i = 0; i < places.size(); i++) {
            place
                .bindMethods(places.get(i))
                .bind("id", firstId + i)
                .bind("programmeId", programmeId)
                .add();
          }
          place.execute();
          h.execute("DELETE FROM sector WHERE programme_id = ?", programmeId);
          PreparedBatch sector =
              h.prepareBatch(sql.file(ProgrammeRepository.class, "insert_sector"));
          for (int i = 0; i < sectors.size(); i++) {
            sector
                .bindMethods(sectors.get(i))
                .bind("programmeId", programmeId)
                .bind("seq", i)
                .add();
          }
          sector.execute();
        });
  }

  public Optional<Long> organisationId(String code) {
    return sql.with(
        h ->
            h.select("SELECT id FROM organisation WHERE code = ?", code)
                .mapTo(Long.class)
                .findOne());
  }

  public Optional<Long> organisationByIatiIdentifier(String identifier) {
    return sql.with(
        h ->
            h.select("SELECT id FROM organisation WHERE iati_identifier = ?", identifier)
                .mapTo(Long.class)
                .findOne());
  }

  Optional<Participation> participation(long programmeId, long organisationId, String role) {
    return em.createQuery(
            "SELECT x FROM Participation x WHERE x.programmeId = :p AND x.organisationId = :o"
                + " AND x.role = :role",
            Participation.class)
        .setParameter("p", programmeId)
        .setParameter("o", organisationId)
        .setParameter("role", role)
        .getResultStream()
        .findFirst();
  }

  void remove(Participation part) {
    em.remove(part);
    em.flush();
  }

  /** Whether reports, indicators, grants or sub-grants of the programme name the organisation. */
  boolean dependsOn(long programmeId, String organisation) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "depends_on_organisation"))
                .bind("programmeId", programmeId)
                .bind("code", organisation)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Codes of the periods for which an organisation has said something and which it would not report
   * any longer.
   *
   * @param role the part whose span is changed; the organisation's other parts stay
   * @param firstNo null for no period
   */
  List<String> reportedOutside(
      long programmeId, long organisationId, String role, Integer firstNo, Integer lastNo) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "reported_outside"))
                .bind("programmeId", programmeId)
                .bind("organisationId", organisationId)
                .bind("role", role)
                .bind("first", firstNo)
                .bind("last", lastNo)
                .mapTo(String.class)
                .list());
  }

  void addParts(long programmeId, List<Programmes.Part> parts) {
    long firstId = ids.block(parts.size());
    sql.use(
        h -> {
          PreparedBatch batch =
              h.prepareBatch(sql.file(ProgrammeRepository.class, "insert_participation"));
          for (int i = 0; i < parts.size(); i++) {
            batch
                .bindMethods(parts.get(i))
                .bind("id", firstId + i)
                .bind("programmeId", programmeId)
                .add();
          }
          batch.execute();
        });
  }

  public List<ProgrammeView.Partner> partners(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "partners"))
                .bind("programmeId", programmeId)
                .mapTo(ProgrammeView.Partner.class)
                .list());
  }

  /** The partner that an officer reports for. */
  public ProgrammeView.Partner own(long programmeId, Caller officer) {
    return partners(programmeId).stream()
        .filter(p -> p.organisationId() == officer.organisationId())
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /** Ids of the organisations that report in a programme, by code. */
  Map<String, Long> reporting(long programmeId) {
    return partners(programmeId).stream()
        .filter(ProgrammeView.Partner::reports)
        .collect(
            Collectors.toMap(
                ProgrammeView.Partner::code,
                ProgrammeView.Partner::organisationId,
                (one, otherRole) -> one));
  }

  /** The grants of a programme; a donor sees its own. */
  public List<ProgrammeView.GrantLine> grants(long programmeId, Caller caller) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "grants"))
                .define(
                    "own", caller.is(Role.DONOR) ? "g.donor_id = :caller.organisationId" : "TRUE")
                .bind("programmeId", programmeId)
                .bindMethods("caller", caller)
                .mapTo(ProgrammeView.GrantLine.class)
                .list());
  }

  /** All of them, asked by the system itself. */
  public List<ProgrammeView.GrantLine> grants(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "grants"))
                .define("own", "TRUE")
                .bind("programmeId", programmeId)
                .mapTo(ProgrammeView.GrantLine.class)
                .list());
  }

  /** Makes the windows of the programme's grants exactly these. */
  void replaceGrantWindows(long programmeId, List<GrantWindows.Line> windows) {
    sql.use(
        h -> {
          h.execute(
              "DELETE w FROM grant_window w JOIN grant_agreement g ON g.id = w.grant_id"
                  + " WHERE g.programme_id = ?",
              programmeId);
          PreparedBatch batch =
              h.prepareBatch(
                  "INSERT INTO grant_window (grant_id, from_no, to_no, code, end_date, due_date)"
                      + " VALUES (:grantId, :fromNo, :toNo, :code, :end, :due)");
          windows.forEach(w -> batch.bindMethods(w).add());
          batch.execute();
        });
  }

  /** Whether the library keeps a list of standard indicators of that code. */
  boolean indicatorSetKept(String code) {
    return sql.with(
        h ->
            h.select("SELECT EXISTS (SELECT 1 FROM indicator_set WHERE code = ?)", code)
                .mapTo(Boolean.class)
                .one());
  }

  Grant grant(long id) {
    return em.find(Grant.class, id);
  }

  public List<ProgrammeView.Period> periods(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(ProgrammeRepository.class, "periods"))
                .bind("programmeId", programmeId)
                .mapTo(ProgrammeView.Period.class)
                .list());
  }

  /** Makes the programme's periods exactly these. */
  void replacePeriods(long programmeId, List<ReportingCalendar.Period> periods, DueDays due) {
    long firstId = ids.block(Math.max(1, periods.size()));
    sql.use(
        h -> {
          h.execute("DELETE FROM reporting_period WHERE programme_id = ?", programmeId);
          PreparedBatch batch =
              h.prepareBatch(sql.file(ProgrammeRepository.class, "insert_period"));
          for (int i = 0; i < periods.size(); i++) {
            boolean last = i == periods.size() - 1;
            batch
                .bindMethods(periods.get(i))
                .bind("id", firstId + i)
                .bind("programmeId", programmeId)
                .bind("due", due.due(periods.get(i), last))
                .bind("finalReport", last)
                .add();
          }
          batch.execute();
        });
  }

  /** New due dates for the periods that are not opened and whose due date nobody set by hand. */
  void moveDueDates(long programmeId, DueDays due) {
    sql.use(
        h ->
            h.createUpdate(sql.file(ProgrammeRepository.class, "move_due_dates"))
                .bind("programmeId", programmeId)
                .bindMethods(due)
                .execute());
  }

  /** Sets one period's due date by hand; false where somebody else changed the period first. */
  boolean setDue(long periodId, int version, LocalDate due) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE reporting_period SET due_date = ?, due_set = TRUE, version = version + 1"
                        + " WHERE id = ? AND version = ?",
                    due,
                    periodId,
                    version))
        == 1;
  }

  /** True for the one caller who opens it. */
  public boolean openPeriod(long periodId, Instant at, Long accountId) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE reporting_period SET opened_at = ?, opened_by = ?, version = version + 1"
                        + " WHERE id = ? AND opened_at IS NULL",
                    at,
                    accountId,
                    periodId))
        == 1;
  }

  void addManager(long programmeId, long accountId) {
    sql.use(
        h ->
            h.execute(
                "INSERT IGNORE INTO programme_manager (programme_id, account_id) VALUES (?, ?)",
                programmeId,
                accountId));
  }

  /** In sample mode the sample manager keeps every sample programme. */
  void addManagerByEmail(long programmeId, String email) {
    sql.use(
        h ->
            h.execute(
                "INSERT IGNORE INTO programme_manager (programme_id, account_id)"
                    + " SELECT ?, id FROM account WHERE email = ?",
                programmeId,
                email));
  }
}
