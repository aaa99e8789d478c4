package org.shuraka.donorreport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.platform.web.Notices;

/** One sealed report, and the act of publishing it; its content comes from {@link Reading}. */
@Named
@ViewScoped
public class DonorReportPage implements Serializable {

  @Inject DonorReportService reports;

  private long id;
  private int version;

  public void load() {
    version = reports.view(id).version();
  }

  /** In the version that the reader saw. */
  public void publish() {
    reports.publish(id, version);
    Notices.done("donorreport.published.done");
    Faces.redirect("/donor-reports/report?id=%s", id);
  }

  public ReportForm[] getForms() {
    return ReportForm.values();
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }
}
