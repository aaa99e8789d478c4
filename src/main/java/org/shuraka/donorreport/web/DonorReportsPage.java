package org.shuraka.donorreport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.donorreport.DonorReportFilter;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** The reports that the reader may see, and for managers the act of sealing one. */
@Named
@ViewScoped
public class DonorReportsPage implements Serializable {

  private static final int LINES = 25;
  private static final int MOST_PROGRAMMES = 500;

  @Inject DonorReportService reports;
  @Inject ProgrammeService programmes;

  private String programme;
  private Long grant;
  private String status;
  private Long after;
  private Long job;
  private final SealDraft draft = new SealDraft();
  private transient List<DonorReportView> found;

  public void load() {
    found();
  }

  /** The list is read again: a run that is under way may have made what belongs into it. */
  public void refresh() {
    found = null;
  }

  private List<DonorReportView> found() {
    if (found == null) {
      found = reports.page(filter(), after == null ? DonorReportService.NEWEST : after, LINES + 1);
    }
    return found;
  }

  private DonorReportFilter filter() {
    return new DonorReportFilter(programme, grant, status);
  }

  /** Whether not all reports are shown. */
  public boolean isNarrowed() {
    return !filter().equals(DonorReportFilter.NONE);
  }

  public void seal() {
    long started = reports.prepare(draft.getGrant(), draft.form());
    Faces.redirect("/donor-reports?programme=%s&job=%s", programme, started);
  }

  /** Publishes the report that the button names, in the version that the reader saw. */
  public void publish() {
    String[] named = Posted.parts("publish", "_", 2);
    reports.publish(Posted.id(named[0]), Posted.version(named[1]));
    Notices.done("donorreport.published.done");
    Faces.redirect("/donor-reports" + (programme == null ? "" : "?programme=" + programme));
  }

  public List<DonorReportView> getLines() {
    return found().stream().limit(LINES).toList();
  }

  /** The report after which the next page begins; null on the last. */
  public Long getNext() {
    return found().size() > LINES ? found().get(LINES - 1).id() : null;
  }

  public List<ProgrammeView.Line> getProgrammes() {
    return programmes.page("", "", MOST_PROGRAMMES);
  }

  public List<ProgrammeView.GrantLine> getGrants() {
    return programmes.grants(programme);
  }

  public List<ProgrammeView.Period> getPeriods() {
    return programmes.periods(programme);
  }

  public ReportForm[] getForms() {
    return ReportForm.values();
  }

  public SealDraft getDraft() {
    return draft;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = blankToNull(programme);
  }

  private static String blankToNull(String code) {
    return code == null || code.isBlank() ? null : code;
  }

  public Long getGrant() {
    return grant;
  }

  public void setGrant(Long grant) {
    this.grant = grant;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = blankToNull(status);
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }

  /** The run that was asked for here; null where none was. */
  public Long getJob() {
    return job;
  }

  public void setJob(Long job) {
    this.job = job;
  }
}
