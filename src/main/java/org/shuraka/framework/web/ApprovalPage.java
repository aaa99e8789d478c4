package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Approval;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Makes the draft of a logframe, as it was read, the next version. */
@Named("approval")
@ViewScoped
public class ApprovalPage implements Serializable {

  @Inject FrameworkService frameworks;
  @Inject ProgrammeService programmes;
  @Inject FrameworkPage shown;
  @Inject FrameworkActs acts;

  private String reason;
  private String consentReference;
  private String inForceFrom;

  public void approve() {
    String code = shown.getCode();
    int number =
        frameworks.approve(
            code, acts.version(), new Approval(reason, consentReference, inForceFrom));
    Notices.done("framework.approved", number);
    Faces.redirect("/programmes/periods?code=%s", code);
  }

  /** From which the version can judge: those that are not opened. */
  public List<ProgrammeView.Period> getPeriods() {
    return programmes.periods(shown.getCode()).stream().filter(p -> !p.open()).toList();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getConsentReference() {
    return consentReference;
  }

  public void setConsentReference(String consentReference) {
    this.consentReference = consentReference;
  }

  public String getInForceFrom() {
    return inForceFrom;
  }

  public void setInForceFrom(String inForceFrom) {
    this.inForceFrom = inForceFrom == null || inForceFrom.isBlank() ? null : inForceFrom;
  }
}
