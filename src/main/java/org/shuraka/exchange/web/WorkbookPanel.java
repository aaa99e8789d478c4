package org.shuraka.exchange.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.omnifaces.util.Faces;
import org.shuraka.exchange.WorkbookService;
import org.shuraka.reporting.ReportKey;

/** The report that the address names as a workbook: to take away, and to bring back filled in. */
@Named
@RequestScoped
public class WorkbookPanel {

  @Inject WorkbookService workbooks;
  @Inject HttpServletRequest request;

  private ReportKey report;
  private Part file;

  @PostConstruct
  void read() {
    report =
        new ReportKey(
            request.getParameter("programme"),
            request.getParameter("period"),
            request.getParameter("partner"));
  }

  /** Keeps the file and shows what it changes. */
  public void upload() throws IOException {
    byte[] content;
    try (InputStream in = file.getInputStream()) {
      content = in.readNBytes(WorkbookService.MOST_BYTES + 1);
    }
    long upload = workbooks.keep(report, file.getSubmittedFileName(), content);
    Faces.redirect(
        "/reports/workbook?programme=%s&period=%s&partner=%s&upload=%s",
        report.programme(), report.period(), report.partner(), Long.toString(upload));
  }

  /** Where it is downloaded, but for the language. */
  public String getAddress() {
    return "/api/v1/programmes/%s/reports/%s/%s/workbook?language="
        .formatted(report.programme(), report.period(), report.partner());
  }

  /** Largest file, in megabytes. */
  public int getMegabytes() {
    return WorkbookService.MOST_MEGABYTES;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
