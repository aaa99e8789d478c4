package org.shuraka.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/**
 * One partner's report for one period. It guards its own life: the partner writes and submits, the
 * reviewer sends back with a reason or accepts, and an accepted report changes only by being
 * reopened, as a new revision.
 */
@Entity
@Table(name = "partner_report")
public class PartnerReport extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "period_id")
  private long periodId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String status;
  private int revision;
  private String narrative;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private Long savedBy;

  @Column(name = "saved_edit")
  private String savedEdit;

  @Column(name = "status_at")
  private Instant statusAt;

  @Column(name = "status_by")
  private Long statusBy;

  @Column(name = "status_reason")
  private String statusReason;

  protected PartnerReport() {}

  PartnerReport(long programmeId, long periodId, long organisationId, Instant at) {
    this.programmeId = programmeId;
    this.periodId = periodId;
    this.organisationId = organisationId;
    this.revision = 1;
    this.narrative = Json.write(Narrative.EMPTY);
    this.status = ReportStatus.DRAFT.code();
    this.statusAt = at;
    this.savedAt = at;
  }

  /** Takes over what the partner wrote. */
  void write(Narrative words, Instant at, Long by) {
    saved(at, by, null);
    narrative = Json.write(words);
  }

  /**
   * Some part of it was written.
   *
   * @param edit the writer's own mark of the change; null where there is none
   */
  void saved(Instant at, Long by, String edit) {
    if (!status().editable()) {
      throw BusinessException.conflict("report.notEditable." + status);
    }
    savedAt = at;
    savedBy = by;
    savedEdit = edit;
  }

  /** Whether that change was the last one, so that sending it again does no harm. */
  boolean lastSaved(String edit) {
    return edit != null && edit.equals(savedEdit);
  }

  void say(Narrative words) {
    narrative = Json.write(words);
  }

  void submit(Instant at, Long by) {
    if (!status().editable()) {
      throw BusinessException.conflict("report.notEditable." + status);
    }
    become(ReportStatus.SUBMITTED, at, by, null);
  }

  /** The reviewer asks for changes. */
  public void sendBack(String reason, Instant at, Long by) {
    mustBe(ReportStatus.SUBMITTED, "report.notSubmitted");
    become(ReportStatus.SENT_BACK, at, by, reason);
  }

  /** Its figures count from now on. */
  public void accept(Instant at, Long by) {
    mustBe(ReportStatus.SUBMITTED, "report.notSubmitted");
    become(ReportStatus.ACCEPTED, at, by, null);
  }

  /** Its figures count no longer; the partner writes the next revision. */
  public void reopen(String reason, Instant at, Long by) {
    mustBe(ReportStatus.ACCEPTED, "report.notAccepted");
    revision++;
    become(ReportStatus.REOPENED, at, by, reason);
  }

  private void mustBe(ReportStatus expected, String key) {
    if (status() != expected) {
      throw BusinessException.conflict(key);
    }
  }

  private void become(ReportStatus next, Instant at, Long by, String reason) {
    status = next.code();
    statusAt = at;
    statusBy = by;
    statusReason = reason;
  }

  public ReportStatus status() {
    return ReportStatus.of(status);
  }

  public int revision() {
    return revision;
  }

  public long programmeId() {
    return programmeId;
  }

  public long periodId() {
    return periodId;
  }

  public long organisationId() {
    return organisationId;
  }

  Instant savedAt() {
    return savedAt;
  }

  Long savedBy() {
    return savedBy;
  }

  Instant statusAt() {
    return statusAt;
  }

  /** Account id of whoever moved it; null for the system itself. */
  Long statusBy() {
    return statusBy;
  }

  String statusReason() {
    return statusReason;
  }

  Narrative narrative() {
    return Json.read(narrative, Narrative.class);
  }
}
