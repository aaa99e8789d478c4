package org.shuraka.reporting.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.platform.api.Problems;
import org.shuraka.reporting.Explanation;
import org.shuraka.reporting.Finding;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** The reporting periods of a programme and the partners' reports. */
@Path("/programmes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

  private static final String REPORT = "{programme}/reports/{period}/{partner}";

  @Inject ReportingService reporting;

  @Context HttpHeaders headers;

  @GET
  @Path("{programme}/periods")
  @Operation(summary = "Reporting periods with due dates and each partner's status")
  public Page<ReportView.PeriodLine> periods(@PathParam("programme") String programme) {
    return new Page<>(reporting.periods(programme), null);
  }

  @POST
  @Path("{programme}/periods/{period}/open")
  @Operation(
      summary = "Open a period: every partner that reports it gets a draft",
      description = "Managers. 409 where it is open already or no framework is approved.")
  public Page<ReportView.PeriodLine> open(
      @PathParam("programme") String programme, @PathParam("period") String period) {
    reporting.open(programme, period);
    return new Page<>(reporting.periods(programme), null);
  }

  @GET
  @Path(REPORT)
  @Operation(summary = "One partner's report")
  public Response get(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner) {
    ReportView view = reporting.get(programme, period, partner);
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  @PUT
  @BodyLimit(megabytes = 5, from = Role.IS_OFFICER)
  @Path(REPORT)
  @Operation(
      summary = "Save the draft, whole",
      description = "The partner's officer. Needs If-Match. 422 names every fault.")
  public Response save(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner,
      @HeaderParam("If-Match") String ifMatch,
      ReportView.Form form) {
    reporting.save(programme, period, partner, Etags.required(ifMatch), form);
    return get(programme, period, partner);
  }

  @PATCH
  @BodyLimit(megabytes = 5, from = Role.IS_OFFICER)
  @Path(REPORT)
  @Operation(
      summary = "Save what changed in the draft",
      description =
          "The partner's officer. Needs If-Match. Values replace those of the same indicator and"
              + " location; state missing takes one away; cells as an object, by categories with |"
              + " between, change only those cells. Numbers may be texts, read in the language of"
              + " Accept-Language. What is in order is saved, what is not is named in faults. With"
              + " an Idempotency-Key the last change may be sent again.")
  public Response change(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner,
      @HeaderParam("If-Match") String ifMatch,
      @HeaderParam("Idempotency-Key") String edit,
      ObjectNode parts) {
    Locale locale = Problems.locale(headers);
    ReportingService.Saved saved =
        reporting.change(
            programme,
            period,
            partner,
            new ReportingService.Change(Etags.required(ifMatch), edit, Language.of(locale), parts));
    return Response.ok(
            new Saved(
                saved.at(), saved.faults().stream().map(f -> FaultLine.of(f, locale)).toList()))
        .tag(Etags.of(saved.version()))
        .build();
  }

  /** What became of a change. */
  public record Saved(Instant savedAt, List<FaultLine> faults) {}

  /** Something that could not be taken: where in the change, and why. */
  public record FaultLine(String pointer, String code, String detail) {

    static FaultLine of(Fault fault, Locale locale) {
      return new FaultLine(fault.pointer(), fault.key(), Messages.text(locale, fault));
    }
  }

  @GET
  @Path(REPORT + "/checks")
  @Operation(
      summary = "What has to be mended or explained before submission",
      description = "Errors must be mended; a warning is mended or explained.")
  public Page<CheckLine> checks(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner) {
    Locale locale = Problems.locale(headers);
    return new Page<>(
        reporting.findings(programme, period, partner).stream()
            .map(f -> CheckLine.of(f, locale))
            .toList(),
        null);
  }

  /** One finding of the checks. */
  public record CheckLine(
      boolean error, String code, String pointer, String detail, String explanation) {

    static CheckLine of(Finding f, Locale locale) {
      return new CheckLine(
          f.error(),
          f.code(),
          f.pointer(),
          Messages.text(locale, f.key(), f.arguments().toArray()),
          f.explanation());
    }
  }

  /** Why the warnings of the checks are all right. */
  public record Submit(List<Explanation> acknowledged) {

    public Submit {
      acknowledged = acknowledged == null ? List.of() : List.copyOf(acknowledged);
    }
  }

  @POST
  @Path(REPORT + "/submit")
  @Operation(
      summary = "Hand the report in for review",
      description =
          "Needs If-Match. 422 names every error and every warning that is not explained; acknowledged"
              + " explains warnings by their code and pointer.")
  public Response submit(
      @PathParam("programme") String programme,
      @PathParam("period") String period,
      @PathParam("partner") String partner,
      @HeaderParam("If-Match") String ifMatch,
      Submit request) {
    reporting.submit(programme, period, partner, Etags.required(ifMatch), request.acknowledged());
    return get(programme, period, partner);
  }
}
