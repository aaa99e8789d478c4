package org.shuraka.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.BundleService;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.programme.ProgrammeView;

/** Whole programmes as portable documents. */
@Path("/bundles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BundlesResource {

  @Inject BundleService bundles;

  @POST
  @BodyLimit(megabytes = 20, from = Role.IS_ADMINISTRATOR)
  @Operation(
      summary = "Bring a whole programme in, all or nothing",
      description = "Administrators only. 422 names every fault, to 100, with its JSON pointer.")
  public Response bringIn(Bundle bundle) {
    ProgrammeView made = bundles.bringIn(bundle);
    return Response.created(URI.create("programmes/" + made.code())).entity(made).build();
  }
}
