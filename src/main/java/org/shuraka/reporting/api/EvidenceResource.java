package org.shuraka.reporting.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.MergePatch;
import org.shuraka.reporting.EvidenceLabel;
import org.shuraka.reporting.EvidenceLimits;
import org.shuraka.reporting.EvidenceService;
import org.shuraka.reporting.EvidenceUploadService;
import org.shuraka.reporting.EvidenceView;
import org.shuraka.reporting.ReportKey;
import org.shuraka.shared.BusinessException;

/**
 * The evidence of one report. Files come by the tus protocol 1.0.0 (creation, expiration,
 * termination): announced by POST, sent by PATCH in pieces of any size, and after a break asked by
 * HEAD how far they are.
 */
@Path("/programmes/{programme}/reports/{period}/{partner}/evidence")
@Produces(MediaType.APPLICATION_JSON)
public class EvidenceResource {

  private static final String TUS = "Tus-Resumable";
  private static final String VERSION = "1.0.0";
  private static final String OFFSET = "Upload-Offset";
  private static final String BYTES = "application/offset+octet-stream";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  @Inject EvidenceService evidence;
  @Inject EvidenceUploadService uploads;
  @Inject EvidenceLimits limits;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  @HeaderParam(TUS)
  String tus;

  @GET
  @Operation(
      summary = "A report's evidence",
      description = "With what its officer has begun to send and not finished.")
  public EvidenceView.OfReport list() {
    return evidence.of(key());
  }

  @OPTIONS
  @Operation(summary = "What this server takes of the tus protocol")
  public Response options() {
    return Response.noContent()
        .header("Tus-Version", VERSION)
        .header("Tus-Extension", "creation,expiration,termination")
        .header("Tus-Max-Size", limits.size())
        .header(TUS, VERSION)
        .build();
  }

  @POST
  @Operation(
      summary = "Announce a file: Upload-Length, and Upload-Metadata with filename and fingerprint",
      description =
          "The partner's officer, while the report can be edited. 201 with its Location; 200 with"
              + " Upload-Offset where the same file was begun before. 413 where it is too large or"
              + " the report has too many, 422 for a kind that is not taken.")
  public Response begin(
      @HeaderParam("Upload-Length") String length,
      @HeaderParam("Upload-Metadata") String metadata) {
    checkTus();
    EvidenceUploadService.Progress begun =
        uploads.begin(key(), UploadMetadata.read(length, metadata));
    return progress(Response.status(begun.resumed() ? 200 : 201), begun)
        .location(
            URI.create(
                "programmes/%s/reports/%s/%s/evidence/%d"
                    .formatted(programme, period, partner, begun.id())))
        .build();
  }

  @HEAD
  @Path("{id}")
  @Operation(summary = "How far a file is: Upload-Offset of Upload-Length bytes")
  public Response progress(@PathParam("id") long id) {
    checkTus();
    EvidenceUploadService.Progress now = uploads.progress(key(), id);
    return progress(Response.ok(), now)
        .header("Upload-Length", now.length())
        .header("Cache-Control", "no-store")
        .build();
  }

  @PATCH
  @BodyLimit(megabytes = 500, from = Role.IS_OFFICER, streamed = true)
  @Path("{id}")
  @Consumes(BYTES)
  @Operation(
      summary = "The next bytes of a file, from Upload-Offset on",
      description =
          "204 with the new Upload-Offset; 409 where it is another. With the last byte the file is"
              + " checked and stored: 422 says why it is not taken, 409 that the report has it. A"
              + " PATCH without bytes at its end asks for that again.")
  public Response append(
      @PathParam("id") long id, @HeaderParam(OFFSET) String offset, InputStream body)
      throws IOException {
    checkTus();
    EvidenceUploadService.Progress now = uploads.append(key(), id, offset(offset), new byte[0]);
    Pieces pieces = new Pieces(body);
    for (byte[] piece = pieces.next(); piece.length > 0; piece = pieces.next()) {
      now = uploads.append(key(), id, now.offset(), piece);
    }
    if (now.offset() == now.length()) {
      uploads.complete(key(), id);
    }
    return progress(Response.noContent(), now).build();
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file", description = "Always as attachment; it is on record.")
  public Response download(@PathParam("id") long id) {
    return Attachment.of(evidence.open(key(), id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Change label (internal, donor, public) or description",
      description =
          "Needs If-Match. RFC 7396: null takes the description away and makes the label internal."
              + " The officer while the report can be edited, the manager while it waits"
              + " for review.")
  public Response describe(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    EvidenceView.Form form =
        MergePatch.read(
            patch,
            Map.of("label", EvidenceLabel.INTERNAL, "description", ""),
            EvidenceView.Form.class);
    EvidenceView changed = evidence.describe(key(), id, Etags.required(ifMatch), form);
    return Response.ok(changed).tag(Etags.of(changed.version())).build();
  }

  @DELETE
  @Path("{id}")
  @Operation(
      summary = "Delete a file, or give up one that is not finished",
      description = "The officer, while the report can be edited. A finished one needs If-Match.")
  public Response delete(@PathParam("id") long id, @HeaderParam("If-Match") String ifMatch) {
    if (!uploads.giveUp(key(), id)) {
      evidence.delete(key(), id, Etags.required(ifMatch));
    }
    return Response.noContent().header(TUS, VERSION).build();
  }

  private ReportKey key() {
    return new ReportKey(programme, period, partner);
  }

  private void checkTus() {
    if (tus != null && !tus.equals(VERSION)) {
      throw new BusinessException(BusinessException.Kind.STALE, "evidence.http.tus", VERSION);
    }
  }

  private static long offset(String header) {
    try {
      return Long.parseLong(header);
    } catch (NumberFormatException e) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "evidence.http.offset");
    }
  }

  private static Response.ResponseBuilder progress(
      Response.ResponseBuilder answer, EvidenceUploadService.Progress now) {
    answer.header(TUS, VERSION).header(OFFSET, now.offset());
    return now.stored() ? answer : answer.header("Upload-Expires", date(now.expires()));
  }

  private static String date(Instant at) {
    return HTTP_DATE.format(at);
  }
}
