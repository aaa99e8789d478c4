package org.shuraka.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;

/**
 * One report, accepted once; written by {@link AcceptedResultRepository#accept}. It counts until a
 * reopening supersedes it.
 */
@Entity
@Table(name = "acceptance")
class Acceptance extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "report_id")
  private long reportId;

  private int revision;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  @Column(name = "accepted_by")
  private Long acceptedBy;

  @Column(name = "superseded_at")
  private Instant supersededAt;

  protected Acceptance() {}

  void supersede(Instant at) {
    supersededAt = at;
  }
}
