package org.shuraka.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;

/**
 * A partner's request for more time for one report: asked, then granted with a day (the one asked
 * for or another) or declined with a reason. An answer stands; who needs more time still, asks
 * again.
 */
@Entity
@Table(name = "extension")
class Extension extends Row {

  private static final String ASKED = "asked";

  @Column(name = "report_id")
  private long reportId;

  private String state;

  @Column(name = "due_before")
  private LocalDate dueBefore;

  @Column(name = "asked_due")
  private LocalDate askedDue;

  private String reason;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "asked_by")
  private long askedBy;

  @Column(name = "granted_due")
  private LocalDate grantedDue;

  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private Long answeredBy;

  protected Extension() {}

  Extension(
      long reportId, LocalDate dueBefore, ExtensionService.Form form, Instant at, long accountId) {
    this.reportId = reportId;
    this.state = ASKED;
    this.dueBefore = dueBefore;
    this.askedDue = form.due();
    this.reason = form.reason().strip();
    this.askedAt = at;
    this.askedBy = accountId;
  }

  void grant(LocalDate due, String words, Instant at, long accountId) {
    answer("granted", words, at, accountId);
    this.grantedDue = due;
  }

  void decline(String words, Instant at, long accountId) {
    answer("declined", words, at, accountId);
  }

  private void answer(String next, String words, Instant at, long accountId) {
    if (!isOpen()) {
      throw BusinessException.conflict("extension.answered");
    }
    state = next;
    answer = words;
    answeredAt = at;
    answeredBy = accountId;
  }

  boolean isOpen() {
    return ASKED.equals(state);
  }

  LocalDate askedDue() {
    return askedDue;
  }

  String reason() {
    return reason;
  }
}
