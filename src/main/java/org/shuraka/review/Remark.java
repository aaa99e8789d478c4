package org.shuraka.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;

/**
 * What a reviewer says to a place of a report. It is a draft that only reviewers see until the
 * report is sent back or accepted; then the partner answers it, and the reviewer resolves it or
 * opens it again.
 */
@Entity
@Table(name = "remark")
class Remark extends Row {

  @Column(name = "report_id")
  private long reportId;

  private String pointer;

  @Column(name = "remark_text")
  private String text;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private long madeBy;

  private String state;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "resolved_by")
  private Long resolvedBy;

  protected Remark() {}

  Remark(long reportId, String pointer, String text, Instant at, long by) {
    this.reportId = reportId;
    this.pointer = pointer;
    this.text = text;
    this.madeAt = at;
    this.madeBy = by;
    this.state = RemarkState.DRAFT.code();
  }

  /** The report goes back or is accepted: the partner sees it from now on. */
  void publish(Instant at) {
    become(RemarkState.OPEN);
    madeAt = at;
  }

  void answered() {
    mustBeWithPartner();
    become(RemarkState.ANSWERED);
  }

  void resolve(Instant at, long by) {
    mustBeWithPartner();
    become(RemarkState.RESOLVED);
    resolvedAt = at;
    resolvedBy = by;
  }

  /** The answer does not do; also when it was resolved too soon. */
  void reopen() {
    if (state() != RemarkState.ANSWERED && state() != RemarkState.RESOLVED) {
      throw BusinessException.conflict("review.remark.not." + state);
    }
    become(RemarkState.OPEN);
    resolvedAt = null;
    resolvedBy = null;
  }

  /** A draft may be taken away again; what the partner saw stays. */
  void mustBeDraft() {
    if (state() != RemarkState.DRAFT) {
      throw BusinessException.conflict("review.remark.not." + state);
    }
  }

  private void mustBeWithPartner() {
    if (state() != RemarkState.OPEN && state() != RemarkState.ANSWERED) {
      throw BusinessException.conflict("review.remark.not." + state);
    }
  }

  private void become(RemarkState next) {
    state = next.code();
  }

  RemarkState state() {
    return RemarkState.of(state);
  }

  long reportId() {
    return reportId;
  }

  String pointer() {
    return pointer;
  }

  String text() {
    return text;
  }
}
