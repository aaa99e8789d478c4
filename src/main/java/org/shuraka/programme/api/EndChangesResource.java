package org.shuraka.programme.api;

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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.platform.api.Page;
import org.shuraka.programme.EndChange;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.ProgrammeService;

/** How a programme was extended or shortened, why, and what the donor wrote. */
@Path("/programmes/{programme}/end-changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EndChangesResource {

  @Inject ProgrammeService programmes;

  @PathParam("programme")
  String programme;

  @GET
  @Operation(
      summary = "How the last day of a programme was changed, the newest first",
      description = "Managers.")
  public Page<EndChange> list() {
    return new Page<>(programmes.endChanges(programme), null);
  }

  @POST
  @BodyLimit(
      megabytes = 8,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Operation(
      summary = "Extend or shorten a programme, for a reason",
      description =
          "Managers. Needs If-Match with the programme's version. A later last day adds reporting"
              + " periods at the end and changes nothing that exists; an earlier one takes periods"
              + " away, or is refused with 422 and everything that stands in them. Where there is a"
              + " grant, the donor's letter is named by letterReference, or added as a file (PDF,"
              + " PNG or JPEG, at most 5 MB: 413 otherwise; its bytes as Base64). Partners without"
              + " a last period of their own go on to the new end; others where partners names"
              + " them.")
  public Response change(@HeaderParam("If-Match") String ifMatch, EndChangeForm form) {
    EndChange kept = programmes.changeEnd(programme, Etags.required(ifMatch), form);
    return Response.created(URI.create("programmes/" + programme + "/end-changes/" + kept.id()))
        .tag(Etags.of(programmes.get(programme).version()))
        .entity(kept)
        .build();
  }

  @GET
  @Path("{change}")
  @Operation(summary = "One change of the last day", description = "Managers.")
  public EndChange get(@PathParam("change") long change) {
    return programmes.endChange(programme, change);
  }

  @GET
  @Path("{change}/letter")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      summary = "The donor's letter as it was kept",
      description = "Managers. 404 where only its number or date is known.")
  public Response letter(@PathParam("change") long change) {
    EndChange.Letter letter = programmes.letter(programme, change);
    return Response.ok(letter.content(), letter.mediaType())
        .header(
            "Content-Disposition",
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(letter.fileName(), StandardCharsets.UTF_8).replace("+", "%20"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("Cache-Control", "no-store")
        .build();
  }
}
