package org.shuraka.platform.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.shuraka.shared.Messages;

/**
 * Refuses a {@code Content-Type} that names no one type (RFC 9110, 8.3) with 415 before operations
 * are looked for by it: this server fails over a wildcard and over a weight there.
 */
@Provider
@PreMatching
@Priority(0)
public class ContentTypes implements ContainerRequestFilter {

  private static final String TOKEN = "[!#$%&'+.^_`|~A-Za-z0-9-]+";

  private static final Pattern TYPE =
      Pattern.compile(
          "\\s*%1$s/%1$s(\\s*;\\s*(?![qQ]\\s*=)(%1$s=([^\";\\s]*|\"[^\"]*\"))?)*\\s*"
              .formatted(TOKEN));

  private static final int UNSUPPORTED = 415;

  @Override
  public void filter(ContainerRequestContext request) {
    String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (sent != null && !sent.isBlank() && !TYPE.matcher(sent).matches()) {
      String key = "error.http." + UNSUPPORTED;
      String text = Messages.text(Problems.locale(request), key);
      request.abortWith(Problem.of(UNSUPPORTED, key, text, null).response());
    }
  }
}
