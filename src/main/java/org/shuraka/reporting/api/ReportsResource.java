package org.shuraka.reporting.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;

/** The reporting periods of a programme and the partners' reports. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  private static final String REPORT = "{programme}/reports/{period}/{partner}";

  @Inject ReportingService reporting;

  @GET
  @Path("{programme}/periods")
  @Operation(summary = "Reporting periods with due dates and each partner's status")
  public Page<ReportView.PeriodLine> periods(@PathParam("programme") String programme) {
    return new Page<>(reporting.periods(programme), null);
  }

  @POST
  @Path("{programme}/periods/{period}/open")
  @Operation(
      summary = "Open a period: every partner that reports it gets a draft",
      description = "Managers. 409 where it is open already or no framework is approved.")
  public Page<ReportView.PeriodLine> open(
      @PathParam("programme") String programme, @PathParam("period") String period) {
    reporting.open(programme, period);
    return new Page<>(reporting.periods(programme), null);
  }

  @GET
  @Path(REPORT)
  @Operation(summary = "One partner's report")
  public Response get(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner) {
    ReportView view = reporting.get(programme, period, partner);
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  @PUT
  @Path(REPORT)
  @Operation(
      summary = "Save the draft, whole",
      description = "The partner's officer. Needs If-Match. 422 names every fault.")
  public Response save(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner,
      @HeaderParam("If-Match") String ifMatch,
      ReportView.Form form) {
    reporting.save(programme, period, partner, Etags.required(ifMatch), form);
    return get(programme, period, partner);
  }

  @POST
  @Path(REPORT + "/submit")
  @Operation(summary = "Hand the report in for review", description = "Needs If-Match.")
  public Response submit(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner,
      @HeaderParam("If-Match") String ifMatch) {
    reporting.submit(programme, period, partner, Etags.required(ifMatch));
    return get(programme, period, partner);
  }
}
