package org.shuraka.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.BundleService;

/** A programme as one portable document. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class BundleExportResource {

  @Inject BundleService bundles;

  @GET
  @Path("{programme}/bundle")
  @Operation(
      summary = "The whole programme as one document",
      description =
          "Administrators only. Brought into an empty system it gives the same figures. A reopened"
              + " report goes out as a draft.")
  public Bundle takeOut(@PathParam("programme") String programme) {
    return bundles.takeOut(programme);
  }
}
