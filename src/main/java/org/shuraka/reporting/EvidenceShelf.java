package org.shuraka.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.platform.StoredObjects;
import org.shuraka.shared.BusinessException;

/** Takes what lies in the storage into the report, in one transaction. */
@Stateless
public class EvidenceShelf {

  @Inject ReportRepository reports;
  @Inject EvidenceRepository evidence;
  @Inject StoredObjects objects;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** One content is evidence once, whatever its files are called. */
  public void refuseDuplicate(long reportId, String name, String sha256) {
    evidence
        .sameContent(reportId, sha256)
        .ifPresent(
            other -> {
              throw BusinessException.conflict("evidence.duplicate", name, other);
            });
  }

  /** From now on it is evidence of the report, unless that was submitted meanwhile. */
  public void put(long reportId, long id, Evidence.Content content, Caller by) {
    PartnerReport report = reports.hold(reportId);
    if (!report.status().editable()) {
      throw BusinessException.conflict("evidence.notEditable");
    }
    Evidence begun = evidence.hold(reportId, id).orElseThrow(BusinessException::notFound);
    if (begun.isStored()) {
      return;
    }
    refuseDuplicate(reportId, begun.name(), content.sha256());
    objects.keep(content.storageKey());
    begun.store(content, clock.instant());
    evidence.flush();
    evidence.deletePieces(id);
    audit.record(
        by,
        new AuditTrail.Entry(
            "evidence.add", "evidence", id, report.programmeId(), null, begun.view(), null));
  }
}
