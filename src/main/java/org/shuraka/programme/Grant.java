package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.shuraka.platform.Row;

/** A grant agreement: one donor, one programme, and how the donor wants to be reported to. */
@Entity
@Table(name = "grant_agreement")
class Grant extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "donor_id")
  private long donorId;

  private String reference;
  private BigDecimal amount;
  private String currency;

  @Column(name = "start_date")
  private LocalDate start;

  @Column(name = "end_date")
  private LocalDate end;

  private BigDecimal share;
  private String language;

  @Column(name = "indicator_set")
  private String indicatorSet;

  @Column(name = "share_shown")
  private boolean shareShown;

  private String sections;

  @Column(name = "reporting_calendar")
  private String reportingCalendar;

  @Column(name = "due_days")
  private Integer dueDays;

  @Column(name = "reports_from")
  private LocalDate reportsFrom;

  @Column(name = "report_title")
  private String reportTitle;

  @Column(name = "report_notice")
  private String reportNotice;

  /** SHA-256 of the picture on the cover. */
  private String logo;

  @Column(name = "logo_text")
  private String logoText;

  protected Grant() {}

  Grant(long programmeId, long donorId, GrantForm form) {
    this.programmeId = programmeId;
    agree(donorId, form);
  }

  /** What is agreed from now on; sealed reports keep what was agreed when they were made. */
  final void agree(long donor, GrantForm form) {
    this.donorId = donor;
    this.reference = form.reference().strip();
    this.amount = form.amount();
    this.currency = form.currency();
    this.start = form.start();
    this.end = form.end();
    this.share = form.share();
    this.language = form.language();
    this.indicatorSet = form.indicatorSet();
    this.shareShown = form.shareShown();
    this.sections = String.join(",", form.sections());
    this.reportingCalendar = form.reportingCalendar();
    this.dueDays = form.dueDays();
    this.reportsFrom = form.reportsFrom();
    this.reportTitle = form.reportTitle();
    this.reportNotice = form.reportNotice();
    this.logoText = form.logoText();
  }

  /** From now on its reports carry the picture of that SHA-256; null for none. */
  void carry(String picture) {
    this.logo = picture;
  }
}
