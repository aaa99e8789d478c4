package org.shuraka.donorreport;

import java.time.Instant;
import org.shuraka.shared.LocalisedText;

/**
 * A report in a list.
 *
 * @param status draft, sealed, or published: then the donor sees it
 * @param sha256 of the content as it stands, or as it is sealed
 * @param preparedAt when its figures were last brought up to date
 * @param changedBy who prepared or edited it last; null where the system prepared it and nobody
 *     worked on it yet
 * @param sealedAt null while it is a draft, as is {@code sealedBy}
 */
public record DonorReportView(
    long id,
    String programme,
    LocalisedText programmeTitle,
    long grant,
    String grantReference,
    LocalisedText donorName,
    String from,
    String to,
    String status,
    String sha256,
    Instant preparedAt,
    String changedBy,
    Instant sealedAt,
    String sealedBy,
    Instant publishedAt,
    int version) {

  public boolean published() {
    return status.equals("published");
  }

  public boolean draft() {
    return status.equals("draft");
  }
}
