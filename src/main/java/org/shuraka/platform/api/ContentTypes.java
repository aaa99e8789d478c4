package org.shuraka.platform.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.shuraka.shared.Messages;

/**
 * A body is of one type. One with a quality or an asterisk, as in {@code Accept}, fails in the
 * server while it looks for the operation, where no answer of ours is asked for.
 */
@Provider
@PreMatching
public class ContentTypes implements ContainerRequestFilter {

  private static final String TOKEN = "[\\w!#$&^.+-]+";
  private static final Pattern TYPE =
      Pattern.compile(
          ("\\s*(TOKEN/TOKEN\\s*(;\\s*(?!qs?\\s*=)TOKEN=(\"[^\"]*\"|[^\\s\";,]+)\\s*)*;?\\s*)?")
              .replace("TOKEN", TOKEN));

  private static final int LONGEST = 300;

  @Override
  public void filter(ContainerRequestContext call) {
    String type = call.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && (type.length() > LONGEST || !TYPE.matcher(type).matches())) {
      String key = "error.http.415";
      call.abortWith(
          Problem.of(
                  Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode(),
                  key,
                  Messages.text(Problems.locale(call), key),
                  null)
              .response());
    }
  }
}
