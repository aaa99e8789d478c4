package org.shuraka.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.shared.LocalisedText;

/**
 * One report in a list: what is due when, with whom it lies, and for how long it did.
 *
 * @param due last day of the deadline, in the programme's time zone
 * @param statusAt since when it stands as it does
 * @param reason why it was sent back or reopened; null otherwise
 * @param urgency of the partner's part; null while it lies with the reviewer or is accepted
 * @param withPartner seconds it lay with the partner, all in all
 * @param withReviewer seconds it lay with the reviewer, all in all
 * @param openRemarks remarks that the reviewer has not resolved
 */
public record ReportLine(
    @JsonIgnore long id,
    String programme,
    LocalisedText programmeTitle,
    String timezone,
    String period,
    LocalDate due,
    String partner,
    LocalisedText partnerName,
    ReportStatus status,
    int revision,
    Instant statusAt,
    String reason,
    Urgency urgency,
    long withPartner,
    long withReviewer,
    int openRemarks) {

  private static final int DAY = 86_400;

  /** How near a deadline is. */
  public enum Urgency {
    /** The day is past. */
    OVERDUE,
    /** Two weeks or less are left. */
    SOON,
    /** There is time. */
    DUE;
  }

  /** Whole days it lay with the partner. */
  @JsonIgnore
  public long partnerDays() {
    return withPartner / DAY;
  }

  /** Whole days it lay with the reviewer. */
  @JsonIgnore
  public long reviewerDays() {
    return withReviewer / DAY;
  }
}
