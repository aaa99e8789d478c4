package org.shuraka.access.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.IdempotentRequests;
import org.shuraka.access.IdempotentRequests.Answer;
import org.shuraka.access.IdempotentRequests.Held;
import org.shuraka.platform.RequestTransaction;
import org.shuraka.platform.api.Problem;
import org.shuraka.platform.api.Problems;
import org.shuraka.platform.api.ShownOnce;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Sha256;

/**
 * A POST with an {@code Idempotency-Key} has one effect, whatever becomes of the connection or the
 * server: the key, what the call does and its answer are one transaction, and a job is started
 * after its commit. The same call again gets the first answer, another call with the same key is
 * refused, and while the first is under way a repeat waits a little and is then told so. What was
 * refused or failed did nothing and is not kept: a repeat is judged anew.
 *
 * <p>A repeat is carried out like the first and taken back before it gets the first answer: whoever
 * has lost the right meanwhile is refused by the service itself.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 190;
  private static final String CALL = "shuraka.idempotency";

  /** What makes a call the same beside its address and body. */
  private static final List<String> HEADERS =
      List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH, "Upload-Length", "Upload-Metadata");

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Inject IdempotentRequests requests;
  @Inject RequestTransaction transaction;
  @Inject CurrentCaller caller;
  @Context ResourceInfo operation;

  /** A call whose key this request holds, and the answer of the first where it is a repeat. */
  private record Call(long account, String key, String hash, Optional<Answer> first) {}

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null || !request.getMethod().equals(HttpMethod.POST) || caller.find().isEmpty()) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw BusinessException.invalid("", "error.idempotency.key");
    }
    byte[] body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    String hash = hash(request, body);
    long account = caller.get().accountId();
    Optional<Answer> first = await(account, key).first();
    if (first.isPresent() && !first.get().requestHash().equals(hash)) {
      transaction.rollBack();
      throw BusinessException.invalid("", "error.idempotency.other");
    }
    request.setProperty(CALL, new Call(account, key, hash, first));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(CALL) instanceof Call call)) {
      return;
    }
    request.removeProperty(CALL);
    if (call.first().isPresent()) {
      transaction.rollBack();
      if (!refuses(response.getStatus(), call.first().get())) {
        give(response, again(call.first().get(), request));
      }
    } else if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
      transaction.rollBack();
    } else {
      commit(call, request, response);
    }
  }

  /** In a transaction that holds the key. */
  private Held await(long account, String key) {
    requests.reserve(account, key);
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      transaction.begin();
      Optional<Held> held = hold(account, key);
      if (held.isPresent()) {
        return held.get();
      }
      transaction.rollBack();
      if (System.nanoTime() > until) {
        throw BusinessException.conflict("error.idempotency.underWay");
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Optional<Held> hold(long account, String key) {
    boolean asked = false;
    try {
      Optional<Held> held = requests.hold(account, key);
      asked = true;
      return held;
    } finally {
      if (!asked) {
        transaction.rollBack();
      }
    }
  }

  private void commit(
      Call call, ContainerRequestContext request, ContainerResponseContext response) {
    boolean kept = false;
    try {
      requests.keep(call.account(), call.key(), answer(call, response));
      kept = true;
      transaction.commit();
    } catch (RuntimeException e) {
      if (!kept) {
        transaction.rollBack();
      }
      give(response, Problems.of(e, Problems.locale(request)));
    }
  }

  private Answer answer(Call call, ContainerResponseContext response) {
    Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
    boolean keepsBody = response.hasEntity() && !shownOnce();
    return new Answer(
        call.hash(),
        response.getStatus(),
        location == null ? null : location.toString(),
        response.getEntityTag() == null ? null : response.getEntityTag().getValue(),
        keepsBody ? response.getMediaType().toString() : null,
        keepsBody ? Json.write(response.getEntity()).getBytes(StandardCharsets.UTF_8) : null);
  }

  private Response again(Answer first, ContainerRequestContext request) {
    if (shownOnce()) {
      return Problem.of(
              BusinessException.conflict("error.idempotency.shownOnce"), Problems.locale(request))
          .response();
    }
    Response.ResponseBuilder response = Response.status(first.status());
    if (first.location() != null) {
      response.header(HttpHeaders.LOCATION, first.location());
    }
    if (first.etag() != null) {
      response.tag(first.etag());
    }
    if (first.body() != null) {
      response.type(first.contentType()).entity(first.body());
    }
    return response.build();
  }

  private boolean shownOnce() {
    return operation.getResourceMethod().isAnnotationPresent(ShownOnce.class);
  }

  /**
   * Without the right, or without knowing whether there is the right. What is gone may have been
   * taken away by this very act: an answer without content tells nothing of it.
   */
  private static boolean refuses(int status, Answer first) {
    return status == 403 || status >= 500 || (status == 404 && first.body() != null);
  }

  private static void give(ContainerResponseContext response, Response instead) {
    response.setStatus(instead.getStatus());
    response.getHeaders().clear();
    response.getHeaders().putAll(instead.getHeaders());
    response.setEntity(instead.getEntity(), new Annotation[0], instead.getMediaType());
  }

  private static String hash(ContainerRequestContext request, byte[] body) {
    URI address = request.getUriInfo().getRequestUri();
    StringBuilder call = new StringBuilder(address.getRawPath()).append('?');
    call.append(address.getRawQuery());
    for (String name : HEADERS) {
      call.append('\n').append(name).append(": ").append(request.getHeaderString(name));
    }
    return Sha256.of(call.append('\n').append(Sha256.of(body)).toString());
  }
}
