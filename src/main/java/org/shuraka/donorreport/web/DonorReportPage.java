package org.shuraka.donorreport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportService.Sealed;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.donorreport.SealedContent;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Page;
import org.shuraka.rollup.FigureLine;

/** One sealed report on screen, in the reader's language, and the act of publishing it. */
@Named
@ViewScoped
public class DonorReportPage implements Serializable {

  @Inject DonorReportService reports;
  @Inject Page page;

  private long id;
  private int version;
  private transient Sealed sealed;

  public void load() {
    version = sealed().report().version();
  }

  private Sealed sealed() {
    if (sealed == null) {
      sealed = reports.read(id, "page");
    }
    return sealed;
  }

  public void publish() {
    reports.publish(id, version);
    Notices.done("donorreport.published.done");
    Faces.redirect("/donor-reports/report?id=%s", id);
  }

  public DonorReportView getReport() {
    return sealed().report();
  }

  public SealedContent getContent() {
    return sealed().content();
  }

  /** Whether the content still is what was sealed. */
  public boolean isVerified() {
    return sealed().verified();
  }

  public List<FigureLine.Group> getGroups() {
    return getContent().lines(page.getLanguage());
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
