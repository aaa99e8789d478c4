package org.shuraka.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.reporting.ReportingService;
import org.shuraka.review.ReviewService;
import org.shuraka.review.ReviewService.Subject;

/** The reviewer's acts on one report; the report itself is shown by the reporting page's bean. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

  @Inject ReviewService reviews;
  @Inject ReportingService reporting;

  private String programme;
  private String period;
  private String partner;
  private int version;
  private String reason;

  /** The acts are made on the version that is shown now. */
  public void load() {
    version = reporting.get(programme, period, partner).version();
  }

  public void accept() {
    reviews.accept(subject(), List.of());
    done("review.accepted");
  }

  public void sendBack() {
    reviews.sendBack(subject(), reason, List.of());
    done("review.sentBack");
  }

  public void reopen() {
    reviews.reopen(subject(), reason);
    done("review.reopened");
  }

  private Subject subject() {
    return new Subject(programme, period, partner, version);
  }

  private void done(String key) {
    Notices.done(key, partner, period);
    Faces.redirect("/reports");
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
