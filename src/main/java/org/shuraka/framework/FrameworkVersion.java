package org.shuraka.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/**
 * One state of a programme's framework. Number 0 is the draft, edited freely; an approved version
 * has number 1, 2, … and never changes.
 */
@Entity
@Table(name = "framework_version")
class FrameworkVersion extends Row {

  /** The number of the draft. */
  static final int DRAFT = 0;

  @Column(name = "programme_id")
  private long programmeId;

  private int number;
  private String document;

  @Column(name = "in_force_from")
  private LocalDate inForceFrom;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private Long approvedBy;

  private String reason;

  @Column(name = "consent_reference")
  private String consentReference;

  protected FrameworkVersion() {}

  private FrameworkVersion(long programmeId, int number, Framework framework) {
    this.programmeId = programmeId;
    this.number = number;
    this.document = Json.write(framework);
  }

  static FrameworkVersion draft(long programmeId) {
    return new FrameworkVersion(programmeId, DRAFT, Framework.EMPTY);
  }

  /** The approved version that this draft becomes. */
  FrameworkVersion approve(
      int newNumber, LocalDate from, FrameworkService.Approval approval, Instant at, Long by) {
    FrameworkVersion approved = new FrameworkVersion(programmeId, newNumber, framework());
    approved.inForceFrom = from;
    approved.reason = approval.reason();
    approved.consentReference = approval.consentReference();
    approved.approvedAt = at;
    approved.approvedBy = by;
    return approved;
  }

  /** Replaces the draft's content. */
  void rewrite(Framework framework) {
    if (number != DRAFT) {
      throw BusinessException.conflict("framework.version.fixed", number);
    }
    document = Json.write(framework);
  }

  Framework framework() {
    return Json.read(document, Framework.class);
  }

  int number() {
    return number;
  }
}
