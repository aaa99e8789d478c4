package org.shuraka.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;

/**
 * A programme as a person or program enters it. What is left out takes the default named here.
 *
 * @param code short and stable, as in addresses: letters, digits, point, hyphen, underscore
 * @param timezone of deadlines; default UTC
 * @param reportingFrequency default quarterly
 * @param dueDays days after a period's end until reports are due, 0 to 365; default 30
 * @param finalDueDays the same for the final report, that of the last period; default as for all
 * @param status IATI ActivityStatus; default 2, implementation
 * @param defaultCurrency ISO 4217; default EUR
 * @param sample figures are invented for show; default false
 * @param actualStart the day on which work began; null before, or where it is not known
 * @param actualEnd the day on which it ended; null before
 * @param reportingOrg code of the organisation for which it is published; null for the own one
 */
public record ProgrammeForm(
    String code,
    LocalisedText title,
    LocalisedText objective,
    LocalDate start,
    LocalDate end,
    String timezone,
    String reportingFrequency,
    Integer dueDays,
    Integer finalDueDays,
    String status,
    String iatiIdentifier,
    String defaultCurrency,
    List<Place> locations,
    List<Sector> sectors,
    Boolean sample,
    LocalDate actualStart,
    LocalDate actualEnd,
    String reportingOrg) {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  public ProgrammeForm {
    objective = objective == null ? LocalisedText.EMPTY : objective;
    timezone = timezone == null ? "UTC" : timezone;
    reportingFrequency =
        reportingFrequency == null ? Frequency.QUARTERLY.code() : reportingFrequency;
    dueDays = dueDays == null ? 30 : dueDays;
    status = status == null ? "2" : status;
    defaultCurrency = defaultCurrency == null ? "EUR" : defaultCurrency;
    locations = locations == null ? List.of() : List.copyOf(locations);
    sectors = sectors == null ? List.of() : List.copyOf(sectors);
    sample = sample != null && sample;
    reportingOrg = reportingOrg == null || reportingOrg.isBlank() ? null : reportingOrg;
  }

  /** When its reports are due. */
  DueDays due() {
    return DueDays.of(dueDays, finalDueDays);
  }

  /** Refuses, naming every fault. */
  void check() {
    List<Fault> faults = faults("");
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
  }

  /** Every fault, each pointer below {@code at}. */
  public List<Fault> faults(String at) {
    List<Fault> faults = new ArrayList<>();
    if (code == null || !CODE.matcher(code).matches()) {
      faults.add(Fault.at(at + "/code", "programme.code.form"));
    }
    if (title == null || title.isEmpty()) {
      faults.add(Fault.at(at + "/title", "programme.title.missing"));
    }
    if (start == null || end == null || start.isAfter(end)) {
      faults.add(Fault.at(at + "/end", "programme.dates"));
    } else if (start.getYear() < 1970 || end.getYear() > 2100) {
      faults.add(Fault.at(at + "/start", "programme.dates.range"));
    }
    if (actualEnd != null && (actualStart == null || actualStart.isAfter(actualEnd))) {
      faults.add(Fault.at(at + "/actualEnd", "programme.publishing.order"));
    }
    if (Frequency.of(reportingFrequency).isEmpty()) {
      faults.add(Fault.at(at + "/reportingFrequency", "programme.frequency", reportingFrequency));
    }
    if (dueDays < 0 || dueDays > 365) {
      faults.add(Fault.at(at + "/dueDays", "programme.dueDays"));
    }
    if (finalDueDays != null && (finalDueDays < 0 || finalDueDays > 365)) {
      faults.add(Fault.at(at + "/finalDueDays", "programme.dueDays"));
    }
    if (!status.matches("[1-6]")) {
      faults.add(Fault.at(at + "/status", "programme.status", status));
    }
    if (!CURRENCY.matcher(defaultCurrency).matches()) {
      faults.add(Fault.at(at + "/defaultCurrency", "programme.currency", defaultCurrency));
    }
    try {
      ZoneId.of(timezone);
    } catch (DateTimeException e) {
      faults.add(Fault.at(at + "/timezone", "programme.timezone", timezone));
    }
    return faults;
  }
}
