package org.shuraka.access.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.access.TokenService;
import org.shuraka.platform.api.ShownOnce;

/** Personal access tokens. */
@Path("/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  @Inject TokenService tokens;

  /**
   * What to make.
   *
   * @param days how long it is good for, 1 to 365; 90 where left out
   */
  public record TokenRequest(String name, Integer days) {}

  /** The made token; {@code token} is shown this once. */
  public record MadeToken(long id, String name, String token, Instant expiresAt) {}

  /** A list in the shape of every list of this interface. */
  public record TokenList(List<TokenService.Token> items, String next) {}

  @POST
  @ShownOnce
  @Operation(
      summary = "Make a personal access token",
      description =
          "With Basic credentials or a session. The token is shown once: repeated with its"
              + " Idempotency-Key the call makes no second one and is answered 409.")
  public Response make(TokenRequest request) {
    TokenService.NewToken made =
        tokens.make(request.name(), request.days() == null ? 90 : request.days());
    TokenService.Token token = made.token();
    return Response.created(URI.create("tokens/" + token.id()))
        .entity(new MadeToken(token.id(), token.name(), made.secret(), token.expiresAt()))
        .build();
  }

  @GET
  @Operation(summary = "The caller's tokens that are not revoked")
  public TokenList mine() {
    return new TokenList(tokens.mine(), null);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Revoke a token")
  public void revoke(@PathParam("id") long id) {
    tokens.revoke(id);
  }
}
