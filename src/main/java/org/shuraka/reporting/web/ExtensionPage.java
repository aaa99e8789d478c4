package org.shuraka.reporting.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.shuraka.platform.web.Notices;
import org.shuraka.reporting.ExtensionService;
import org.shuraka.reporting.ExtensionService.Form;
import org.shuraka.reporting.ExtensionService.Subject;
import org.shuraka.reporting.ExtensionView;
import org.shuraka.reporting.ReportKey;

/**
 * When the report of a page is due, and more time for it. It reads which report that is from the
 * page's address, so that {@code WEB-INF/reporting/extension.xhtml} fits on every page of a report.
 */
@Named
@ViewScoped
public class ExtensionPage implements Serializable {

  @Inject ReportKey key;
  @Inject ExtensionService extensions;

  private int version;
  private LocalDate due;
  private String reason;
  private transient ExtensionView view;

  @PostConstruct
  void read() {
    version = getView().version();
    due = getView().getWaiting() == null ? null : getView().getWaiting().askedDue();
  }

  public ExtensionView getView() {
    if (view == null) {
      view = extensions.get(subject());
    }
    return view;
  }

  public void ask() {
    extensions.ask(subject(), form());
    done("extension.asked");
  }

  public void grant() {
    extensions.grant(subject(), version, form());
    done("extension.granted");
  }

  public void decline() {
    extensions.decline(subject(), version, form());
    done("extension.declined");
  }

  /** Whether the day was moved for this report alone. */
  public boolean isMoved() {
    return !getView().due().equals(getView().periodDue());
  }

  private Subject subject() {
    return new Subject(key.programme(), key.period(), key.partner());
  }

  private Form form() {
    return new Form(due, reason);
  }

  private static void done(String what) {
    Notices.done(what);
    Faces.redirect(Faces.getRequestURIWithQueryString());
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
