package org.shuraka.rollup.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Accepted;
import org.shuraka.rollup.ResultService;

/** What the night does, at once. */
@Path("/roll-ups")
@Produces(MediaType.APPLICATION_JSON)
public class RollUpsResource {

  @Inject ResultService results;

  @POST
  @Operation(
      summary = "Derive every figure of every programme anew, as a job",
      description = "Administrators only.")
  public Response rollUp() {
    return Accepted.job(results.rollUpEverything());
  }
}
