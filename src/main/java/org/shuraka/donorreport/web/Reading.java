package org.shuraka.donorreport.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportService.Read;
import org.shuraka.platform.web.Page;
import org.shuraka.rollup.FigureLine;

/** A report while a page is made of it: read once, and not kept with the page. */
@Named
@RequestScoped
public class Reading {

  @Inject DonorReportService reports;
  @Inject Page page;

  private Read sealed;

  public Read of(long id) {
    if (sealed == null || sealed.report().id() != id) {
      sealed = reports.read(id, "page");
    }
    return sealed;
  }

  /** Its figures, in the reader's language. */
  public List<FigureLine.Group> groups(long id) {
    return of(id).content().lines(page.getLanguage());
  }
}
