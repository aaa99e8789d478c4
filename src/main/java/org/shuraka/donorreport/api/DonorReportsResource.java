package org.shuraka.donorreport.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.donorreport.DonorReportService;
import org.shuraka.donorreport.DonorReportService.Sealed;
import org.shuraka.donorreport.DonorReportView;
import org.shuraka.donorreport.ReportDocument;
import org.shuraka.donorreport.ReportForm;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;

/** Sealed reports: listed, read in the form that the caller accepts, published, verified. */
@Path("/donor-reports")
@Produces(MediaType.APPLICATION_JSON)
public class DonorReportsResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String IATI = "application/vnd.iati+xml";

  @Inject DonorReportService reports;

  /** Whether the content is what was sealed. */
  public record Verified(String sha256, boolean verified) {}

  @GET
  @Operation(
      summary = "The reports that the caller may see, the newest first",
      description = "A donor sees those of its own grants, once they are published.")
  public Page<DonorReportView> page(
      @QueryParam("programme") String programme,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") Long cursor) {
    int size = Page.size(limit);
    long before = cursor == null ? DonorReportService.NEWEST : cursor;
    return Page.of(reports.page(programme, before, size + 1), size, DonorReportView::id);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "The sealed content, byte for byte",
      description =
          "X-Content-SHA256 is its SHA-256; the ETag is needed to publish. With Accept it comes as"
              + " PDF, XLSX or IATI 2.03.")
  public Response json(@PathParam("id") long id) {
    return file(id, ReportForm.JSON, ReportForm.JSON.mediaType());
  }

  @GET
  @Path("{id}")
  @Produces("application/pdf;qs=0.9")
  @Operation(hidden = true)
  public Response pdf(@PathParam("id") long id) {
    return file(id, ReportForm.PDF, ReportForm.PDF.mediaType());
  }

  @GET
  @Path("{id}")
  @Produces(XLSX + ";qs=0.8")
  @Operation(hidden = true)
  public Response xlsx(@PathParam("id") long id) {
    return file(id, ReportForm.XLSX, ReportForm.XLSX.mediaType());
  }

  @GET
  @Path("{id}")
  @Produces({"application/xml;qs=0.7", "text/xml;qs=0.7", IATI + ";qs=0.7"})
  @Operation(hidden = true)
  public Response iati(@PathParam("id") long id) {
    return file(id, ReportForm.IATI, ReportForm.IATI.mediaType());
  }

  /** A browser that follows a link, such as that of a job's result, is led to the page. */
  @GET
  @Path("{id}")
  @Produces("text/html;qs=0.5")
  @Operation(hidden = true)
  public Response page(@PathParam("id") long id) {
    return Response.seeOther(URI.create("/donor-reports/report?id=" + reports.view(id).id()))
        .build();
  }

  @POST
  @Path("{id}/publish")
  @Operation(summary = "Let the donor see it", description = "Managers. Needs If-Match.")
  public Response publish(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    DonorReportView view = reports.publish(id, Etags.required(ifMatch));
    return Response.ok(view).tag(Etags.of(view.version())).build();
  }

  @GET
  @Path("{id}/verify")
  @Operation(summary = "Whether the content is still the one that was sealed")
  public Verified verify(@PathParam("id") long id) {
    Sealed sealed = reports.read(id, "verify");
    return new Verified(sealed.report().sha256(), sealed.verified());
  }

  private Response file(long id, ReportForm form, String mediaType) {
    Sealed sealed = reports.read(id, form.code());
    ReportDocument document = ReportDocument.of(sealed, form);
    Response.ResponseBuilder answer =
        Response.ok(document.bytes(), mediaType)
            .header(HttpHeaders.CONTENT_DISPOSITION, document.disposition())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
            .header("X-Content-SHA256", sealed.report().sha256());
    return form == ReportForm.JSON
        ? answer.tag(Etags.of(sealed.report().version())).build()
        : answer.build();
  }
}
