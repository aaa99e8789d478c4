package org.shuraka.rollup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;

/**
 * A correction of people counted by two partners: proposed by one person, approved by another; from
 * then on it counts and stays. Until then it can be withdrawn.
 */
@Entity
@Table(name = "adjustment")
class OverlapCorrection extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "indicator_id")
  private long indicatorId;

  @Column(name = "period_no")
  private int periodNo;

  private BigDecimal amount;
  private String reason;

  @Column(name = "donor_reason")
  private String donorReason;

  @Column(name = "proposed_at")
  private Instant proposedAt;

  @Column(name = "proposed_by")
  private Long proposedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private Long approvedBy;

  protected OverlapCorrection() {}

  OverlapCorrection(
      long programmeId,
      long indicatorId,
      int periodNo,
      BigDecimal amount,
      String reason,
      String donorReason,
      Instant at,
      long by) {
    this.programmeId = programmeId;
    this.indicatorId = indicatorId;
    this.periodNo = periodNo;
    this.amount = amount;
    this.reason = reason;
    this.donorReason = donorReason;
    this.proposedAt = at;
    this.proposedBy = by;
  }

  void approve(Instant at, long by) {
    mustBeOpen();
    if (proposedBy != null && proposedBy == by) {
      throw BusinessException.conflict("rollup.adjustment.samePerson");
    }
    approvedAt = at;
    approvedBy = by;
  }

  void mustBeOpen() {
    if (approvedAt != null) {
      throw BusinessException.conflict("rollup.adjustment.approved");
    }
  }

  long programmeId() {
    return programmeId;
  }

  long indicatorId() {
    return indicatorId;
  }

  int periodNo() {
    return periodNo;
  }
}
