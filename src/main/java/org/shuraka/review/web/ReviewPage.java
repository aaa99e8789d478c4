package org.shuraka.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportView;
import org.shuraka.review.ReviewService;
import org.shuraka.review.ReviewService.Reopening;
import org.shuraka.review.ReviewService.Subject;

/** The reviewer's acts on the report that she sees. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

  @Inject ReportKey key;
  @Inject ReviewService reviews;
  @Inject ReviewSheetPage page;

  private int version;
  private ReportStatus status;
  private String reason;
  private String donorReason;

  /** The acts are made on the version that is shown now. */
  public void load() {
    ReportView report = page.getSheet().report();
    version = report.version();
    status = report.status();
  }

  public void accept() {
    act("review.accepted", () -> reviews.accept(subject(), List.of()));
  }

  public void sendBack() {
    act("review.sentBack", () -> reviews.sendBack(subject(), reason, List.of()));
  }

  public void reopen() {
    act("review.reopened", () -> reviews.reopen(subject(), new Reopening(reason, donorReason)));
  }

  /** Where somebody was faster, the page shows what is there now, and the next act is on that. */
  private void act(String done, Runnable act) {
    try {
      act.run();
    } finally {
      page.forget();
      load();
    }
    Notices.done(done, key.partner(), key.period());
    Faces.redirect("/reports");
  }

  private Subject subject() {
    return new Subject(key.programme(), key.period(), key.partner(), version);
  }

  public boolean isSubmitted() {
    return status == ReportStatus.SUBMITTED;
  }

  public boolean isAccepted() {
    return status == ReportStatus.ACCEPTED;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDonorReason() {
    return donorReason;
  }

  public void setDonorReason(String donorReason) {
    this.donorReason = donorReason;
  }
}
