package org.shuraka.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/**
 * Files on their way in, over connections that break. Every piece that arrived is safe in the
 * database, so that what is missing is sent on by another connection, after a restart of either
 * side, or from another server.
 */
@Stateless
@RolesAllowed(Role.IS_OFFICER)
public class EvidenceUploadService {

  @Inject ReportRepository reports;
  @Inject EvidenceRepository evidence;
  @Inject EvidenceLimits limits;
  @Inject EvidenceIntake intake;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * How far a file is.
   *
   * @param resumed whether it was begun before
   * @param stored whether it is complete, checked and stored
   */
  public record Progress(
      long id,
      long offset,
      long length,
      java.time.Instant expires,
      boolean resumed,
      boolean stored) {}

  /** Announces a file; one that was begun and is the same by its fingerprint is gone on with. */
  public Progress begin(ReportKey key, NewEvidence file) {
    PartnerReport report = editable(reports.hold(reportId(key)));
    for (EvidenceView.Unfinished begun :
        evidence.unfinished(report.id(), limits.patience().toSeconds())) {
      if (!file.fingerprint().isEmpty()
          && begun.fingerprint().equals(file.fingerprint())
          && begun.name().equals(file.name())
          && begun.length() == file.length()) {
        return new Progress(
            begun.id(), begun.offset(), begun.length(), begun.expires(), true, false);
      }
    }
    limits.check(file, evidence.count(report.id()));
    Evidence announced = new Evidence(report.id(), file, clock.instant(), caller.get().accountId());
    evidence.add(announced);
    return progress(announced);
  }

  public Progress progress(ReportKey key, long id) {
    return progress(evidence.get(reportId(key), id).orElseThrow(BusinessException::notFound));
  }

  /** Takes the next bytes; answers how far the file is then. */
  public Progress append(ReportKey key, long id, long offset, byte[] bytes) {
    long reportId = reportId(key);
    editable(reports.get(reportId));
    Evidence begun = evidence.hold(reportId, id).orElseThrow(BusinessException::notFound);
    begun.receive(offset, bytes.length, clock.instant());
    if (bytes.length > 0) {
      evidence.addPiece(id, offset, bytes);
    }
    evidence.flush();
    return progress(begun);
  }

  /**
   * Checks, cleans and stores a file of which all has come; does nothing where that was done
   * before, so it can be asked for again.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void complete(ReportKey key, long id) {
    long reportId = reportId(key);
    Evidence begun = evidence.get(reportId, id).orElseThrow(BusinessException::notFound);
    if (begun.isStored()) {
      return;
    }
    if (!begun.isComplete()) {
      throw BusinessException.conflict("evidence.offset", begun.offset());
    }
    try {
      intake.take(reportId, id, begun.name(), caller.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives up a file that is not stored yet; answers false where it is. */
  public boolean giveUp(ReportKey key, long id) {
    long reportId = reportId(key);
    Evidence begun = evidence.hold(reportId, id).orElseThrow(BusinessException::notFound);
    if (begun.isStored()) {
      return false;
    }
    evidence.remove(begun);
    return true;
  }

  private Progress progress(Evidence e) {
    return e.progress(limits.patience());
  }

  private static PartnerReport editable(PartnerReport report) {
    if (!report.status().editable()) {
      throw BusinessException.conflict("evidence.notEditable");
    }
    return report;
  }

  private long reportId(ReportKey key) {
    return reports
        .id(key.programme(), key.period(), key.partner(), caller.get())
        .orElseThrow(BusinessException::notFound);
  }
}
