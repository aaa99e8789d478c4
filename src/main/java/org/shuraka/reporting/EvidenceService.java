package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.StoredObjects;
import org.shuraka.shared.BusinessException;

/**
 * A report's evidence. The partner's officer describes and deletes it while the report can be
 * edited; while it waits for review the reviewer decides on its label. Whoever sees the report may
 * download it, and every download is on record.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER})
public class EvidenceService {

  @Inject ReportRepository reports;
  @Inject EvidenceRepository evidence;
  @Inject EvidenceLimits limits;
  @Inject StoredObjects objects;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  public EvidenceView.OfReport of(ReportKey key) {
    long reportId = reportId(key);
    ReportStatus status = reports.get(reportId).status();
    boolean addable = caller.get().is(Role.OFFICER) && status.editable();
    return new EvidenceView.OfReport(
        evidence.list(reportId),
        addable
            ? evidence.unfinished(reportId, limits.patience().toSeconds())
            : List.<EvidenceView.Unfinished>of(),
        addable,
        describable(status));
  }

  public EvidenceView get(ReportKey key, long id) {
    return evidence
        .get(reportId(key), id)
        .filter(Evidence::isStored)
        .orElseThrow(BusinessException::notFound)
        .view();
  }

  /** Changes label and description; answers how it stands then. */
  public EvidenceView describe(ReportKey key, long id, int version, EvidenceView.Form form) {
    PartnerReport report = reports.hold(reportId(key));
    Evidence found = stored(report.id(), id);
    if (!describable(report.status())) {
      throw BusinessException.conflict("evidence.notEditable");
    }
    if (found.version() != version) {
      throw BusinessException.stale();
    }
    EvidenceView before = found.view();
    found.describe(form);
    evidence.flush();
    audit(report, "evidence.describe", id, before, found.view());
    return found.view();
  }

  /** Deletes a file that is stored. */
  @RolesAllowed(Role.IS_OFFICER)
  public void delete(ReportKey key, long id, int version) {
    PartnerReport report = reports.hold(reportId(key));
    Evidence found = stored(report.id(), id);
    if (!report.status().editable()) {
      throw BusinessException.conflict("evidence.notEditable");
    }
    if (found.version() != version) {
      throw BusinessException.stale();
    }
    EvidenceView before = found.view();
    String object = found.storageKey();
    evidence.remove(found);
    objects.release(object);
    audit(report, "evidence.delete", id, before, null);
  }

  /** The content, for a download. */
  public EvidenceContent open(ReportKey key, long id) {
    PartnerReport report = reports.get(reportId(key));
    Evidence found = stored(report.id(), id);
    EvidenceView view = found.view();
    audit(
        report,
        "evidence.download",
        id,
        null,
        Map.of("report", key.toString(), "name", view.name(), "sha256", view.sha256()));
    return new EvidenceContent(
        view.name(), view.type(), view.size(), objects.open(found.storageKey()));
  }

  private boolean describable(ReportStatus status) {
    return caller.get().is(Role.OFFICER) ? status.editable() : status == ReportStatus.SUBMITTED;
  }

  private Evidence stored(long reportId, long id) {
    return evidence
        .get(reportId, id)
        .filter(Evidence::isStored)
        .orElseThrow(BusinessException::notFound);
  }

  private long reportId(ReportKey key) {
    return reports
        .id(key.programme(), key.period(), key.partner(), caller.get())
        .orElseThrow(BusinessException::notFound);
  }

  private void audit(PartnerReport report, String act, long id, Object before, Object after) {
    Caller by = caller.get();
    audit.record(
        by, new AuditTrail.Entry(act, "evidence", id, report.programmeId(), before, after, null));
  }
}
