package org.shuraka.access.api;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.shuraka.access.CsrfToken;
import org.shuraka.access.SignInMechanism;
import org.shuraka.platform.api.Problem;
import org.shuraka.platform.api.Problems;
import org.shuraka.shared.BusinessException;

/**
 * A call that changes something and came by session cookie must carry the session's token in {@code
 * X-CSRF-Token}; a call by bearer token needs none, since no browser sends that by itself.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class CsrfFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Context HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext call) {
    if (SAFE.contains(call.getMethod())
        || request.getAttribute(SignInMechanism.BY_SESSION) == null) {
      return;
    }
    HttpSession session = request.getSession(false);
    if (session == null || !CsrfToken.matches(session, call.getHeaderString("X-CSRF-Token"))) {
      call.abortWith(
          Problem.of(
                  new BusinessException(BusinessException.Kind.FORBIDDEN, "error.csrf"),
                  Problems.locale(call))
              .response());
    }
  }
}
