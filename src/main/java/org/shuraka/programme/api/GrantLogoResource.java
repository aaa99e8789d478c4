package org.shuraka.programme.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.Role;
import org.shuraka.platform.api.BodyLimit;
import org.shuraka.platform.api.Etags;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.ReportLogo;

/** The logo on the cover of a grant's reports. Its version is the grant's. */
@Path("/programmes/{programme}/grants/{grant}/logo")
public class GrantLogoResource {

  private static final String PNG = "image/png";
  private static final String JPEG = "image/jpeg";

  /** Bytes of a file that is too large, beyond which nobody is listened to. */
  private static final long MOST_PASSED_OVER = 64L * 1024 * 1024;

  private static final int PIECE = 64 * 1024;

  @Inject ProgrammeService programmes;

  @PathParam("programme")
  String programme;

  @PathParam("grant")
  long grant;

  @GET
  @Produces(PNG)
  @Operation(
      summary = "The logo as PNG",
      description = "404 where there is none. What was sealed may show another one.")
  public Response get() {
    byte[] png = programmes.logo(programme, grant);
    return Response.ok(png)
        .tag(Etags.of(programmes.grant(programme, grant).version()))
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  @PUT
  @BodyLimit(
      megabytes = ReportLogo.MOST_MEGABYTES,
      from = {Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  @Consumes({PNG, JPEG, MediaType.APPLICATION_OCTET_STREAM})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Put a logo on the cover of a grant's reports, or replace it",
      description =
          "Managers. Needs If-Match with the grant's version. PNG or JPEG, at most 1 MB and 2,000 by"
              + " 2,000 pixels: 413 and 422 otherwise. It is kept as PNG of at most 590 by 236 pixels,"
              + " upright and without anything that tells of its maker. Drafts show it at once; what"
              + " is sealed stays. What it shows is said by the grant's logoText.")
  public Response put(@HeaderParam("If-Match") String ifMatch, InputStream body)
      throws IOException {
    int version = Etags.required(ifMatch);
    byte[] file = body.readNBytes(ReportLogo.MOST_BYTES + 1);
    passOver(body);
    ProgrammeView.GrantLine changed =
        programmes.changeLogo(programme, grant, version, new ProgrammeService.LogoForm(file));
    return Response.ok(changed).tag(Etags.of(changed.version())).build();
  }

  /** Many programs hear an answer only once they have sent what they wanted to. */
  private static void passOver(InputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = MOST_PASSED_OVER;
    for (int read = body.read(piece); read >= 0 && left > 0; read = body.read(piece)) {
      left -= read;
    }
  }

  @DELETE
  @Operation(
      summary = "Take the logo away",
      description = "Managers. Needs If-Match with the grant's version. What is sealed stays.")
  public Response remove(@HeaderParam("If-Match") String ifMatch) {
    programmes.changeLogo(
        programme, grant, Etags.required(ifMatch), new ProgrammeService.LogoForm(null));
    return Response.noContent().build();
  }
}
