package org.shuraka.rollup.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.shuraka.platform.api.Accepted;
import org.shuraka.rollup.Explanation;
import org.shuraka.rollup.ResultService;
import org.shuraka.rollup.Results;

/** The figures of a programme, and the job that derives them. */
@Path("/programmes")
@Produces(MediaType.APPLICATION_JSON)
public class ResultsResource {

  @Inject ResultService results;
  @Inject ResultBodies bodies;

  @GET
  @Path("{programme}/results")
  @Operation(
      summary = "The figures for a window of whole reporting periods",
      description =
          "Both ends are codes of periods and belong to the window. 422 for a window that is not"
              + " of whole periods, 409 while no framework is approved. The ETag names the state of"
              + " the figures: with If-None-Match, 304 while they are the same.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Results.class)))
  public Response results(
      @PathParam("programme") String programme,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @Context Request request) {
    Results figures = results.results(programme, from, to);
    EntityTag tag = new EntityTag(figures.revision());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(bodies.of(figures)) : unchanged)
        .tag(tag)
        .header(HttpHeaders.VARY, "Authorization, Cookie")
        .build();
  }

  @GET
  @Path("{programme}/results/{indicator}/explanation")
  @Operation(
      summary = "How one figure came about",
      description =
          "For the window and to date: every accepted value that is part of it with its weight,"
              + " what was left out and why, coverage, adjustments, rounding. Of every value,"
              + " sign * value / (ofValues * ofSeries) and the adjustments add up to the figure."
              + " A donor sees values by period and place, without partners and persons; an"
              + " officer her own organisation's.")
  public Explanation explanation(
      @PathParam("programme") String programme,
      @PathParam("indicator") String indicator,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    return results.explanation(programme, indicator, from, to);
  }

  @POST
  @Path("{programme}/roll-ups")
  @Operation(summary = "Derive every figure of the programme anew, as a job")
  public Response rollUp(@PathParam("programme") String programme) {
    return Accepted.job(results.rollUp(programme));
  }
}
