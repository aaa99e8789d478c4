package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.shared.BusinessException;

/** Sets the day on which the reports of one period are due. */
@Named
@ViewScoped
public class DuePage implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private String period;
  private int version;
  private LocalDate due;
  private String reason;
  private transient ProgrammeView.Period shown;

  public void load() {
    Keepers.only(caller);
    version = getShown().version();
    due = getShown().due();
  }

  public ProgrammeView.Period getShown() {
    if (shown == null) {
      shown =
          ProgrammeView.Period.find(programmes.periods(code), period)
              .orElseThrow(BusinessException::notFound);
    }
    return shown;
  }

  public void set() {
    programmes.setDue(code, period, version, new Programmes.Due(due, reason));
    Notices.done("programme.due.set", period);
    Faces.redirect("/programmes/periods?code=%s", code);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
