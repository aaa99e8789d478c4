package org.shuraka.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shuraka.shared.LocalisedText;

/**
 * A programme as readers see it.
 *
 * @param reportingOrg code of the organisation that publishes it; null for the own one
 */
public record ProgrammeView(
    @JsonIgnore long id,
    String code,
    LocalisedText title,
    LocalisedText objective,
    LocalDate start,
    LocalDate end,
    String timezone,
    String reportingFrequency,
    int dueDays,
    Integer finalDueDays,
    String status,
    String iatiIdentifier,
    String defaultCurrency,
    boolean sample,
    LocalDate actualStart,
    LocalDate actualEnd,
    String reportingOrg,
    int version,
    List<Place> locations,
    List<Sector> sectors) {

  /** As it would be entered. */
  public ProgrammeForm form() {
    return new ProgrammeForm(
        code,
        title,
        objective,
        start,
        end,
        timezone,
        reportingFrequency,
        dueDays,
        finalDueDays,
        status,
        iatiIdentifier,
        defaultCurrency,
        locations,
        sectors,
        sample,
        actualStart,
        actualEnd,
        reportingOrg);
  }

  /** One line of a list of programmes. */
  public record Line(
      @JsonIgnore long id,
      String code,
      LocalisedText title,
      LocalDate start,
      LocalDate end,
      String status,
      boolean sample) {}

  /**
   * An organisation in a programme.
   *
   * @param toEnd whether its last period is that of the programme, whichever it comes to be
   */
  public record Partner(
      @JsonIgnore long organisationId,
      String code,
      LocalisedText name,
      String iatiIdentifier,
      String type,
      String role,
      String firstPeriod,
      String lastPeriod,
      @JsonIgnore Integer firstNo,
      @JsonIgnore Integer lastNo,
      boolean toEnd,
      String fundedBy,
      int version) {

    /** Whether it is expected to report at all. */
    public boolean reports() {
      return firstNo != null;
    }
  }

  /**
   * A grant with its donor and how it is reported on; see {@link GrantForm}.
   *
   * @param logo SHA-256 of the picture on the cover of its reports; null for none
   */
  public record GrantLine(
      long id,
      String donor,
      LocalisedText donorName,
      String reference,
      java.math.BigDecimal amount,
      String currency,
      LocalDate start,
      LocalDate end,
      java.math.BigDecimal share,
      String language,
      String indicatorSet,
      boolean shareShown,
      @JsonIgnore String sectionCodes,
      String reportingCalendar,
      Integer dueDays,
      LocalDate reportsFrom,
      String reportTitle,
      String reportNotice,
      String logo,
      String logoText,
      int version) {

    /** Codes of the parts that its reports have besides those of every report. */
    @JsonProperty
    public List<String> sections() {
      return sectionCodes.isEmpty() ? List.of() : List.of(sectionCodes.split(","));
    }

    public GrantForm form() {
      return new GrantForm(
          donor,
          reference,
          amount,
          currency,
          start,
          end,
          share,
          language,
          indicatorSet,
          shareShown,
          sections(),
          reportingCalendar,
          dueDays,
          reportsFrom,
          reportTitle,
          reportNotice,
          logoText);
    }
  }

  /**
   * A reporting period.
   *
   * @param due the day, in the programme's time zone, at whose end its reports are due
   * @param finalReport whether its report is the programme's final one
   */
  public record Period(
      @JsonIgnore long id,
      int no,
      String code,
      LocalDate start,
      LocalDate end,
      LocalDate due,
      boolean open,
      boolean finalReport,
      int version) {

    /** The period of that code. */
    public static Optional<Period> find(List<Period> periods, String code) {
      return periods.stream().filter(p -> p.code().equals(code)).findFirst();
    }
  }
}
