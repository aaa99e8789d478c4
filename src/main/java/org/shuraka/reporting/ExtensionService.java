package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** More time for a report: its officer asks, a manager grants or declines. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class ExtensionService {

  private static final int LONGEST_REASON = 2000;
  private static final int MOST_DAYS = 365;

  @Inject ReportRepository reports;
  @Inject ExtensionRepository extensions;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Event<ReportActed> acted;
  @Inject Clock clock;

  /** Which report. */
  public record Subject(String programme, String period, String partner) {}

  /**
   * A request or its answer.
   *
   * @param due the new due date; for a grant null means the day that was asked for, for declining
   *     it says nothing
   * @param reason 1 to 2000 characters; may be left out of a grant
   */
  public record Form(LocalDate due, String reason) {}

  public ExtensionView get(Subject subject) {
    return view(reports.get(id(subject)));
  }

  /** The officer asks for a later day. */
  @RolesAllowed(Role.IS_OFFICER)
  public ExtensionView ask(Subject subject, Form form) {
    PartnerReport report = toChange(subject);
    if (extensions.latest(report.id()).filter(Extension::isOpen).isPresent()) {
      throw BusinessException.conflict("extension.waiting");
    }
    LocalDate due = extensions.due(report.id()).due();
    List<Fault> faults = new ArrayList<>();
    checkDue(form.due(), due, faults);
    checkReason(form.reason(), faults);
    refuse(faults);
    extensions.add(
        new Extension(report.id(), due, form, clock.instant(), caller.get().accountId()));
    return done(
        ReportActed.Act.EXTENSION_ASKED, report, subject, form.due(), due, form.reason().strip());
  }

  /**
   * The manager grants the day that was asked for, or another.
   *
   * @param version of the request that was looked at
   */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ExtensionView grant(Subject subject, int version, Form form) {
    PartnerReport report = toChange(subject);
    Extension extension = current(report, version);
    LocalDate before = extensions.due(report.id()).due();
    LocalDate due = form.due() == null ? extension.askedDue() : form.due();
    List<Fault> faults = new ArrayList<>();
    checkDue(due, before, faults);
    if (isGiven(form.reason())) {
      checkReason(form.reason(), faults);
    }
    refuse(faults);
    String words = isGiven(form.reason()) ? form.reason().strip() : null;
    extension.grant(due, words, clock.instant(), caller.get().accountId());
    extensions.extend(report.id(), due);
    return done(ReportActed.Act.EXTENSION_GRANTED, report, subject, due, before, words);
  }

  /** The manager declines, and says why. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ExtensionView decline(Subject subject, int version, Form form) {
    PartnerReport report = toChange(subject);
    Extension extension = current(report, version);
    List<Fault> faults = new ArrayList<>();
    checkReason(form.reason(), faults);
    refuse(faults);
    String words = form.reason().strip();
    extension.decline(words, clock.instant(), caller.get().accountId());
    LocalDate due = extensions.due(report.id()).due();
    return done(ReportActed.Act.EXTENSION_DECLINED, report, subject, due, due, words);
  }

  private long id(Subject s) {
    return reports
        .id(s.programme(), s.period(), s.partner(), caller.get())
        .orElseThrow(BusinessException::notFound);
  }

  private PartnerReport toChange(Subject subject) {
    long id = id(subject);
    extensions.lock(id);
    PartnerReport report = reports.get(id);
    if (!report.status().editable()) {
      throw BusinessException.conflict("extension.handedIn");
    }
    return report;
  }

  private Extension current(PartnerReport report, int version) {
    Extension extension =
        extensions
            .latest(report.id())
            .orElseThrow(() -> BusinessException.conflict("extension.answered"));
    if (extension.version() != version) {
      throw BusinessException.stale();
    }
    return extension;
  }

  private static void checkDue(LocalDate due, LocalDate before, List<Fault> faults) {
    if (due == null || !due.isAfter(before) || due.isAfter(before.plusDays(MOST_DAYS))) {
      faults.add(Fault.at("/due", "extension.due.range", MOST_DAYS));
    }
  }

  private static void checkReason(String reason, List<Fault> faults) {
    if (!isGiven(reason) || reason.length() > LONGEST_REASON) {
      faults.add(Fault.at("/reason", "extension.reason.length", LONGEST_REASON));
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  private ExtensionView done(
      ReportActed.Act act,
      PartnerReport report,
      Subject s,
      LocalDate due,
      LocalDate before,
      String reason) {
    extensions.flush();
    Caller by = caller.get();
    audit.record(
        by,
        new AuditTrail.Entry(
            act.code().replace('_', '.'),
            "report",
            s.partner() + "/" + s.period(),
            report.programmeId(),
            Map.of("due", before),
            Map.of("due", due),
            reason));
    acted.fire(ReportActed.of(act, report, s.programme(), s.period(), s.partner(), due));
    return view(report);
  }

  private ExtensionView view(PartnerReport report) {
    ExtensionRepository.Due due = extensions.due(report.id());
    List<ExtensionView.Request> requests = extensions.requests(report.id());
    return new ExtensionView(
        due.due(),
        due.periodDue(),
        report.status().editable(),
        requests.isEmpty() ? 0 : requests.get(0).version(),
        requests);
  }
}
