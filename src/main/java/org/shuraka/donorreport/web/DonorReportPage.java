package org.shuraka.donorreport.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.platform.web.Notices;

/** One report: written in, approved and published; its content comes from {@link Reading}. */
@Named
@ViewScoped
public class DonorReportPage implements Serializable {

  @Inject DonorReportService reports;
  @Inject Reading reading;
  @Inject CurrentCaller caller;

  private long id;
  private int version;
  private boolean outdated;
  private String reason;
  private final Writing writing = new Writing();

  public void load() {
    DonorReportView report = reports.view(id);
    version = report.version();
    if (report.draft() && !caller.get().is(Role.DONOR)) {
      writing.begin(reading.of(id).content(), reports.outcomes(id));
      outdated = reports.outdated(id);
    }
  }

  /** In the version that the reader saw, like every act here. */
  public void write() {
    reports.write(id, version, writing.texts());
    done("donorreport.saved");
  }

  public void refresh() {
    reports.refresh(id, version);
    done("donorreport.refreshed");
  }

  public void approve() {
    reports.approve(id, version);
    done("donorreport.approved");
  }

  /** Leads back to the list, where the draft is no more. */
  public void discard() {
    reports.discard(id, version, reason);
    Notices.done("donorreport.discarded");
    Faces.redirect("/donor-reports");
  }

  public void publish() {
    reports.publish(id, version);
    done("donorreport.published.done");
  }

  private void done(String message) {
    Notices.done(message);
    Faces.redirect("/donor-reports/report?id=%s", id);
  }

  /** As the reader saw it, or as her browser saved it since. */
  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isOutdated() {
    return outdated;
  }

  public Writing getWriting() {
    return writing;
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
