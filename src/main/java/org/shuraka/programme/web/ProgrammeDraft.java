package org.shuraka.programme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Sector;
import org.shuraka.shared.LocalisedText;

/**
 * A programme while it is typed in. Below the places and the sectors stand a few empty lines; a
 * line without a code does not count, so emptying a code takes its line away.
 */
public class ProgrammeDraft implements Serializable {

  private static final int EMPTY_LINES = 3;

  private final Map<String, String> title = new HashMap<>();
  private final Map<String, String> objective = new HashMap<>();
  private final List<PlaceLine> places = new ArrayList<>();
  private final List<SectorLine> sectors = new ArrayList<>();
  private final boolean sample;
  private String code;
  private LocalDate start;
  private LocalDate end;
  private String timezone = "UTC";
  private String frequency = "quarterly";
  private Integer dueDays = 30;
  private Integer finalDueDays;
  private String status = "2";
  private String iatiIdentifier;
  private String currency = "EUR";
  private LocalDate actualStart;
  private LocalDate actualEnd;
  private String reportingOrg;

  /** A new programme. */
  ProgrammeDraft() {
    sample = false;
    addEmptyLines();
  }

  ProgrammeDraft(ProgrammeView programme) {
    code = programme.code();
    title.putAll(programme.title().texts());
    objective.putAll(programme.objective().texts());
    start = programme.start();
    end = programme.end();
    timezone = programme.timezone();
    frequency = programme.reportingFrequency();
    dueDays = programme.dueDays();
    finalDueDays = programme.finalDueDays();
    status = programme.status();
    iatiIdentifier = programme.iatiIdentifier();
    currency = programme.defaultCurrency();
    sample = programme.sample();
    actualStart = programme.actualStart();
    actualEnd = programme.actualEnd();
    reportingOrg = programme.reportingOrg();
    programme.locations().forEach(place -> places.add(new PlaceLine(place)));
    programme.sectors().forEach(sector -> sectors.add(new SectorLine(sector)));
    addEmptyLines();
  }

  private void addEmptyLines() {
    for (int i = 0; i < EMPTY_LINES; i++) {
      places.add(new PlaceLine(Place.of(null)));
      sectors.add(new SectorLine(new Sector(null, null, null, null)));
    }
  }

  ProgrammeForm form() {
    return new ProgrammeForm(
        code,
        new LocalisedText(title),
        new LocalisedText(objective),
        start,
        end,
        timezone,
        frequency,
        dueDays,
        finalDueDays,
        status,
        iatiIdentifier,
        currency,
        places.stream().filter(p -> p.getCode() != null).map(PlaceLine::place).toList(),
        sectors.stream().filter(s -> s.getCode() != null).map(SectorLine::sector).toList(),
        sample,
        actualStart,
        actualEnd,
        reportingOrg);
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public Map<String, String> getObjective() {
    return objective;
  }

  public List<PlaceLine> getPlaces() {
    return places;
  }

  public List<SectorLine> getSectors() {
    return sectors;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public LocalDate getStart() {
    return start;
  }

  public void setStart(LocalDate start) {
    this.start = start;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }

  public String getTimezone() {
    return timezone;
  }

  public void setTimezone(String timezone) {
    this.timezone = timezone;
  }

  public String getFrequency() {
    return frequency;
  }

  public void setFrequency(String frequency) {
    this.frequency = frequency;
  }

  public Integer getDueDays() {
    return dueDays;
  }

  public void setDueDays(Integer dueDays) {
    this.dueDays = dueDays;
  }

  public Integer getFinalDueDays() {
    return finalDueDays;
  }

  public void setFinalDueDays(Integer finalDueDays) {
    this.finalDueDays = finalDueDays;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getIatiIdentifier() {
    return iatiIdentifier;
  }

  public void setIatiIdentifier(String iatiIdentifier) {
    this.iatiIdentifier = iatiIdentifier;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public LocalDate getActualStart() {
    return actualStart;
  }

  public void setActualStart(LocalDate actualStart) {
    this.actualStart = actualStart;
  }

  public LocalDate getActualEnd() {
    return actualEnd;
  }

  public void setActualEnd(LocalDate actualEnd) {
    this.actualEnd = actualEnd;
  }

  public String getReportingOrg() {
    return reportingOrg;
  }

  public void setReportingOrg(String reportingOrg) {
    this.reportingOrg = reportingOrg;
  }
}
