package org.shuraka.donorreport.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportService.PrepareForm;
import org.shuraka.platform.api.Accepted;

/** Where a donor report begins: with the grant it is for. */
@Path("/grants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class GrantReportsResource {

  @Inject DonorReportService reports;

  @POST
  @Path("{grant}/donor-reports")
  @Operation(
      summary = "Draft a report for a window of whole reporting periods, as a job",
      description =
          "Managers. 422 for a window that is not of whole periods, 409 while no framework is"
              + " approved. from and to are periods by code, or the first and the last day. The job's result is the draft.")
  public Response prepare(@PathParam("grant") long grant, PrepareForm form) {
    return Accepted.job(reports.prepare(grant, form));
  }
}
