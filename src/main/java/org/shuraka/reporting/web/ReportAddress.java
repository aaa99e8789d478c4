package org.shuraka.reporting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.shuraka.reporting.ReportKey;

/**
 * Which report a page is about, as its address says: {@code ?programme=…&period=…&partner=…}. Beans
 * of any page ask for it with {@code @Inject ReportKey key}, pages with {@code
 * #{reportKey.programme()}}.
 */
@ApplicationScoped
public class ReportAddress {

  @Produces
  @Dependent
  @Named("reportKey")
  ReportKey read(HttpServletRequest request) {
    return new ReportKey(
        request.getParameter("programme"),
        request.getParameter("period"),
        request.getParameter("partner"));
  }
}
