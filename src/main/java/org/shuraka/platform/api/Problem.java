package org.shuraka.platform.api;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shuraka.platform.DatabaseRefusal;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/**
 * An error answer, RFC 9457.
 *
 * @param code stable, for programs
 * @param detail in the language of {@code Accept-Language}
 */
public record Problem(
    String type, String title, int status, String detail, String code, List<Place> errors) {

  /** Media type of every error answer. */
  public static final MediaType TYPE = new MediaType("application", "problem+json");

  /** The same call may succeed in a moment. */
  private static final Set<String> SOON =
      Set.of(DatabaseRefusal.BUSY, "error.idempotency.underWay");

  /**
   * One fault.
   *
   * @param pointer JSON pointer into the request body, or sheet!cell of a workbook
   */
  public record Place(String pointer, String detail) {}

  public static Problem of(BusinessException e, Locale locale) {
    List<Place> places =
        e.faults().stream().map(f -> new Place(f.pointer(), Messages.text(locale, f))).toList();
    return of(
        e.kind().status(), e.key(), Messages.text(locale, e), places.isEmpty() ? null : places);
  }

  public static Problem of(int status, String code, String detail, List<Place> errors) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title =
        known != null
            ? known.getReasonPhrase()
            : status == 507 ? "Insufficient Storage" : "Unprocessable Content";
    return new Problem("about:blank", title, status, detail, code, errors);
  }

  /** Status, media type and body. */
  public Response response() {
    Response.ResponseBuilder response = Response.status(status).type(TYPE).entity(this);
    return (status == 429 || SOON.contains(code) ? response.header("Retry-After", 1) : response)
        .build();
  }
}
