package org.shuraka.programme.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.GrantSection;
import org.shuraka.programme.ProgrammeView;

/** A grant while it is typed in. */
public class GrantDraft implements Serializable {

  private String donor;
  private String reference;
  private BigDecimal amount;
  private String currency;
  private LocalDate start;
  private LocalDate end;
  private BigDecimal share;
  private boolean shareShown;
  private String language = "en";
  private String indicatorSet;
  private List<String> sections = new ArrayList<>(GrantSection.CODES);
  private String reportingCalendar;
  private Integer dueDays;
  private LocalDate reportsFrom;
  private String reportTitle;
  private String reportNotice;
  private String logoText;

  GrantDraft() {}

  /** A grant to be added; the programme's dates and currency are the first guess. */
  GrantDraft(ProgrammeView programme) {
    start = programme.start();
    end = programme.end();
    currency = programme.defaultCurrency();
  }

  GrantDraft(GrantForm grant) {
    donor = grant.donor();
    reference = grant.reference();
    amount = grant.amount();
    currency = grant.currency();
    start = grant.start();
    end = grant.end();
    share = grant.share();
    shareShown = grant.shareShown();
    language = grant.language();
    indicatorSet = grant.indicatorSet();
    sections = new ArrayList<>(grant.sections());
    reportingCalendar = grant.reportingCalendar();
    dueDays = grant.dueDays();
    reportsFrom = grant.reportsFrom();
    reportTitle = grant.reportTitle();
    reportNotice = grant.reportNotice();
    logoText = grant.logoText();
  }

  GrantForm form() {
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
        GrantSection.CODES.stream().filter(sections::contains).toList(),
        reportingCalendar,
        dueDays,
        reportsFrom,
        reportTitle,
        reportNotice,
        logoText);
  }

  public String getDonor() {
    return donor;
  }

  public void setDonor(String donor) {
    this.donor = donor;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
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

  public BigDecimal getShare() {
    return share;
  }

  public void setShare(BigDecimal share) {
    this.share = share;
  }

  public boolean isShareShown() {
    return shareShown;
  }

  public void setShareShown(boolean shareShown) {
    this.shareShown = shareShown;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getIndicatorSet() {
    return indicatorSet;
  }

  public void setIndicatorSet(String indicatorSet) {
    this.indicatorSet = indicatorSet;
  }

  public List<String> getSections() {
    return sections;
  }

  public void setSections(List<String> sections) {
    this.sections = sections;
  }

  public String getReportingCalendar() {
    return reportingCalendar;
  }

  public void setReportingCalendar(String reportingCalendar) {
    this.reportingCalendar = reportingCalendar;
  }

  public Integer getDueDays() {
    return dueDays;
  }

  public void setDueDays(Integer dueDays) {
    this.dueDays = dueDays;
  }

  public LocalDate getReportsFrom() {
    return reportsFrom;
  }

  public void setReportsFrom(LocalDate reportsFrom) {
    this.reportsFrom = reportsFrom;
  }

  public String getReportTitle() {
    return reportTitle;
  }

  public void setReportTitle(String reportTitle) {
    this.reportTitle = reportTitle;
  }

  public String getReportNotice() {
    return reportNotice;
  }

  public void setReportNotice(String reportNotice) {
    this.reportNotice = reportNotice;
  }

  public String getLogoText() {
    return logoText;
  }

  public void setLogoText(String logoText) {
    this.logoText = logoText;
  }
}
