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
 * A report to a donor. Life: a draft, whose texts are edited and whose figures are brought up to
 * date; sealed when somebody other than its last editor approves it; published. From the seal on
 * its content stands in the {@link Seal}, and nothing changes it.
 */
@Entity
@Table(name = "donor_report")
class DonorReport extends Row {

  private static final String DRAFT = "draft";
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

  /** The canonical content while it is a draft. */
  private String draft;

  @Column(name = "draft_sha256")
  private String draftSha256;

  /** SHA-256 of what is sealed. */
  @Column(name = "seal")
  private String sha256;

  @Column(name = "prepared_at")
  private Instant preparedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private Long changedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "job_run_id")
  private long jobRunId;

  protected DonorReport() {}

  /**
   * A draft.
   *
   * @param by who asked for it; null where it was due and nobody did
   */
  DonorReport(Of of, SealedContent content, Long by, long jobRunId) {
    this.grantId = of.grantId();
    this.programmeId = of.programmeId();
    this.fromNo = of.fromNo();
    this.toNo = of.toNo();
    this.status = DRAFT;
    this.jobRunId = jobRunId;
    this.changedBy = by;
    this.changedAt = content.preparedAt();
    keep(content);
  }

  /** Which grant and window, periods by number. */
  public record Of(long grantId, long programmeId, int fromNo, int toNo) {}

  /**
   * What is sealed, for good.
   *
   * @param preparedBy who edited it last
   */
  public record Seal(
      long reportId,
      String sha256,
      String content,
      Long preparedBy,
      Instant sealedAt,
      long sealedBy) {

    /** Whether the content is still the one that was sealed. */
    boolean verify() {
      return Sha256.of(content).equals(sha256);
    }
  }

  /** Other content for a draft. */
  void rewrite(SealedContent content, long by, Instant at) {
    onlyDraft();
    keep(content);
    changedBy = by;
    changedAt = at;
  }

  /** Another logo on the cover of a draft. Whose words stand in it is not changed by that. */
  void show(SealedContent.Logo logo) {
    onlyDraft();
    keep(content().withLogo(logo));
  }

  private void keep(SealedContent content) {
    draft = Json.write(content);
    draftSha256 = Sha256.of(draft);
    preparedAt = content.preparedAt();
  }

  /**
   * Seals it as it stands, on the word of a second person; one that nobody worked on has no first.
   */
  Seal approve(long by, String name, Instant at) {
    onlyDraft();
    if (changedBy == null) {
      throw BusinessException.conflict("donorreport.approve.unread");
    }
    if (changedBy == by) {
      throw BusinessException.conflict("donorreport.approve.own");
    }
    String content = Json.write(content().sealedAs(at, name));
    status = SEALED;
    sha256 = Sha256.of(content);
    draft = null;
    draftSha256 = null;
    return new Seal(id(), sha256, content, changedBy, at, by);
  }

  /** From now on the donor sees it. */
  void publish(Instant at) {
    if (status.equals(DRAFT)) {
      throw BusinessException.conflict("donorreport.publish.draft");
    }
    if (status.equals(PUBLISHED)) {
      throw BusinessException.conflict("donorreport.published.already");
    }
    status = PUBLISHED;
    publishedAt = at;
  }

  void onlyDraft() {
    if (!isDraft()) {
      throw BusinessException.conflict("donorreport.sealed.already");
    }
  }

  boolean isDraft() {
    return status.equals(DRAFT);
  }

  /** Of a draft. */
  SealedContent content() {
    return Json.read(draft, SealedContent.class);
  }

  /** Of a draft, byte for byte what its SHA-256 is of. */
  String canonical() {
    return draft;
  }

  /** What the draft, or the seal, hashes to. */
  String sha256() {
    return isDraft() ? draftSha256 : sha256;
  }

  Of of() {
    return new Of(grantId, programmeId, fromNo, toNo);
  }

  long programmeId() {
    return programmeId;
  }
}
