package org.shuraka.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.BusinessException;

/**
 * A file that proves something of a report. It is announced, comes in pieces, each where the one
 * before ended, and once all have come it is checked, cleaned and stored; from then on only its
 * label and description change.
 */
@Entity
@Table(name = "evidence")
public class Evidence extends Row {

  static final int LONGEST_DESCRIPTION = 2_000;

  @Column(name = "report_id")
  private long reportId;

  @Column(name = "file_name")
  private String name;

  private String fingerprint;

  @Column(name = "upload_length")
  private long length;

  @Column(name = "upload_offset")
  private long offset;

  @Column(name = "media_type")
  private String mediaType;

  private Long size;
  private String sha256;

  @Column(name = "storage_key")
  private String storageKey;

  @Column(name = "stored_at")
  private Instant storedAt;

  private String label;
  private String description;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by")
  private long createdBy;

  @Column(name = "received_at")
  private Instant receivedAt;

  protected Evidence() {}

  Evidence(long reportId, NewEvidence file, Instant at, long by) {
    this.reportId = reportId;
    this.name = file.name();
    this.fingerprint = file.fingerprint();
    this.length = file.length();
    this.label = EvidenceLabel.INTERNAL.code();
    this.createdAt = at;
    this.createdBy = by;
    this.receivedAt = at;
  }

  /** Takes note of the next bytes, which must begin where the ones before ended. */
  void receive(long from, int bytes, Instant at) {
    if (from != offset) {
      throw BusinessException.conflict("evidence.offset", offset);
    }
    if (bytes > length - offset) {
      throw new BusinessException(
          BusinessException.Kind.TOO_LARGE, "evidence.moreThanAnnounced", name, length);
    }
    if (bytes > 0) {
      offset += bytes;
      receivedAt = at;
    }
  }

  /** All has come and lies in the storage. */
  void store(Content content, Instant at) {
    mediaType = content.mediaType();
    size = content.size();
    sha256 = content.sha256();
    storageKey = content.storageKey();
    storedAt = at;
  }

  /**
   * What became of the pieces.
   *
   * @param size in bytes
   */
  record Content(String mediaType, long size, String sha256, String storageKey) {}

  void describe(EvidenceView.Form form) {
    if (form.label() != null) {
      label = form.label().code();
    }
    if (form.description() != null) {
      if (form.description().length() > LONGEST_DESCRIPTION) {
        throw BusinessException.invalid("/description", "evidence.long", LONGEST_DESCRIPTION);
      }
      description = form.description().isBlank() ? null : form.description().strip();
    }
  }

  boolean isComplete() {
    return offset == length;
  }

  boolean isStored() {
    return storedAt != null;
  }

  long reportId() {
    return reportId;
  }

  String name() {
    return name;
  }

  long offset() {
    return offset;
  }

  String storageKey() {
    return storageKey;
  }

  /**
   * How far it is.
   *
   * @param patience for how long after its last piece it is kept
   */
  EvidenceUploadService.Progress progress(Duration patience) {
    return new EvidenceUploadService.Progress(
        id(), offset, length, receivedAt.plus(patience), false, isStored());
  }

  EvidenceView view() {
    return new EvidenceView(
        id(),
        name,
        mediaType,
        size,
        sha256,
        EvidenceLabel.of(label),
        description,
        storedAt,
        version());
  }
}
