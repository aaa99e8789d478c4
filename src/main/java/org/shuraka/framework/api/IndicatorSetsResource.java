package org.shuraka.framework.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.framework.IndicatorSet;
import org.shuraka.framework.IndicatorSetService;
import org.shuraka.framework.IndicatorSetService.Kept;
import org.shuraka.framework.IndicatorSets.Line;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.shared.BusinessException;

/** The library of standard indicators that donors and standards keep. */
@Path("/indicator-sets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IndicatorSetsResource {

  @Inject IndicatorSetService sets;

  @GET
  @Operation(summary = "The lists of standard indicators, by code", description = "Managers.")
  public Page<Line> all() {
    return new Page<>(sets.all(), null);
  }

  @POST
  @BodyLimit(
      megabytes = 5,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Operation(
      summary = "Add a list with its indicators",
      description = "422 names every fault, to 100, with its JSON pointer.")
  public Response make(IndicatorSet set) {
    int version = sets.make(set);
    return Response.created(URI.create("indicator-sets/" + set.code()))
        .tag(Etags.of(version))
        .entity(set)
        .build();
  }

  @GET
  @Path("{set}")
  @Operation(summary = "One list with its indicators")
  public Response get(@PathParam("set") String code) {
    Kept kept = sets.get(code);
    return Response.ok(kept.set()).tag(Etags.of(kept.version())).build();
  }

  @PUT
  @BodyLimit(
      megabytes = 5,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Path("{set}")
  @Operation(
      summary = "Replace a list and its indicators",
      description = "Needs If-Match. Logframes keep the codes and wordings that they took.")
  public Response replace(
      @PathParam("set") String code, @HeaderParam("If-Match") String ifMatch, IndicatorSet set) {
    int version = Etags.required(ifMatch);
    if (!code.equals(set.code())) {
      throw BusinessException.invalid("/code", "library.code.other", code);
    }
    return Response.ok(set).tag(Etags.of(sets.replace(version, set))).build();
  }

  @DELETE
  @Path("{set}")
  @Operation(
      summary = "Remove a list",
      description = "Needs If-Match. Logframes keep the codes and wordings that they took.")
  public Response remove(@PathParam("set") String code, @HeaderParam("If-Match") String ifMatch) {
    sets.remove(code, Etags.required(ifMatch));
    return Response.noContent().build();
  }
}
