package org.shuraka.reporting;

import java.time.Instant;

/**
 * A file that proves something of a report, as its readers see it.
 *
 * @param type media type, by content
 * @param size in bytes, as it is stored: of a photo without what was taken out of it
 * @param sha256 of those bytes, hexadecimal
 * @param storedAt when it was complete
 * @param version for If-Match
 */
public record EvidenceView(
    long id,
    String name,
    String type,
    long size,
    String sha256,
    EvidenceLabel label,
    String description,
    Instant storedAt,
    int version) {

  /** What can be changed of it; a null stays as it is. */
  public record Form(EvidenceLabel label, String description) {}

  /**
   * A file of which not all has come yet.
   *
   * @param length in bytes
   * @param offset bytes that have come
   * @param expires when what has come is given up, unless more comes
   */
  public record Unfinished(
      long id, String name, String fingerprint, long length, long offset, Instant expires) {}

  /**
   * A report's evidence.
   *
   * @param addable whether the caller may add and delete files
   * @param describable whether the caller may change labels and descriptions
   */
  public record OfReport(
      java.util.List<EvidenceView> items,
      java.util.List<Unfinished> unfinished,
      boolean addable,
      boolean describable) {}

  /**
   * Evidence as a donor sees it: nothing says who reported it.
   *
   * @param period code of the period that it belongs to
   */
  public record Shared(
      long id,
      String period,
      String name,
      String type,
      long size,
      String sha256,
      EvidenceLabel label,
      String description) {}
}
