package org.shuraka.donorreport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.donorreport.DuePosition;
import org.shuraka.donorreport.DueReportService;
import org.shuraka.donorreport.DueReportView;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** What is due to donors, and the act of preparing it now. */
@Named
@ViewScoped
public class DueReportsPage implements Serializable {

  private static final int LINES = 25;
  private static final int MOST_PROGRAMMES = 500;
  private static final String ALL = "all";

  @Inject DueReportService due;
  @Inject ProgrammeService programmes;

  private String programme;
  private Long grant;
  private String show;
  private String after;
  private Long job;
  private transient List<DueReportView> found;

  public void load() {
    found();
  }

  /** The list is read again: a run that is under way may have made what belongs into it. */
  public void refresh() {
    found = null;
  }

  private List<DueReportView> found() {
    if (found == null) {
      DuePosition from =
          after == null ? DuePosition.START : DuePosition.of(after).orElse(DuePosition.START);
      found = due.page(programme, grant, isAll(), from, LINES + 1);
    }
    return found;
  }

  public void prepare() {
    Faces.redirect("/donor-reports/due?programme=%s&job=%s", programme, due.prepare(programme));
  }

  public List<DueReportView> getLines() {
    return found().stream().limit(LINES).toList();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return found().size() > LINES ? found().get(LINES - 1).position().toString() : null;
  }

  public List<ProgrammeView.Line> getProgrammes() {
    return programmes.page("", "", MOST_PROGRAMMES);
  }

  public boolean isAll() {
    return ALL.equals(show);
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme == null || programme.isBlank() ? null : programme;
  }

  public Long getGrant() {
    return grant;
  }

  public void setGrant(Long grant) {
    this.grant = grant;
  }

  public String getShow() {
    return show;
  }

  public void setShow(String show) {
    this.show = show;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
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
