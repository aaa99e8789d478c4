package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Makes programmes and what belongs to them, for the guarded service and for imports alike. Runs in
 * the caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class Programmes {

  private static final int LATEST_DUE_DAYS = 730;
  private static final int LONGEST_REASON = 2000;

  @Inject ProgrammeRepository programmes;
  @Inject GrantWindows windows;
  @Inject Calendars calendars;
  @Inject CalendarRepository spans;
  @Inject EndChanges ends;
  @Inject LogoRepository logos;
  @Inject Event<GrantCoverChanged> covers;
  @Inject AuditTrail audit;
  @Inject PublishingRepository published;
  @Inject Clock clock;

  /** A new programme with its calendar, places and sectors; answers its id. */
  public long make(ProgrammeForm form, Caller by) {
    form.check();
    if (programmes.id(form.code()).isPresent()) {
      throw BusinessException.conflict("programme.code.taken", form.code());
    }
    Programme programme = new Programme(form);
    publishing(programme, null, form);
    programmes.add(programme);
    long id = programme.id();
    programmes.replacePlacesAndSectors(id, form.locations(), form.sectors());
    programmes.replacePeriods(id, programme.calendar().periods(), programme.dueDays());
    if (by != null) {
      programmes.addManager(id, by.accountId());
    }
    audit(by, "programme.make", "programme", form.code(), id, null, form);
    return id;
  }

  /**
   * Changes everything but the code. Once a period was opened, the last day alone of the calendar
   * changes, for a reason; see {@link Calendars}.
   *
   * @param version as read before; null for an import, which goes by what stands now
   * @param why what is said about another last day under way; its day does not count
   */
  public ProgrammeView change(
      long id, Integer version, ProgrammeForm form, EndChangeForm why, Caller by) {
    Programme programme = programmes.toChange(id);
    if (version != null && programme.version() != version) {
      throw BusinessException.stale();
    }
    ProgrammeView before = programmes.view(id);
    ReportingCalendar calendar = programme.calendar();
    DueDays dueDays = programme.dueDays();
    programme.change(form);
    publishing(programme, before, form);
    if (!calendar.equals(programme.calendar())) {
      calendar(programme, calendar, why, false, version == null, by);
    }
    if (!dueDays.equals(programme.dueDays())) {
      programmes.moveDueDates(id, programme.dueDays());
    }
    if (version != null) {
      refuseLostPlaces(id, form);
    }
    programmes.replacePlacesAndSectors(id, form.locations(), form.sectors());
    programmes.flush();
    ProgrammeView after = programmes.view(id);
    audit(by, "programme.change", "programme", after.code(), id, before, after);
    return after;
  }

  /** Actual days have come; who publishes it and as what stays once it left the house. */
  private void publishing(Programme programme, ProgrammeView before, ProgrammeForm form) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Fault> faults = new ArrayList<>();
    if (form.actualStart() != null && form.actualStart().isAfter(today)) {
      faults.add(Fault.at("/actualStart", "programme.publishing.future"));
    }
    if (form.actualEnd() != null && form.actualEnd().isAfter(today)) {
      faults.add(Fault.at("/actualEnd", "programme.publishing.future"));
    }
    Optional<Long> reporter =
        Optional.ofNullable(form.reportingOrg()).flatMap(programmes::organisationId);
    if (form.reportingOrg() != null && reporter.isEmpty()) {
      faults.add(Fault.at("/reportingOrg", "programme.organisation.unknown", form.reportingOrg()));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    if (before != null) {
      published
          .fixed(before.id())
          .filter(fixed -> moves(fixed, before, form))
          .ifPresent(
              fixed -> {
                throw BusinessException.conflict(
                    "programme.publishing.fixed", fixed.reporter(), fixed.identifier());
              });
    }
    programme.reportFor(reporter.orElse(null));
  }

  private static boolean moves(
      PublishingRepository.Fixed fixed, ProgrammeView before, ProgrammeForm form) {
    boolean reporter =
        !Objects.equals(before.reportingOrg(), form.reportingOrg())
            && !fixed.reporter().equals(form.reportingOrg());
    boolean identifier =
        !Objects.equals(before.iatiIdentifier(), form.iatiIdentifier())
            && !fixed.identifier().equals(form.iatiIdentifier());
    return reporter || identifier;
  }

  /** Extends or shortens a programme, for a reason; answers the id of what was kept about it. */
  long end(long id, int version, EndChangeForm form, Caller by) {
    Programme programme = programmes.toChange(id);
    if (programme.version() != version) {
      throw BusinessException.stale();
    }
    ReportingCalendar before = programme.calendar();
    if (form.end() == null || form.end().isBefore(before.start()) || form.end().getYear() > 2100) {
      throw BusinessException.invalid("/end", "programme.dates");
    }
    if (form.end().equals(before.end())) {
      throw BusinessException.invalid("/end", "programme.end.same");
    }
    programme.endWith(form.end());
    long kept = calendar(programme, before, form, true, false, by);
    programmes.flush();
    return kept;
  }

  /** Everything that stands in the way of the days that an import brings. */
  public List<Fault> obstacles(long id, LocalDate start, LocalDate end) {
    ReportingCalendar calendar = programmes.toChange(id).calendar();
    return calendars.obstacles(
        id, calendar, new ReportingCalendar(calendar.frequency(), start, end));
  }

  /** Answers the id of what was kept about it; 0 where nothing had to be said. */
  private long calendar(
      Programme programme,
      ReportingCalendar from,
      EndChangeForm why,
      boolean asked,
      boolean importing,
      Caller by) {
    long id = programme.id();
    ReportingCalendar to = programme.calendar();
    List<ProgrammeView.Period> before = programmes.periods(id);
    boolean told =
        asked || (before.stream().anyMatch(ProgrammeView.Period::open) && from.sameButEnd(to));
    if (told) {
      boolean shorter = to.end().isBefore(from.end());
      List<Fault> faults = ends.faults(why, asked || shorter, !programmes.grants(id).isEmpty());
      if (!faults.isEmpty()) {
        throw BusinessException.invalid(faults);
      }
    }
    programmes.flush();
    calendars.change(id, from, to, programme.dueDays(), importing);
    goOn(id, before, why.partners());
    long kept = told ? ends.keep(id, from.end(), to.end(), why, by) : 0;
    audit.record(
        by,
        new AuditTrail.Entry(
            "programme.calendar",
            "programme",
            programme.code(),
            id,
            Map.of("calendar", from, "periods", before),
            Map.of("calendar", to, "periods", programmes.periods(id)),
            why.reason()));
    return kept;
  }

  /** The parts of these partners that ended with the programme go on to its new end. */
  private void goOn(long id, List<ProgrammeView.Period> before, List<String> partners) {
    if (partners.isEmpty()) {
      return;
    }
    int last = programmes.periods(id).size();
    List<PartnerSpan> parts =
        spans.spans(id).stream().filter(s -> partners.contains(s.partner())).toList();
    for (int i = 0; i < partners.size(); i++) {
      String partner = partners.get(i);
      if (parts.stream().noneMatch(s -> s.partner().equals(partner))) {
        throw BusinessException.invalid("/partners/" + i, "programme.end.partner.unknown", partner);
      }
    }
    spans.move(
        parts.stream()
            .filter(s -> s.lastNo() == before.size() && last > before.size())
            .map(s -> new PartnerSpan(s.id(), s.partner(), s.firstNo(), last, false, s.toEnd()))
            .toList());
  }

  /**
   * A place that reports or plans name stays, and so does its code; an import leaves it as it is.
   */
  private void refuseLostPlaces(long id, ProgrammeForm form) {
    Set<String> stay = form.locations().stream().map(Place::key).collect(Collectors.toSet());
    List<Fault> faults =
        programmes.placesInUse(id).stream()
            .filter(place -> !stay.contains(place.key()))
            .map(place -> Fault.at("/locations", "programme.place.inUse", place.code()))
            .toList();
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  /** The periods of an import that brings its own. */
  public void usePeriods(
      long programmeId, List<ReportingCalendar.Period> periods, ProgrammeForm form) {
    programmes.replacePeriods(programmeId, periods, form.due());
    windows.derive(programmeId);
  }

  /** A day of the manager's own for one period. */
  public record Due(LocalDate due, String reason) {}

  /** Sets the day on which a period's reports are due, for a reason. */
  public void setDue(long programmeId, String period, int version, Due form, Caller by) {
    ProgrammeView.Period before =
        ProgrammeView.Period.find(programmes.periods(programmeId), period)
            .orElseThrow(BusinessException::notFound);
    List<Fault> faults = new ArrayList<>();
    if (form.due() == null
        || form.due().isBefore(before.end())
        || form.due().isAfter(before.end().plusDays(LATEST_DUE_DAYS))) {
      faults.add(Fault.at("/due", "programme.due.range", LATEST_DUE_DAYS));
    }
    if (form.reason() == null
        || form.reason().isBlank()
        || form.reason().length() > LONGEST_REASON) {
      faults.add(Fault.at("/reason", "programme.due.reason", LONGEST_REASON));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    if (!programmes.setDue(before.id(), version, form.due())) {
      throw BusinessException.stale();
    }
    audit.record(
        by,
        new AuditTrail.Entry(
            "period.due",
            "period",
            period,
            programmeId,
            Map.of("due", before.due()),
            Map.of("due", form.due()),
            form.reason().strip()));
  }

  /** The organisation of that code, made where it does not exist; answers its id. */
  public long organisation(OrganisationForm form, Caller by) {
    return programmes
        .organisationId(form.code())
        .or(
            () ->
                form.iatiIdentifier() == null
                    ? Optional.empty()
                    : programmes.organisationByIatiIdentifier(form.iatiIdentifier()))
        .orElseGet(
            () -> {
              var faults = form.faults("");
              if (!faults.isEmpty()) {
                throw BusinessException.invalid(faults);
              }
              Organisation organisation = new Organisation(form);
              programmes.add(organisation);
              audit(by, "organisation.make", "organisation", form.code(), null, null, form);
              return organisation.id();
            });
  }

  /** Puts an organisation into a programme, or changes its part in it. */
  public void partner(long programmeId, PartnerForm form, Caller by) {
    if (!form.role().matches("[1-4]")) {
      throw BusinessException.invalid("/role", "programme.partner.role", form.role());
    }
    long organisation = organisation(form.organisation(), by);
    List<ProgrammeView.Period> periods =
        form.firstPeriod() == null && form.lastPeriod() == null
            ? List.of()
            : programmes.periods(programmeId);
    Integer first = periodNo(periods, form.firstPeriod(), "/firstPeriod");
    Integer last = periodNo(periods, form.lastPeriod(), "/lastPeriod");
    boolean toEnd = first != null && last == null;
    if (toEnd) {
      last = periods.size();
    }
    if ((first == null) != (last == null) || (first != null && first > last)) {
      throw BusinessException.invalid("/lastPeriod", "programme.partner.periods");
    }
    List<String> left =
        programmes.reportedOutside(programmeId, organisation, form.role(), first, last);
    if (!left.isEmpty()) {
      throw BusinessException.invalid(
          "/lastPeriod", "programme.partner.reported", form.code(), String.join(", ", left));
    }
    Participation part =
        programmes
            .participation(programmeId, organisation, form.role())
            .orElseGet(() -> new Participation(programmeId, organisation, form.role()));
    part.reports(first, last, toEnd);
    if (form.fundedBy() != null) {
      part.fundedBy(
          programmes
              .organisationId(form.fundedBy())
              .orElseThrow(
                  () ->
                      BusinessException.invalid(
                          "/fundedBy", "programme.organisation.unknown", form.fundedBy())));
    }
    programmes.add(part);
    audit(by, "partner.put", "partner", form.code(), programmeId, null, form);
  }

  /** Takes an organisation out of a programme where nothing hangs on its part in it. */
  public void leave(long programmeId, String organisation, String role, Caller by) {
    Participation part =
        programmes
            .organisationId(organisation)
            .flatMap(o -> programmes.participation(programmeId, o, role))
            .orElseThrow(() -> BusinessException.conflict("programme.partner.left", organisation));
    if (programmes.dependsOn(programmeId, organisation)) {
      throw BusinessException.conflict("programme.partner.inUse", organisation);
    }
    programmes.remove(part);
    audit(
        by,
        "partner.leave",
        "partner",
        organisation,
        programmeId,
        Map.of("code", organisation, "role", role),
        null);
  }

  /**
   * An organisation that comes into a programme with many others.
   *
   * @param firstNo number of the first period it reports; null where it does not report
   * @param activityId its own IATI activity; null where it names none
   */
  public record Part(
      long organisationId,
      String organisation,
      String role,
      Integer firstNo,
      Integer lastNo,
      String activityId) {}

  /** Puts organisations that are not in the programme yet into it, all at once. */
  public void partners(long programmeId, List<Part> parts, Caller by) {
    if (!parts.isEmpty()) {
      programmes.addParts(programmeId, parts);
      audit(by, "partner.put", "partner", programmeId, programmeId, null, parts);
    }
  }

  /** A grant; answers its id. */
  public long grant(long programmeId, GrantForm form, Caller by) {
    Grant grant = new Grant(programmeId, checkedDonor(programmeId, null, form), form);
    programmes.add(grant);
    windows.derive(programmeId);
    audit(by, "grant.make", "grant", grant.id(), programmeId, null, form);
    return grant.id();
  }

  /** Agrees a grant anew. */
  public void changeGrant(long programmeId, long id, int version, GrantForm form, Caller by) {
    ProgrammeView.GrantLine before = current(programmeId, id, version, by);
    programmes.grant(id).agree(checkedDonor(programmeId, id, form), form);
    programmes.flush();
    windows.derive(programmeId);
    audit(by, "grant.change", "grant", id, programmeId, before.form(), form);
    covers.fire(new GrantCoverChanged(id, before.logo(), form.logoText(), by));
  }

  /**
   * Puts a logo on the cover of a grant's reports, or takes it away.
   *
   * @param file PNG or JPEG, as it came; null for none
   */
  void changeLogo(long programmeId, long id, int version, byte[] file, Caller by) {
    ProgrammeView.GrantLine before = current(programmeId, id, version, by);
    String logo = file == null ? null : logos.keep(ReportLogo.png(file));
    programmes.grant(id).carry(logo);
    programmes.flush();
    audit(by, "grant.logo", "grant", id, programmeId, logo(before.logo()), logo(logo));
    covers.fire(new GrantCoverChanged(id, logo, before.logoText(), by));
  }

  private static Map<String, String> logo(String sha256) {
    return sha256 == null ? null : Map.of("logo", sha256);
  }

  private ProgrammeView.GrantLine current(long programmeId, long id, int version, Caller by) {
    ProgrammeView.GrantLine grant =
        programmes.grants(programmeId, by).stream()
            .filter(g -> g.id() == id)
            .findFirst()
            .orElseThrow(BusinessException::notFound);
    if (grant.version() != version) {
      throw BusinessException.stale();
    }
    return grant;
  }

  /** The donor's id, once nothing else is wrong. */
  private long checkedDonor(long programmeId, Long grantId, GrantForm form) {
    List<Fault> faults = new ArrayList<>(form.faults(""));
    Optional<Long> donor = programmes.organisationId(form.donor());
    if (donor.isEmpty()) {
      faults.add(
          Fault.at("/donor", "programme.organisation.unknown", String.valueOf(form.donor())));
    }
    if (form.indicatorSet() != null && !programmes.indicatorSetKept(form.indicatorSet())) {
      faults.add(Fault.at("/indicatorSet", "grant.indicatorSet.unknown", form.indicatorSet()));
    }
    if (faults.isEmpty()) {
      share(programmeId, grantId, form, faults);
      windows.misfit(programmeId, form).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    return donor.orElseThrow();
  }

  private void share(long programmeId, Long grantId, GrantForm form, List<Fault> faults) {
    List<ProgrammeView.GrantLine> others =
        programmes.grants(programmeId).stream()
            .filter(g -> grantId == null || g.id() != grantId)
            .toList();
    GrantShares.excess(form, others)
        .ifPresent(
            who -> faults.add(Fault.at("/share", "programme.grant.shares", form.share(), who)));
  }

  public void manager(long programmeId, String email) {
    programmes.addManagerByEmail(programmeId, email);
  }

  private static Integer periodNo(List<ProgrammeView.Period> periods, String code, String pointer) {
    if (code == null) {
      return null;
    }
    return ProgrammeView.Period.find(periods, code)
        .map(ProgrammeView.Period::no)
        .orElseThrow(() -> BusinessException.invalid(pointer, "programme.period.unknown", code));
  }

  private void audit(
      Caller by,
      String act,
      String subject,
      Object id,
      Long programmeId,
      Object before,
      Object after) {
    audit.record(by, new AuditTrail.Entry(act, subject, id, programmeId, before, after, null));
  }
}
