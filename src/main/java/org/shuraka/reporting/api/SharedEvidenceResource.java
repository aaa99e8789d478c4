package org.shuraka.reporting.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Page;
import org.shuraka.reporting.EvidenceView;
import org.shuraka.reporting.SharedEvidenceService;
import org.shuraka.shared.BusinessException;

/** Evidence of a programme's accepted reports, for those who are not to know who reported it. */
@Path("/programmes/{programme}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class SharedEvidenceResource {

  @Inject SharedEvidenceService evidence;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "Evidence of accepted reports, newest first",
      description = "For donors of the programme what is labelled donor or public.")
  public Page<EvidenceView.Shared> list(
      @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
    int size = Page.size(limit);
    return Page.of(
        evidence.page(programme, before(cursor), size + 1), size, EvidenceView.Shared::id);
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file", description = "Always as attachment; it is on record.")
  public Response download(@PathParam("id") long id) {
    return Attachment.of(evidence.open(programme, id));
  }

  private static long before(String cursor) {
    try {
      return cursor == null ? SharedEvidenceService.NEWEST : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "error.http.400");
    }
  }
}
