package org.shuraka.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.exchange.WorkbookPreview;
import org.shuraka.exchange.WorkbookPreview.Conflicts;
import org.shuraka.exchange.WorkbookService;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Problems;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** A partner's report as a workbook. */
@Path("/programmes/{programme}/reports/{period}/{partner}/workbook")
public class WorkbookResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject WorkbookService workbooks;
  @Inject ReportingService reporting;
  @Context HttpHeaders headers;

  @PathParam("programme")
  String programme;

  @PathParam("period")
  String period;

  @PathParam("partner")
  String partner;

  /**
   * One changed cell; values are texts, plain decimals, ISO dates or codes, left out for nothing.
   *
   * @param pointer as {@code Figures!H7}
   */
  public record Line(String pointer, String cell, String before, String now, String given) {

    static Line of(WorkbookPreview.Line line) {
      return new Line(
          line.pointer(),
          line.cell(),
          orNull(line.before()),
          orNull(line.now()),
          orNull(line.given()));
    }

    private static String orNull(WorkbookPreview.Value value) {
      return value.value().isEmpty() ? null : value.value();
    }
  }

  /** What the writer should know of how a cell was understood. */
  public record Note(String pointer, String code, String detail) {}

  /** What a workbook changes, or changed. */
  public record Changed(List<Line> changes, List<Line> conflicts, List<Note> notes) {}

  @GET
  @Produces(XLSX)
  @Operation(
      summary = "The report as an XLSX workbook to fill in",
      description =
          "In the language of the parameter language (en, ar, fr), else of Accept-Language.")
  public Response get(@QueryParam("language") String language) {
    WorkbookService.Document document =
        workbooks.write(key(), language == null ? reader() : known(language));
    return Response.ok(document.content())
        .tag(Etags.of(document.version()))
        .header("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"")
        .build();
  }

  private static Language known(String language) {
    return Language.of(language)
        .orElseThrow(() -> BusinessException.invalid("/language", "error.language", language));
  }

  @PUT
  @BodyLimit(megabytes = WorkbookService.MOST_MEGABYTES, from = Role.IS_OFFICER)
  @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take over a workbook that was filled in, whole or not at all (at most 5 MB)",
      description =
          "The partner's officer. Needs If-Match. Only cells that were changed since the workbook"
              + " was made count. One that was changed in the report meanwhile, too, is a conflict:"
              + " 422 unless conflicts=keep (the report's side) or conflicts=replace. 422 names every"
              + " fault by sheet!cell. preview=true changes nothing and needs no If-Match.")
  public Response put(
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("preview") boolean preview,
      @QueryParam("conflicts") String conflicts,
      InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(WorkbookService.MOST_BYTES + 1);
    WorkbookPreview changed =
        preview
            ? workbooks.preview(key(), file, reader())
            : workbooks.apply(key(), file, Etags.required(ifMatch), choice(conflicts), reader());
    if (!changed.faults().isEmpty()) {
      throw BusinessException.invalid(changed.faults());
    }
    int version = reporting.get(programme, period, partner).version();
    return Response.ok(shown(changed)).tag(Etags.of(version)).build();
  }

  private static Conflicts choice(String conflicts) {
    if (conflicts == null) {
      return Conflicts.REFUSE;
    }
    return switch (conflicts) {
      case "keep" -> Conflicts.KEEP;
      case "replace" -> Conflicts.REPLACE;
      default ->
          throw BusinessException.invalid(
              "/conflicts", "section.oneOf", conflicts, "keep, replace");
    };
  }

  private Changed shown(WorkbookPreview changed) {
    Locale locale = Problems.locale(headers);
    return new Changed(
        changed.changes().stream().map(Line::of).toList(),
        changed.conflicts().stream().map(Line::of).toList(),
        changed.notes().stream()
            .map(n -> new Note(n.pointer(), n.key(), Messages.text(locale, n)))
            .toList());
  }

  private Language reader() {
    return Language.of(Problems.locale(headers));
  }

  private ReportKey key() {
    return new ReportKey(programme, period, partner);
  }
}
