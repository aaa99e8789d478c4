package org.shuraka.programme;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a programme was extended or shortened once it was under way.
 *
 * @param endBefore its last day until then
 * @param letterReference number or date of the donor's letter
 * @param letterName name of the file of the letter that is kept; null for none
 * @param letterSha256 of its bytes
 * @param changedBy name of the account; null for the system itself
 */
public record EndChange(
    long id,
    LocalDate endBefore,
    LocalDate endAfter,
    String reason,
    String letterReference,
    String letterName,
    String letterSha256,
    Instant changedAt,
    String changedBy) {

  /** The donor's letter as it was kept. */
  public record Letter(String fileName, String mediaType, byte[] content) {}
}
