package org.shuraka.framework.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkComparison;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Approval;
import org.shuraka.framework.FrameworkService.Draft;
import org.shuraka.framework.FrameworkWarnings;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.platform.api.Problems;
import org.shuraka.shared.Messages;

/** The logframe: the draft that managers edit, and the versions that were approved. */
@Path("/programmes/{programme}/framework")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FrameworkResource {

  @Inject FrameworkService frameworks;

  @Context HttpHeaders headers;

  /** The number an approval gave. */
  public record Approved(int number) {}

  @GET
  @Operation(summary = "The draft", description = "Managers. Its ETag is needed to change it.")
  public Response draft(@PathParam("programme") String programme) {
    Draft draft = frameworks.draft(programme);
    return Response.ok(draft.framework()).tag(Etags.of(draft.version())).build();
  }

  @PUT
  @BodyLimit(
      megabytes = 5,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Operation(
      summary = "Replace the draft",
      description = "Needs If-Match. 422 names every fault, to 100, with its JSON pointer.")
  public Response save(
      @PathParam("programme") String programme,
      @HeaderParam("If-Match") String ifMatch,
      Framework framework) {
    int version = frameworks.saveDraft(programme, Etags.required(ifMatch), framework);
    return Response.ok(framework).tag(Etags.of(version)).build();
  }

  /** Something in the draft that is allowed and rarely meant. */
  public record Warning(String pointer, String code, String detail) {}

  @GET
  @Path("warnings")
  @Operation(
      summary = "What is allowed in the draft and rarely meant",
      description =
          "Managers. Percentages outside 0 to 100 or that look like ratios, negative counts, a final"
              + " target that the period targets do not add up to; each with its JSON pointer.")
  public Page<Warning> warnings(@PathParam("programme") String programme) {
    Locale locale = Problems.locale(headers);
    return new Page<>(
        FrameworkWarnings.of(frameworks.draft(programme).framework()).stream()
            .map(w -> new Warning(w.pointer(), w.key(), Messages.text(locale, w)))
            .toList(),
        null);
  }

  @POST
  @Path("approve")
  @Operation(summary = "Make the draft the next version", description = "Needs If-Match.")
  public Approved approve(
      @PathParam("programme") String programme,
      @HeaderParam("If-Match") String ifMatch,
      Approval approval) {
    return new Approved(frameworks.approve(programme, Etags.required(ifMatch), approval));
  }

  @GET
  @Path("versions")
  @Operation(
      summary = "The approved versions, newest first",
      description = "Why, by whom and on whose consent: managers alone.")
  public Page<VersionLine> versions(@PathParam("programme") String programme) {
    return new Page<>(frameworks.versions(programme), null);
  }

  @GET
  @Path("comparison")
  @Operation(
      summary = "What changed from one version to another",
      description = "By number; 0 is the draft, which managers alone see.")
  public Page<FrameworkComparison.Change> compare(
      @PathParam("programme") String programme,
      @QueryParam("earlier") int earlier,
      @QueryParam("later") int later) {
    return new Page<>(frameworks.compare(programme, earlier, later).changes(), null);
  }

  @GET
  @Path("versions/{number}")
  @Operation(
      summary = "One approved version",
      description = "In partners, a partner finds its own code alone and a donor none.")
  public Framework version(
      @PathParam("programme") String programme, @PathParam("number") int number) {
    return frameworks.version(programme, number);
  }
}
