package org.shuraka.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;

/** What a reviewer says to a place of a report. */
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

  protected Remark() {}

  Remark(long reportId, ReviewService.RemarkForm form, Instant at, long by) {
    this.reportId = reportId;
    this.pointer = form.pointer() == null ? "" : form.pointer();
    this.text = form.text();
    this.madeAt = at;
    this.madeBy = by;
  }
}
