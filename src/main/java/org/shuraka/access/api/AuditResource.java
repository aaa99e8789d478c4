package org.shuraka.access.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.AuditService;
import org.shuraka.platform.api.Page;

/** The audit trail. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  @Inject AuditService audit;

  @GET
  @Operation(
      summary = "Who changed, read or exported what, when and why; the newest first",
      description = "Administrators: everything. Managers: the programmes they manage.")
  public Page<AuditService.Line> page(
      @QueryParam("programme") String programme,
      @QueryParam("act") String act,
      @QueryParam("actor") String actor,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") @DefaultValue("9223372036854775807") long cursor) {
    int size = Page.size(limit);
    return Page.of(
        audit.page(new AuditService.Filter(programme, act, actor), cursor, size + 1),
        size,
        AuditService.Line::id);
  }
}
