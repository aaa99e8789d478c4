package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shuraka.platform.Row;
import org.shuraka.shared.LocalisedText;

/** A programme: what one or more donors fund and several organisations carry out together. */
@Entity
@Table(name = "programme")
public class Programme extends Row {

  private String code;
  private LocalisedText title;
  private LocalisedText objective;

  @Column(name = "start_date")
  private LocalDate start;

  @Column(name = "end_date")
  private LocalDate end;

  private String timezone;

  @Column(name = "reporting_frequency")
  private String frequency;

  @Column(name = "due_days")
  private int dueDays;

  @Column(name = "final_due_days")
  private Integer finalDueDays;

  private String status;

  @Column(name = "iati_identifier")
  private String iatiIdentifier;

  @Column(name = "default_currency")
  private String defaultCurrency;

  private boolean sample;

  @Column(name = "actual_start")
  private LocalDate actualStart;

  @Column(name = "actual_end")
  private LocalDate actualEnd;

  @Column(name = "reporting_org_id")
  private Long reportingOrgId;

  protected Programme() {}

  Programme(ProgrammeForm form) {
    this.code = form.code();
    this.sample = form.sample();
    change(form);
  }

  /** Takes over everything but the code. */
  void change(ProgrammeForm form) {
    form.check();
    this.title = form.title();
    this.objective = form.objective();
    this.start = form.start();
    this.end = form.end();
    this.timezone = form.timezone();
    this.frequency = form.reportingFrequency();
    this.dueDays = form.dueDays();
    this.finalDueDays = form.finalDueDays();
    this.status = form.status();
    this.iatiIdentifier = form.iatiIdentifier();
    this.defaultCurrency = form.defaultCurrency();
    this.actualStart = form.actualStart();
    this.actualEnd = form.actualEnd();
  }

  /** Goes on to that day, or ends with it. */
  void endWith(LocalDate day) {
    this.end = day;
  }

  /**
   * Is published for that organisation.
   *
   * @param organisation its id; null for the own one
   */
  void reportFor(Long organisation) {
    this.reportingOrgId = organisation;
  }

  public String code() {
    return code;
  }

  LocalisedText title() {
    return title;
  }

  DueDays dueDays() {
    return DueDays.of(dueDays, finalDueDays);
  }

  boolean sample() {
    return sample;
  }

  ReportingCalendar calendar() {
    return new ReportingCalendar(Frequency.of(frequency).orElseThrow(), start, end);
  }
}
