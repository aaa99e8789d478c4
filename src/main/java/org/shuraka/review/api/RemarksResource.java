package org.shuraka.review.api;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.reporting.ReportKey;
import org.shuraka.review.RemarkService;
import org.shuraka.review.RemarkService.Which;
import org.shuraka.review.RemarkThread;
import org.shuraka.review.ReviewService.RemarkForm;

/** What reviewer and partner say to each other about the places of a report. */
@Path("/programmes/{programme}/reports/{period}/{partner}/remarks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RemarksResource {

  @Inject RemarkService remarks;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  /** What is said. */
  public record Words(String text) {}

  @GET
  @Operation(
      summary = "The remarks on a report",
      description = "The oldest first, with their replies. Drafts are shown to reviewers only.")
  public Page<RemarkThread> list() {
    return new Page<>(remarks.of(key()), null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One remark with its replies")
  public Response get(@PathParam("id") long id) {
    return answer(Response.Status.OK, id);
  }

  @POST
  @Operation(
      summary = "Note a remark while reviewing",
      description = "A draft until the report is sent back or accepted. Managers.")
  public Response draft(RemarkForm remark) {
    return answer(Response.Status.CREATED, remarks.draft(key(), remark.pointer(), remark.text()));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Take a draft away", description = "Managers. Needs If-Match.")
  public void discard(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    remarks.discard(key(), which(id, ifMatch));
  }

  @POST
  @Path("{id}/answer")
  @Operation(
      summary = "Answer a remark",
      description = "The partner's officer. Needs the remark's If-Match.")
  public Response answer(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Words words) {
    remarks.answer(key(), which(id, ifMatch), words.text());
    return answer(Response.Status.OK, id);
  }

  @POST
  @Path("{id}/resolve")
  @Operation(
      summary = "Say that a remark is settled",
      description = "Managers. Needs the remark's If-Match.")
  public Response resolve(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    remarks.resolve(key(), which(id, ifMatch));
    return answer(Response.Status.OK, id);
  }

  @POST
  @Path("{id}/reopen")
  @Operation(
      summary = "Say that a remark is not settled, and why",
      description = "Managers. Needs the remark's If-Match.")
  public Response reopen(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Words words) {
    remarks.reopen(key(), which(id, ifMatch), words.text());
    return answer(Response.Status.OK, id);
  }

  private Response answer(Response.Status status, long id) {
    RemarkThread thread = remarks.get(key(), id);
    return Response.status(status).entity(thread).tag(Etags.of(thread.version())).build();
  }

  private ReportKey key() {
    return new ReportKey(programme, period, partner);
  }

  private static Which which(long id, String ifMatch) {
    return new Which(id, Etags.required(ifMatch));
  }
}
