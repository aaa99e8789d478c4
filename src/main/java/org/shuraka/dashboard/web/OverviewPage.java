package org.shuraka.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.dashboard.DashboardService;
import org.shuraka.dashboard.Funding;
import org.shuraka.dashboard.OpenRemark;
import org.shuraka.dashboard.Portfolio;
import org.shuraka.donorreport.ComingReport;
import org.shuraka.donorreport.DonorReportFilter;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.platform.web.Page;
import org.shuraka.review.ReportFilter;
import org.shuraka.review.ReportLine;
import org.shuraka.review.ReportListService;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.Standing;

/** What the reader meets after signing in; each part is read when it is shown. */
@Named
@RequestScoped
public class OverviewPage {

  private static final int LINES = 25;
  private static final int FEW = 8;

  @Inject DashboardService dashboards;
  @Inject ReportListService reportLists;
  @Inject DonorReportService donorReports;
  @Inject Page page;

  private int after;
  private Portfolio portfolio;
  private List<Portfolio.OffTrack> offTrack;
  private List<Standing> unreadable = List.of();
  private List<Funding> fundings;
  private List<ReportLine> deadlines;
  private List<OpenRemark> remarks;
  private List<ComingReport> coming;
  private List<DonorReportView> reports;

  public Portfolio getPortfolio() {
    if (portfolio == null) {
      portfolio = dashboards.portfolio(after, LINES);
    }
    return portfolio;
  }

  /** How many to pass over for the next page; null on the last. */
  public Integer getNext() {
    return getPortfolio().rows().size() > after + LINES ? after + LINES : null;
  }

  private List<Portfolio.OffTrack> found() {
    if (offTrack == null) {
      offTrack = getPortfolio().offTrack();
    }
    return offTrack;
  }

  /** What is most off track. */
  public List<Portfolio.OffTrack> getWorst() {
    return some(found(), 0, FEW);
  }

  public boolean isMoreOffTrack() {
    return found().size() > FEW;
  }

  /** Of the page that lists all that is off track. */
  public List<Portfolio.OffTrack> getOffTrack() {
    return some(found(), after, LINES);
  }

  /** Before that page is shown: whoever keeps no programmes is shown the 404 page. */
  public void loadOffTrack() {
    Portfolio.Deviating deviating = dashboards.offTrack();
    offTrack = deviating.found();
    unreadable = deviating.unreadable();
  }

  /** Programmes of the page of all that is off track whose figures cannot be read. */
  public List<Standing> getUnreadable() {
    return unreadable;
  }

  public Integer getNextOffTrack() {
    return found().size() > after + LINES ? after + LINES : null;
  }

  public String figure(Standing.Line line) {
    return text().value(line.indicator(), line.value(), line.numerator(), line.denominator());
  }

  public String target(Standing.Line line) {
    return text().target(line.indicator(), line.target());
  }

  public String achievement(Standing.Line line) {
    return text().achievement(line.achievement());
  }

  private FigureText text() {
    return FigureText.in(page.getLanguage());
  }

  /** A page of the donor's grants. */
  public List<Funding> getFundings() {
    return some(fundings(), 0, LINES);
  }

  public Integer getNextFunding() {
    return fundings().size() > LINES ? after + LINES : null;
  }

  /** One more than is shown says whether there is a next page. */
  private List<Funding> fundings() {
    if (fundings == null) {
      fundings = dashboards.fundings(after, LINES + 1);
    }
    return fundings;
  }

  /** The reports that a donor is to get next. */
  public List<ComingReport> getComing() {
    if (coming == null) {
      coming = donorReports.coming(FEW);
    }
    return coming;
  }

  /** The newest reports that a donor may read. */
  public List<DonorReportView> getReports() {
    if (reports == null) {
      reports = donorReports.page(DonorReportFilter.NONE, DonorReportService.NEWEST, FEW);
    }
    return reports;
  }

  /** Reports that lie with the officer, what is due first. */
  public List<ReportLine> getDeadlines() {
    if (deadlines == null) {
      deadlines =
          reportLists.page(
              new ReportFilter(null, null, null, ReportFilter.TO_WRITE, false), 0, FEW);
    }
    return deadlines;
  }

  public List<OpenRemark> getRemarks() {
    if (remarks == null) {
      remarks = dashboards.remarks(FEW);
    }
    return remarks;
  }

  private static <T> List<T> some(List<T> all, int from, int most) {
    int start = Math.min(from, all.size());
    return all.subList(start, Math.min(start + most, all.size()));
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = Math.max(0, after);
  }
}
