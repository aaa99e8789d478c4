package org.shuraka.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.exchange.IatiExportService;
import org.shuraka.exchange.IatiOutgoing;
import org.shuraka.exchange.IatiPublished;

/** What a programme publishes in IATI, and what was published of it before. */
@Path("/programmes")
public class IatiExportResource {

  @Inject IatiExportService exports;

  @GET
  @Path("{programme}/iati.xml")
  @Produces({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "The programme as an IATI 2.03 activities file",
      description = "For administrators and its managers. Published elements go out as they were.")
  public Response xml(@PathParam("programme") String code) {
    return Response.ok(exports.xml(code))
        .type(MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"" + code + ".iati.xml\"")
        .build();
  }

  @GET
  @Path("{programme}/iati-figures")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What the IATI file says when it is made now: who reports, targets and actuals",
      description =
          "For administrators and its managers. Read from the file itself. 409 where nobody can"
              + " report the activity yet.")
  public IatiOutgoing outgoing(@PathParam("programme") String code) {
    return exports.outgoing(code);
  }

  @GET
  @Path("{programme}/published-figures")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Targets and actuals of imported indicators, as their publisher put them",
      description = "With their provenance. Never part of the programme's own figures.")
  public IatiPublished published(@PathParam("programme") String code) {
    return exports.published(code);
  }
}
