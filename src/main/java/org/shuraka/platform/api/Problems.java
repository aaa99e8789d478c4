package org.shuraka.platform.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.platform.DatabaseAway;
import org.shuraka.platform.DatabaseRefusal;
import org.shuraka.platform.NoSpace;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.FaultNumber;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;
import org.shuraka.shared.UnreadableJson;

/** Turns every exception into a {@link Problem}; an unexpected one is logged under a number. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Problems.class.getName());

  @Context HttpHeaders headers;
  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    return of(thrown, locale(headers), DatabaseAway.caused(thrown, request), request.getMethod());
  }

  /** The answer in that language, where it is not known what was asked. */
  public static Response of(Throwable thrown, Locale locale) {
    return of(thrown, locale, DatabaseAway.caused(thrown), "");
  }

  private static Response of(Throwable thrown, Locale locale, boolean away, String method) {
    Throwable cause = thrown;
    while (cause instanceof EJBException && !refused(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof BusinessException e) {
      return Problem.of(e, locale).response();
    }
    if (refused(cause)) {
      return problem(locale, BusinessException.Kind.FORBIDDEN, "error.forbidden");
    }
    if (cause instanceof OptimisticLockException) {
      return problem(locale, BusinessException.Kind.STALE, "error.stale");
    }
    if (cause instanceof JacksonException e && !(e.getProcessor() instanceof JsonGenerator)) {
      return e.getCause() instanceof BusinessException said
          ? Problem.of(said, locale).response()
          : unreadable(e, locale);
    }
    if (cause instanceof ProcessingException) {
      // This server's word for a header that cannot be read; nothing here calls other servers by
      // it.
      return problem(locale, BusinessException.Kind.UNREADABLE, "error.http.400");
    }
    if (cause instanceof WebApplicationException e) {
      return web(e, locale);
    }
    if (NoSpace.caused(thrown)) {
      LOG.log(Level.SEVERE, "A disk is full: {0}", cause.toString());
      return problem(locale, BusinessException.Kind.NO_SPACE, "error.noSpace");
    }
    Optional<BusinessException> refusal = DatabaseRefusal.in(thrown);
    if (refusal.isPresent()) {
      return Problem.of(refusal.get(), locale).response();
    }
    if (away) {
      LOG.log(Level.WARNING, "A request lost the database: {0}", cause.toString());
      return away(DatabaseAway.detail(method, false), locale);
    }
    String number = FaultNumber.of(thrown);
    LOG.log(Level.SEVERE, "Error " + number, thrown);
    return Problem.of(
            500, "error.unexpected", Messages.text(locale, "error.unexpected", number), null)
        .response();
  }

  /** Try again later. What is known of what was to be done stands in the text. */
  private static Response away(String key, Locale locale) {
    return Response.fromResponse(
            Problem.of(503, "error.away", Messages.text(locale, key), null).response())
        .header(HttpHeaders.RETRY_AFTER, DatabaseAway.RETRY_AFTER_SECONDS)
        .build();
  }

  /** The caller's role does not allow the call; this server says so in its own way. */
  private static boolean refused(Throwable cause) {
    return cause instanceof EJBAccessException || cause instanceof AccessLocalException;
  }

  private static Response problem(Locale locale, BusinessException.Kind kind, String key) {
    return Problem.of(new BusinessException(kind, key), locale).response();
  }

  private static Response unreadable(JacksonException e, Locale locale) {
    Fault fault = UnreadableJson.of(e);
    return Problem.of(
            400,
            "error.json",
            Messages.text(locale, "error.json"),
            List.of(new Problem.Place(fault.pointer(), Messages.text(locale, fault))))
        .response();
  }

  private static Response web(WebApplicationException e, Locale locale) {
    int status = e.getResponse().getStatus();
    if (status < 400) {
      return e.getResponse();
    }
    String key = "error.http." + status;
    String text = Messages.text(locale, key);
    String detail = text.equals(key) ? Messages.text(locale, "error.http.4xx") : text;
    Response problem = Problem.of(status, key, detail, null).response();
    String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allow).build();
  }

  /** The first of the reader's languages that is one of ours; English where none is. */
  public static Locale locale(HttpHeaders headers) {
    return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).locale();
  }

  /** The same for a filter. */
  public static Locale locale(ContainerRequestContext request) {
    return Language.accepted(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).locale();
  }
}
