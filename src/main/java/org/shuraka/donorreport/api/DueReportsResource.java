package org.shuraka.donorreport.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.donorreport.DuePosition;
import org.shuraka.donorreport.DueReportService;
import org.shuraka.donorreport.DueReportView;
import org.shuraka.platform.api.Accepted;
import org.shuraka.platform.api.Page;

/** The reports that the calendars of a programme's grants ask for. */
@Path("/programmes/{programme}/due-donor-reports")
@Produces(MediaType.APPLICATION_JSON)
public class DueReportsResource {

  @Inject DueReportService due;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "The windows on which donors are to get reports, the first due first",
      description =
          "Managers. Each with its state: running, waiting, not_prepared with the obstacles,"
              + " discarded, draft, sealed, published. all=true: those that have not begun or are"
              + " published, too.")
  public Page<DueReportView> page(
      @QueryParam("all") boolean all,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") String cursor) {
    int size = Page.size(limit);
    DuePosition after =
        cursor == null
            ? DuePosition.START
            : DuePosition.of(cursor).orElseThrow(BadRequestException::new);
    return Page.of(due.pageOf(programme, all, after, size + 1), size, DueReportView::position);
  }

  /** A browser that follows the link of a job's result is led to the page. */
  @GET
  @Produces("text/html;qs=0.5")
  @Operation(hidden = true)
  public Response page() {
    return Response.seeOther(
            UriBuilder.fromPath("/donor-reports/due").queryParam("programme", programme).build())
        .build();
  }

  @POST
  @Operation(
      summary = "Make the drafts that are due now instead of at night, as a job",
      description =
          "Managers. Every window that has ended and has no report is tried once; where a report of"
              + " a partner is missing, that is noted instead.")
  public Response prepare() {
    return Accepted.job(due.prepare(programme));
  }
}
