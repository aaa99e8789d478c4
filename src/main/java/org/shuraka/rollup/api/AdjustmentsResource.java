package org.shuraka.rollup.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.rollup.AdjustmentService;
import org.shuraka.rollup.Adjustments;
import org.shuraka.rollup.OverlapLedger;
import org.shuraka.shared.BusinessException;

/** Corrections of people counted by two partners. */
@Path("/programmes/{programme}/adjustments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AdjustmentsResource {

  @Inject AdjustmentService adjustments;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "The overlap ledger: every correction, gross and net figures to date",
      description = "Managers. An item's version is its ETag.")
  public OverlapLedger ledger() {
    return adjustments.ledger(programme);
  }

  @POST
  @Operation(
      summary = "Propose a correction",
      description =
          "Managers. For indicators whose increments are summed; it counts once somebody else"
              + " approves it.")
  public Response propose(Adjustments.Form form) {
    long id = adjustments.propose(programme, form);
    OverlapLedger.Line line = line(id);
    return Response.created(URI.create("programmes/" + programme + "/adjustments/" + id))
        .tag(Etags.of(line.version()))
        .entity(line)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One correction")
  public Response get(@PathParam("id") long id) {
    OverlapLedger.Line line = line(id);
    return Response.ok(line).tag(Etags.of(line.version())).build();
  }

  @POST
  @Path("{id}/approve")
  @Operation(
      summary = "Approve a correction that somebody else proposed",
      description = "Needs If-Match. 409 rollup.adjustment.samePerson for its proposer.")
  public Response approve(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    adjustments.approve(programme, id, Etags.required(ifMatch));
    return get(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Withdraw a correction that is not approved",
      description = "Needs If-Match.")
  public Response withdraw(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    adjustments.withdraw(programme, id, Etags.required(ifMatch));
    return Response.noContent().build();
  }

  private OverlapLedger.Line line(long id) {
    return adjustments.ledger(programme).items().stream()
        .filter(l -> l.id() == id)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }
}
