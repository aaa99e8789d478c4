package org.shuraka.exchange.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.exchange.IatiImport;
import org.shuraka.exchange.IatiImportService;
import org.shuraka.platform.api.Accepted;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Page;
import org.shuraka.platform.api.Problems;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/** Imports of IATI activities files, and what became of every element. */
@Path("/iati-imports")
@Produces(MediaType.APPLICATION_JSON)
public class IatiImportsResource {

  @Inject IatiImportService imports;
  @Context HttpHeaders headers;

  /**
   * What became of one element.
   *
   * @param reason code of the reason; left out where there is nothing to explain
   * @param explanation the reason in the reader's language
   */
  public record Item(
      int line,
      String element,
      String activity,
      String outcome,
      String reason,
      String explanation,
      String detail) {}

  /**
   * An import and a page of its report.
   *
   * @param completedAt left out while nothing of the file is stored
   * @param job run that carries it out
   * @param counts elements by outcome
   */
  public record Report(
      long id,
      String fileName,
      String sha256,
      Instant importedAt,
      String importedBy,
      Instant completedAt,
      Long job,
      List<IatiImport.Programme> programmes,
      Map<String, Long> counts,
      List<Item> items,
      String next) {}

  @POST
  @BodyLimit(
      megabytes = IatiImportService.MOST_MEGABYTES,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    "application/*+xml",
    MediaType.APPLICATION_OCTET_STREAM
  })
  @Operation(
      summary = "Import an IATI activities file (2.01 to 2.03, at most 50 MB)",
      description =
          "Answers 202 with the job; its result is the report. Whoever imports a programme becomes"
              + " its manager. Importing the same file again changes nothing. A file that cannot be"
              + " read is refused with the line and leaves no trace.")
  public Response start(@QueryParam("fileName") String fileName, InputStream body)
      throws IOException {
    byte[] file = body.readNBytes(IatiImportService.MOST_BYTES + 1);
    return Accepted.job(imports.start(fileName, file).jobRun());
  }

  @GET
  @Operation(summary = "Imports, newest first: managers see their own, administrators all")
  public Page<IatiImport> page(
      @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
    int size = Page.size(limit);
    return Page.of(
        imports.page(number(cursor, IatiImportService.NEWEST), size + 1), size, IatiImport::id);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "The report of an import",
      description =
          "The programmes it made or brought up to date, and a page of its elements in the order of"
              + " the file, of one outcome (taken, kept, unchanged, not_taken) where asked for.")
  public Report get(
      @PathParam("id") long id,
      @QueryParam("outcome") String outcome,
      @QueryParam("limit") @DefaultValue("50") int limit,
      @QueryParam("cursor") String cursor) {
    IatiImport.Report report = imports.get(id);
    int size = Page.size(limit);
    Page<IatiImport.Item> items =
        Page.of(
            imports.items(id, outcome, (int) number(cursor, 0), size + 1),
            size,
            IatiImport.Item::seq);
    IatiImport file = report.file();
    return new Report(
        file.id(),
        file.fileName(),
        file.sha256(),
        file.importedAt(),
        file.importedBy(),
        file.completedAt(),
        file.job(),
        report.programmes(),
        report.counts(),
        items.items().stream().map(this::item).toList(),
        items.next());
  }

  private Item item(IatiImport.Item item) {
    Locale locale = Problems.locale(headers);
    return new Item(
        item.line(),
        item.element(),
        item.activity(),
        item.outcome(),
        item.reason(),
        item.reason() == null ? null : Messages.text(locale, item.reason(), item.shownDetail()),
        item.detail());
  }

  static long number(String cursor, long first) {
    if (cursor == null || cursor.isBlank()) {
      return first;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw BusinessException.notFound();
    }
  }
}
