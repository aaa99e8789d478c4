package org.shuraka.reporting;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Somebody did something with a report that others wait for; fired in the transaction of the act.
 *
 * @param due the day that was asked for or granted; null where the act is about none
 */
public record ReportActed(
    Act act,
    long programmeId,
    long organisationId,
    String programme,
    String period,
    String partner,
    LocalDate due) {

  /** What was done. */
  public enum Act {
    SUBMITTED,
    SENT_BACK,
    ACCEPTED,
    REOPENED,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_DECLINED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the partner did it, and the programme's managers wait for it. */
    public boolean byPartner() {
      return this == SUBMITTED || this == EXTENSION_ASKED;
    }
  }

  /** The act that brought the report where it stands: submitting or one of the reviewer's. */
  public static ReportActed of(
      PartnerReport report, String programme, String period, String partner) {
    return of(Act.valueOf(report.status().name()), report, programme, period, partner, null);
  }

  static ReportActed of(
      Act act,
      PartnerReport report,
      String programme,
      String period,
      String partner,
      LocalDate due) {
    return new ReportActed(
        act, report.programmeId(), report.organisationId(), programme, period, partner, due);
  }
}
