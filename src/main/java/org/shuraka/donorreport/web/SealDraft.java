package org.shuraka.donorreport.web;

import java.io.Serializable;
import org.shuraka.donorreport.DonorReportService.PrepareForm;

/** What is to be sealed, while it is typed in. */
public class SealDraft implements Serializable {

  private Long grant;
  private String from;
  private String to;
  private String summary;

  PrepareForm form() {
    return new PrepareForm(from, to, summary);
  }

  public Long getGrant() {
    return grant;
  }

  public void setGrant(Long grant) {
    this.grant = grant;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }
}
