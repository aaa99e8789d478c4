package org.shuraka.access.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.CsrfToken;
import org.shuraka.access.CurrentCaller;
import org.shuraka.shared.BusinessException;

/** Who is signed in in this browser. Other sites cannot read it: no answer here allows them to. */
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

  @Inject CurrentCaller caller;
  @Context HttpServletRequest request;

  /**
   * A browser session.
   *
   * @param account number of the signed-in account
   * @param csrf what changing calls of this session carry in X-CSRF-Token
   */
  public record Session(long account, String csrf) {}

  @GET
  @Operation(
      summary = "The session of this browser",
      description =
          "For a page that was left open while its reader signed in again. 404 without a session.")
  public Session get() {
    HttpSession session = request.getSession(false);
    if (session == null) {
      throw BusinessException.notFound();
    }
    return new Session(caller.get().accountId(), CsrfToken.of(session));
  }
}
