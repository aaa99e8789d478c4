package org.shuraka.donorreport;

import java.time.Instant;
import org.shuraka.shared.LocalisedText;

/**
 * A sealed report in a list.
 *
 * @param status sealed, or published: then the donor sees it
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
    Instant sealedAt,
    String sealedBy,
    Instant publishedAt,
    int version) {

  public boolean published() {
    return status.equals("published");
  }
}
