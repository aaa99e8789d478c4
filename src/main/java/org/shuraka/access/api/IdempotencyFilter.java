package org.shuraka.access.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.IdempotentRequests;
import org.shuraka.access.IdempotentRequests.Answer;
import org.shuraka.platform.api.Problem;
import org.shuraka.platform.api.Problems;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/**
 * A POST with an {@code Idempotency-Key} has one effect: the same key and body gives the first
 * answer again, the same key with another body is refused, and while the first is still under way a
 * retry is told so. Server errors are not kept, so that a retry can succeed.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final String CLAIMED = "shuraka.idempotency";

  @Inject IdempotentRequests requests;
  @Inject CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext call) throws IOException {
    String key = call.getHeaderString(HEADER);
    if (key == null || !call.getMethod().equals("POST") || caller.find().isEmpty()) {
      return;
    }
    try {
      byte[] body = call.getEntityStream().readAllBytes();
      call.setEntityStream(new ByteArrayInputStream(body));
      String what = call.getMethod() + " " + call.getUriInfo().getRequestUri().getRawPath();
      requests
          .claim(caller.get().accountId(), key, what, body)
          .ifPresentOrElse(
              answer -> call.abortWith(again(answer)), () -> call.setProperty(CLAIMED, key));
    } catch (BusinessException e) {
      call.abortWith(Problem.of(e, Problems.locale(call)).response());
    }
  }

  @Override
  public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
    if (!(call.getProperty(CLAIMED) instanceof String key)) {
      return;
    }
    long account = caller.get().accountId();
    if (answer.getStatus() >= 500) {
      requests.release(account, key);
      return;
    }
    Object location = answer.getHeaders().getFirst(HttpHeaders.LOCATION);
    requests.keep(
        account,
        key,
        new Answer(
            answer.getStatus(),
            location == null ? null : location.toString(),
            answer.getEntityTag() == null ? null : answer.getEntityTag().getValue(),
            answer.getMediaType() == null ? null : answer.getMediaType().toString(),
            answer.getEntity() == null
                ? null
                : Json.write(answer.getEntity()).getBytes(StandardCharsets.UTF_8)));
  }

  private static Response again(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      response.tag(answer.etag());
    }
    if (answer.body() != null) {
      response.type(answer.contentType()).entity(answer.body());
    }
    return response.build();
  }
}
