package org.shuraka.review.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Page;
import org.shuraka.review.ReportFilter;
import org.shuraka.review.ReportLine;
import org.shuraka.review.ReportListService;

/** Reports of every programme the caller may see: a manager's queue, an officer's own. */
@Path("/reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportListResource {

  @Inject ReportListService reports;

  @GET
  @Operation(
      summary = "Reports, the most urgent first",
      description =
          "status: draft, submitted, sent_back, accepted, reopened, to_write or all. Times with"
              + " partner and reviewer are seconds.")
  public Page<ReportLine> list(
      @QueryParam("programme") String programme,
      @QueryParam("partner") String partner,
      @QueryParam("period") String period,
      @QueryParam("status") @DefaultValue(ReportFilter.ALL) String status,
      @QueryParam("overdue") boolean overdue,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("0") int after) {
    int size = Page.size(limit);
    int from = Math.max(0, after);
    List<ReportLine> found =
        reports.page(new ReportFilter(programme, partner, period, status, overdue), from, size + 1);
    return Page.of(found, size, last -> from + size);
  }
}
