package org.shuraka.donorreport.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.donorreport.DonorReportFilter;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportService.Read;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.donorreport.DraftTexts;
import org.shuraka.donorreport.ReportDocument;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.donorreport.SealedContent;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.MergePatch;
import org.shuraka.platform.api.Page;

/**
 * Reports to donors: drafted, approved, listed, read in the form that the caller accepts,
 * published, verified.
 */
@Path("/donor-reports")
@Produces(MediaType.APPLICATION_JSON)
public class DonorReportsResource {

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String DOCX = OFFICE + "wordprocessingml.document";
  private static final String XLSX = OFFICE + "spreadsheetml.sheet";
  private static final String PDF = "application/pdf";
  private static final String IATI = "application/vnd.iati+xml";

  /** The first is given where the caller takes any. */
  private static final List<Variant> FORMS =
      Stream.of(
              MediaType.APPLICATION_JSON,
              PDF,
              DOCX,
              XLSX,
              MediaType.APPLICATION_XML,
              MediaType.TEXT_XML,
              IATI,
              MediaType.TEXT_HTML)
          .map(type -> new Variant(MediaType.valueOf(type), (String) null, null))
          .toList();

  @Inject DonorReportService reports;

  /** Whether the content is what was sealed. */
  public record Verified(String sha256, boolean verified) {}

  @GET
  @Operation(
      summary = "The reports that the caller may see, the newest first",
      description = "A donor sees those of its own grants, once they are published.")
  public Page<DonorReportView> page(
      @QueryParam("programme") String programme,
      @QueryParam("grant") Long grant,
      @QueryParam("status") String status,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") Long cursor) {
    int size = Page.size(limit);
    long before = cursor == null ? DonorReportService.NEWEST : cursor;
    return Page.of(
        reports.page(new DonorReportFilter(programme, grant, status), before, size + 1),
        size,
        DonorReportView::id);
  }

  @GET
  @Path("{id}")
  @Produces({
    MediaType.APPLICATION_JSON,
    PDF + ";qs=0.9",
    DOCX + ";qs=0.85",
    XLSX + ";qs=0.8",
    MediaType.APPLICATION_XML + ";qs=0.7",
    MediaType.TEXT_XML + ";qs=0.7",
    IATI + ";qs=0.7",
    MediaType.TEXT_HTML + ";qs=0.5"
  })
  @Operation(
      summary = "The content as it stands or as it is sealed, byte for byte",
      description =
          "X-Content-SHA256 is its SHA-256; the ETag is needed to act on it. With Accept it comes as"
              + " PDF, DOCX, XLSX or IATI 2.03; a draft says in each of them that it is one. A"
              + " browser that asks for HTML, such as by the link of a job's result, is led to the"
              + " page.")
  public Response get(@PathParam("id") long id, @Context Request request) {
    Variant wanted = request.selectVariant(FORMS);
    return switch (wanted.getMediaType().toString()) {
      case PDF -> file(id, ReportForm.PDF);
      case DOCX -> file(id, ReportForm.DOCX);
      case XLSX -> file(id, ReportForm.XLSX);
      case MediaType.APPLICATION_XML, MediaType.TEXT_XML, IATI -> file(id, ReportForm.IATI);
      case MediaType.TEXT_HTML ->
          Response.seeOther(URI.create("/donor-reports/report?id=" + reports.view(id).id()))
              .build();
      default -> file(id, ReportForm.JSON);
    };
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Write in a draft: summary, comments on deviations, outcomes that it tells",
      description =
          "Managers. Needs If-Match. RFC 7396: members that are left out stay, null removes; comments go by the deviation's"
              + " key, outcomes by theirs, each with the text that the donor is to read.")
  public Response write(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    DraftTexts texts =
        MergePatch.read(patch, Map.of("summary", "", "outcomes", List.of()), DraftTexts.class);
    return answer(reports.write(id, Etags.required(ifMatch), texts));
  }

  /** Why a draft is thrown away. */
  public record Discard(String reason) {}

  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Throw a draft away for a reason",
      description = "Managers. Needs If-Match. No other draft of its window is made by itself.")
  public Response discard(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, Discard form) {
    reports.discard(id, Etags.required(ifMatch), form == null ? null : form.reason());
    return Response.noContent().build();
  }

  @POST
  @Path("{id}/refresh")
  @Operation(
      summary = "Bring the figures of a draft up to date",
      description = "Managers. Needs If-Match. What was written stays.")
  public Response refresh(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(reports.refresh(id, Etags.required(ifMatch)));
  }

  @POST
  @Path("{id}/approve")
  @Operation(
      summary = "Seal a draft",
      description =
          "A manager or administrator other than the one who prepared or edited it last; 409 for"
              + " that one, and for a draft of the system that nobody saved. Needs If-Match. From then on"
              + " nothing of it changes.")
  public Response approve(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(reports.approve(id, Etags.required(ifMatch)));
  }

  @GET
  @Path("{id}/outcomes")
  @Operation(summary = "Outcomes of accepted reports that a draft may tell; managers")
  public Page<SealedContent.Outcome> outcomes(@PathParam("id") long id) {
    return new Page<>(reports.outcomes(id), null);
  }

  @POST
  @Path("{id}/publish")
  @Operation(summary = "Let the donor see it", description = "Managers. Needs If-Match.")
  public Response publish(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(reports.publish(id, Etags.required(ifMatch)));
  }

  private static Response answer(DonorReportView view) {
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  @GET
  @Path("{id}/verify")
  @Operation(summary = "Whether the content is still the one that was sealed")
  public Verified verify(@PathParam("id") long id) {
    Read sealed = reports.read(id, "verify");
    return new Verified(sealed.report().sha256(), sealed.verified());
  }

  private Response file(long id, ReportForm form) {
    Read sealed = reports.read(id, form.code());
    ReportDocument document = ReportDocument.of(sealed, form);
    Response.ResponseBuilder answer =
        Response.ok(document.bytes(), form.mediaType())
            .header(HttpHeaders.CONTENT_DISPOSITION, document.disposition())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header("X-Content-SHA256", sealed.report().sha256());
    return form == ReportForm.JSON
        ? answer.tag(Etags.of(sealed.report().version())).build()
        : answer.build();
  }
}
