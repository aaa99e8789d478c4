package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.shuraka.platform.DatabaseAway;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * Signs people in by the form and programs by token. The session keeps who signed in ({@link
 * SignedIn}), so that one that moves to another node stays signed in (the built-in form mechanism's
 * does not). Basic credentials count only where a token is made.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

  /** Where somebody is told that a form was sent after the session ended. */
  private static final String EXPIRED = "/error/expired";

  /**
   * Request attribute: the caller came by session cookie, so a changing call needs its CSRF token.
   */
  public static final String BY_SESSION = "shuraka.bySession";

  private static final String TOKENS = "/api/v1/tokens";

  /** Request attribute: the password was not looked at, since too many are tried. */
  public static final String TOO_MANY = "shuraka.tooMany";

  @Inject AccountStore accounts;
  @Inject SignInGate gate;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    boolean atTheDoor = DatabaseAway.isAtTheDoorOf(request) && context.isProtected();
    if (!atTheDoor) {
      try {
        return validate(request, context);
      } catch (RuntimeException e) {
        if (!DatabaseAway.caused(e, request)) {
          throw e;
        }
      }
    }
    return databaseAway(request, response, atTheDoor);
  }

  private static AuthenticationStatus databaseAway(
      HttpServletRequest request, HttpServletResponse response, boolean atTheDoor) {
    try {
      DatabaseAway.answer(request, response, atTheDoor);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuthenticationStatus validate(HttpServletRequest request, HttpMessageContext context) {
    Credential form = context.getAuthParameters().getCredential();
    if (form instanceof UsernamePasswordCredential credential) {
      return signIn(request, context, credential);
    }
    String authorization = request.getHeader("Authorization");
    if (authorization != null && isApi(request)) {
      return byHeader(request, authorization)
          .map(c -> login(request, context, c))
          .orElseGet(() -> unauthorized(context));
    }
    Optional<SignedIn> session = SignedIn.in(request);
    if (session.isPresent()) {
      return bySession(request, context, session.get());
    }
    return byNobody(request, context);
  }

  /**
   * A session ends with its account or password, and goes by the role of now. What is open to
   * everybody, such as style sheets, does not ask the database.
   */
  private AuthenticationStatus bySession(
      HttpServletRequest request, HttpMessageContext context, SignedIn session) {
    request.setAttribute(BY_SESSION, true);
    if (!context.isProtected()) {
      return login(context, session.email(), session.role());
    }
    Optional<Caller> caller = accounts.bySession(session);
    if (caller.isPresent()) {
      return login(request, context, caller.get());
    }
    request.getSession().invalidate();
    return byNobody(request, context);
  }

  private static AuthenticationStatus byNobody(
      HttpServletRequest request, HttpMessageContext context) {
    if (!context.isProtected()) {
      return context.doNothing();
    }
    return isApi(request) ? unauthorized(context) : askToSignIn(request, context);
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request,
      HttpMessageContext context,
      UsernamePasswordCredential credential) {
    Optional<Caller> caller =
        byPassword(request, credential.getCaller(), credential.getPasswordAsString());
    if (caller.isEmpty()) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    Caller known = caller.get();
    accounts.signIn(known).keepIn(request, context.getResponse());
    return login(request, context, known);
  }

  /** Empty, too, where it was not looked at because too many ask: the request says so then. */
  private Optional<Caller> byPassword(HttpServletRequest request, String email, String password) {
    AtomicReference<Caller> known = new AtomicReference<>();
    try {
      gate.pass(
          request.getRemoteAddr(),
          () -> {
            accounts.byPassword(email, password).ifPresent(known::set);
            return known.get() != null;
          });
    } catch (BusinessException e) {
      request.setAttribute(TOO_MANY, true);
    }
    return Optional.ofNullable(known.get());
  }

  private Optional<Caller> byHeader(HttpServletRequest request, String authorization) {
    if (authorization.startsWith("Bearer ")) {
      return accounts.byToken(authorization.substring(7).strip());
    }
    if (authorization.startsWith("Basic ")
        && request.getServletPath().concat(pathInfo(request)).equals(TOKENS)) {
      String[] parts = decode(authorization.substring(6)).split(":", 2);
      return parts.length == 2 ? byPassword(request, parts[0], parts[1]) : Optional.empty();
    }
    return Optional.empty();
  }

  private static String pathInfo(HttpServletRequest request) {
    return request.getPathInfo() == null ? "" : request.getPathInfo();
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Whoever was looked up to be let in is not looked up again in the same request. */
  private static AuthenticationStatus login(
      HttpServletRequest request, HttpMessageContext context, Caller caller) {
    request.setAttribute(CurrentCaller.KNOWN, caller);
    return login(context, caller.email(), caller.role().code());
  }

  private static AuthenticationStatus login(HttpMessageContext context, String email, String role) {
    return context.notifyContainerAboutLogin(email, Set.of(role));
  }

  private static AuthenticationStatus unauthorized(HttpMessageContext context) {
    HttpServletResponse response = context.getResponse();
    boolean tooMany = context.getRequest().getAttribute(TOO_MANY) != null;
    int status = tooMany ? 429 : HttpServletResponse.SC_UNAUTHORIZED;
    response.setStatus(status);
    if (tooMany) {
      response.setIntHeader("Retry-After", SignInGate.TRY_AGAIN_SECONDS);
    } else {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"Shuraka\"");
    }
    response.setContentType("application/problem+json;charset=UTF-8");
    Locale locale = Language.accepted(context.getRequest().getHeader("Accept-Language")).locale();
    String code = tooMany ? "access.signIn.tooMany" : "error.http.401";
    try {
      response
          .getWriter()
          .write(
              Json.write(
                  Map.of(
                      "type",
                      "about:blank",
                      "title",
                      tooMany ? "Too Many Requests" : "Unauthorized",
                      "status",
                      status,
                      "code",
                      code,
                      "detail",
                      Messages.text(locale, code))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }

  private static AuthenticationStatus askToSignIn(
      HttpServletRequest request, HttpMessageContext context) {
    String wanted = request.getRequestURI();
    if (request.getQueryString() != null) {
      wanted += "?" + request.getQueryString();
    }
    boolean asks = "GET".equals(request.getMethod());
    String target = request.getContextPath() + (asks ? "/sign-in" : EXPIRED);
    if (asks && !wanted.equals(request.getContextPath() + "/")) {
      target += "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
    try {
      if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
        context.getResponse().setContentType("text/xml;charset=UTF-8");
        context
            .getResponse()
            .getWriter()
            .write(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                    + target.replace("&", "&amp;")
                    + "\"/></partial-response>");
        return AuthenticationStatus.SEND_CONTINUE;
      }
      return context.redirect(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/") || path.equals("/openapi") || path.startsWith("/metrics");
  }
}
