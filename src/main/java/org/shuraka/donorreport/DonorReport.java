package org.shuraka.donorreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Sha256;

/**
 * A sealed report to a donor: made once, published once, never changed. There is no method that
 * touches its content.
 */
@Entity
@Table(name = "donor_report")
class DonorReport extends Row {

  private static final String SEALED = "sealed";
  private static final String PUBLISHED = "published";

  @Column(name = "grant_id")
  private long grantId;

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "from_no")
  private int fromNo;

  @Column(name = "to_no")
  private int toNo;

  private String status;
  private String content;
  private String sha256;

  @Column(name = "sealed_at")
  private Instant sealedAt;

  @Column(name = "sealed_by")
  private long sealedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "job_run_id")
  private long jobRunId;

  protected DonorReport() {}

  DonorReport(Of of, SealedContent sealed, long by, long jobRunId) {
    this.grantId = of.grantId();
    this.programmeId = of.programmeId();
    this.fromNo = of.fromNo();
    this.toNo = of.toNo();
    this.status = SEALED;
    this.content = Json.write(sealed);
    this.sha256 = Sha256.of(content);
    this.sealedAt = sealed.sealedAt();
    this.sealedBy = by;
    this.jobRunId = jobRunId;
  }

  /** Which grant and window, periods by number. */
  record Of(long grantId, long programmeId, int fromNo, int toNo) {}

  /** From now on the donor sees it. */
  void publish(Instant at) {
    if (!status.equals(SEALED)) {
      throw BusinessException.conflict("donorreport.published.already");
    }
    status = PUBLISHED;
    publishedAt = at;
  }

  SealedContent content() {
    return Json.read(content, SealedContent.class);
  }

  /** The canonical form, byte for byte what was sealed. */
  String canonical() {
    return content;
  }

  String sha256() {
    return sha256;
  }

  /** Whether the content is still the one that was sealed. */
  boolean verify() {
    return Sha256.of(content).equals(sha256);
  }

  long programmeId() {
    return programmeId;
  }
}
