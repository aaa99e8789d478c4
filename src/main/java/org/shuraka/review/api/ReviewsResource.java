package org.shuraka.review.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.platform.api.Etags;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.review.ReviewService;
import org.shuraka.review.ReviewService.RemarkForm;
import org.shuraka.review.ReviewService.Reopening;
import org.shuraka.review.ReviewService.Subject;

/** Sending back, accepting and reopening reports. Each act needs If-Match. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReviewsResource {

  private static final String REPORT = "{programme}/reports/{period}/{partner}/";

  @Inject ReviewService reviews;
  @Inject ReportingService reporting;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  /** Why a report goes back, with remarks on its places. */
  public record SendBack(String reason, List<RemarkForm> remarks) {

    public SendBack {
      remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
  }

  /** What is said with an acceptance; nothing need be. */
  public record Accept(List<RemarkForm> remarks) {

    public Accept {
      remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }
  }

  @POST
  @Path(REPORT + "send-back")
  @Operation(summary = "Send a submitted report back, for a reason")
  public Response sendBack(@HeaderParam("If-Match") String ifMatch, SendBack request) {
    reviews.sendBack(subject(ifMatch), request.reason(), request.remarks());
    return report();
  }

  @POST
  @Path(REPORT + "accept")
  @Operation(
      summary = "Accept a submitted report: its figures count from now on",
      description = "With remarks[] or an empty body.")
  public Response accept(@HeaderParam("If-Match") String ifMatch, Accept request) {
    reviews.accept(subject(ifMatch), request.remarks());
    return report();
  }

  @POST
  @Path(REPORT + "reopen")
  @Operation(
      summary = "Open an accepted report for a correction, for a reason",
      description =
          "The partner reads the reason; donors read donorReason, nothing where it is empty.")
  public Response reopen(@HeaderParam("If-Match") String ifMatch, Reopening request) {
    reviews.reopen(subject(ifMatch), request);
    return report();
  }

  private Subject subject(String ifMatch) {
    return new Subject(programme, period, partner, Etags.required(ifMatch));
  }

  private Response report() {
    ReportView view = reporting.get(programme, period, partner);
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }
}
