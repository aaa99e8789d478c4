package org.shuraka.reporting.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.reporting.ExtensionService;
import org.shuraka.reporting.ExtensionService.Form;
import org.shuraka.reporting.ExtensionService.Subject;
import org.shuraka.reporting.ExtensionView;

/** More time for a report. The ETag is that of the latest request. */
@Path("/programmes/{programme}/reports/{period}/{partner}/extension")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExtensionsResource {

  @Inject ExtensionService extensions;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  @GET
  @Operation(summary = "When the report is due, and the requests for more time")
  public Response get() {
    return answer(extensions.get(subject()));
  }

  @POST
  @Operation(
      summary = "Ask for more time: a day and a reason",
      description = "The partner's officer. 409 while an earlier request waits for its answer.")
  public Response ask(Form form) {
    return answer(extensions.ask(subject(), given(form)));
  }

  @POST
  @Path("grant")
  @Operation(
      summary = "Grant the day that was asked for, or another",
      description = "Managers. Needs If-Match with the request's version.")
  public Response grant(@HeaderParam("If-Match") String ifMatch, Form form) {
    return answer(extensions.grant(subject(), Etags.required(ifMatch), given(form)));
  }

  @POST
  @Path("decline")
  @Operation(
      summary = "Decline more time, for a reason",
      description = "Managers. Needs If-Match with the request's version.")
  public Response decline(@HeaderParam("If-Match") String ifMatch, Form form) {
    return answer(extensions.decline(subject(), Etags.required(ifMatch), given(form)));
  }

  /** A call without a body says nothing. */
  private static Form given(Form form) {
    return form == null ? new Form(null, null) : form;
  }

  private Subject subject() {
    return new Subject(programme, period, partner);
  }

  private static Response answer(ExtensionView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
