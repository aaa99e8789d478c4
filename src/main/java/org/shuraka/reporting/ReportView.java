package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A partner report as its readers see it.
 *
 * @param savedBy name of whoever wrote last; null where an import did
 * @param sections what it says beside figures and words, by the member of each section
 */
public record ReportView(
    @JsonIgnore long id,
    String programme,
    String period,
    String partner,
    ReportStatus status,
    int revision,
    Instant savedAt,
    String savedBy,
    Instant statusAt,
    String statusReason,
    int version,
    List<ReportedValue> values,
    Narrative narrative,
    List<Remark> remarks,
    @JsonAnyGetter Map<String, Object> sections) {

  /** A reviewer's remark on a place of the report; an empty pointer is the whole report. */
  public record Remark(String pointer, String text, String by, Instant at) {}

  /**
   * What the partner writes.
   *
   * @param sections the other sections by their member; one that is not named stays as it is
   */
  public record Form(
      List<ReportedValue> values,
      Narrative narrative,
      @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> sections) {

    public Form {
      values = values == null ? List.of() : List.copyOf(values);
      narrative = narrative == null ? Narrative.EMPTY : narrative;
      sections = sections == null ? Map.of() : Map.copyOf(sections);
    }
  }

  /**
   * A reporting period and how its reports stand; no reports while it is not opened.
   *
   * @param due the day, in the programme's time zone, at whose end its reports are due
   * @param finalReport whether its report is the programme's final one
   * @param version for {@code If-Match} where the due date is changed
   */
  public record PeriodLine(
      String code,
      LocalDate start,
      LocalDate end,
      LocalDate due,
      boolean open,
      boolean finalReport,
      int version,
      List<OfPartner> reports) {}

  /**
   * How one partner's report stands.
   *
   * @param due its own day where it was granted more time, else the period's
   */
  public record OfPartner(String partner, ReportStatus status, Instant statusAt, LocalDate due) {}
}
