package org.shuraka.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.review.ReportFilter;
import org.shuraka.review.ReportLine;
import org.shuraka.review.ReportListService;
import org.shuraka.review.ReportLists;

/** The reader's reports: a manager's queue, an officer's own. All it shows is in its address. */
@Named
@RequestScoped
public class ReportsPage {

  private static final int LINES = 25;

  @Inject ReportListService reports;
  @Inject CurrentCaller caller;

  private String programme;
  private String partner;
  private String period;
  private String status;
  private boolean overdue;
  private int after;
  private List<ReportLine> lines;
  private List<ReportLists.Count> counts;

  public void load() {
    lines = reports.page(filter(), after, LINES + 1);
    counts = reports.counts(filter());
  }

  private ReportFilter filter() {
    return new ReportFilter(programme, partner, period, getStatus(), overdue);
  }

  /** An officer sees first what she is to write, a manager what waits for her. */
  public String getStatus() {
    if (status == null || status.isBlank()) {
      status = caller.get().is(Role.OFFICER) ? ReportFilter.TO_WRITE : "submitted";
    }
    return status;
  }

  public List<ReportTab> getTabs() {
    return ReportTab.of(counts, caller.get().is(Role.OFFICER));
  }

  /** Of all that the other filters show. */
  public int getOverdueCount() {
    return counts.stream().mapToInt(ReportLists.Count::overdue).sum();
  }

  /** Whether the list is narrower than its tab. */
  public boolean isNarrowed() {
    return overdue || !getChosen().isEmpty();
  }

  /** Which programme, partner and period are chosen, as it stands in an address. */
  public String getChosen() {
    return chosen("programme", programme) + chosen("partner", partner) + chosen("period", period);
  }

  private static String chosen(String name, String code) {
    return code == null || code.isBlank()
        ? ""
        : "&" + name + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
  }

  public List<ReportLists.Choice> getProgrammes() {
    return reports.programmes(filter());
  }

  public List<ReportLists.Choice> getPartners() {
    return reports.partners(filter());
  }

  public List<ReportLists.Choice> getPeriods() {
    return reports.periods(filter());
  }

  public List<ReportLine> getLines() {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** How many to pass over for the next page; null on the last. */
  public Integer getNext() {
    return lines.size() > LINES ? after + LINES : null;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public boolean isOverdue() {
    return overdue;
  }

  public void setOverdue(boolean overdue) {
    this.overdue = overdue;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = Math.max(0, after);
  }
}
