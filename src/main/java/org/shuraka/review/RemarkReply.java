package org.shuraka.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;

/** What is said to a remark, by the partner or by the reviewer; never edited. */
@Entity
@Table(name = "remark_reply")
class RemarkReply extends Row {

  @Column(name = "remark_id")
  private long remarkId;

  @Column(name = "reply_text")
  private String text;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "made_by")
  private long madeBy;

  protected RemarkReply() {}

  RemarkReply(long remarkId, String text, Instant at, long by) {
    this.remarkId = remarkId;
    this.text = text;
    this.madeAt = at;
    this.madeBy = by;
  }
}
