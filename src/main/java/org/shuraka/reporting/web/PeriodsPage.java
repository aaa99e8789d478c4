package org.shuraka.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.FrameworkService;
import org.shuraka.platform.web.Notices;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;

/** The reporting periods of a programme, how each report stands, and the act of opening one. */
@Named
@ViewScoped
public class PeriodsPage implements Serializable {

  @Inject ReportingService reporting;
  @Inject FrameworkService frameworks;

  private String code;
  private transient List<ReportView.PeriodLine> periods;

  public void load() {
    getPeriods();
  }

  public List<ReportView.PeriodLine> getPeriods() {
    if (periods == null) {
      periods = reporting.periods(code);
    }
    return periods;
  }

  /** A period can be opened once a framework is approved. */
  public boolean isApproved() {
    return !frameworks.versions(code).isEmpty();
  }

  public void open(String period) {
    reporting.open(code, period);
    Notices.done("report.opened", period);
    Faces.redirect("/programmes/periods?code=%s", code);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
