package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/** A partner report as its readers see it. */
public record ReportView(
    @JsonIgnore long id,
    String programme,
    String period,
    String partner,
    ReportStatus status,
    int revision,
    Instant savedAt,
    Instant statusAt,
    String statusReason,
    int version,
    List<ReportedValue> values,
    Narrative narrative,
    List<Remark> remarks,
    List<EvidenceView> evidence) {

  /** A reviewer's remark on a place of the report; an empty pointer is the whole report. */
  public record Remark(String pointer, String text, String by, Instant at) {}

  /** What the partner writes. */
  public record Form(List<ReportedValue> values, Narrative narrative) {

    public Form {
      values = values == null ? List.of() : List.copyOf(values);
      narrative = narrative == null ? Narrative.EMPTY : narrative;
    }
  }

  /**
   * One line of a list of reports.
   *
   * @param overdue the period's due date is past and the partner still has to act
   */
  public record Line(
      String programme,
      LocalisedText programmeTitle,
      String period,
      LocalDate due,
      String partner,
      LocalisedText partnerName,
      ReportStatus status,
      Instant statusAt,
      boolean overdue) {}

  /** A reporting period and how its reports stand; no reports while it is not opened. */
  public record PeriodLine(
      String code,
      LocalDate start,
      LocalDate end,
      LocalDate due,
      boolean open,
      List<OfPartner> reports) {}

  /** How one partner's report stands. */
  public record OfPartner(String partner, ReportStatus status, Instant statusAt) {}
}
