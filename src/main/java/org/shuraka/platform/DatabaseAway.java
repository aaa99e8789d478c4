package org.shuraka.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * What is answered while the database is away: 503 with {@code Retry-After}, as a problem to
 * programs and as a page to people. The one place that knows by what exceptions a lost connection,
 * a pool that has none left and a commit without an answer are told.
 */
public final class DatabaseAway {

  /** Request attribute, a Boolean: nothing was begun, so nothing can have been saved. */
  public static final String AT_THE_DOOR = "shuraka.databaseAway.atTheDoor";

  /** Request attribute, a Long: {@link System#nanoTime} when the request came. */
  private static final String CAME = "shuraka.databaseAway.came";

  /** For {@code Retry-After}. */
  public static final int RETRY_AFTER_SECONDS = 5;

  private static final int DEEPEST = 30;

  /** Too many connections, shutting down, aborted, killed, and the like. */
  private static final Set<Integer> CODES =
      Set.of(1040, 1053, 1077, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1226, 1927);

  private DatabaseAway() {}

  /** Whether that is what went wrong. */
  public static boolean caused(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(DEEPEST)
        .anyMatch(DatabaseAway::isLost);
  }

  /**
   * The same, for what goes wrong in a request: some layers lose the cause, but whatever fails in a
   * request during which the database went away fails for that.
   */
  public static boolean caused(Throwable thrown, HttpServletRequest request) {
    return caused(thrown)
        || (request.getAttribute(CAME) instanceof Long came && DatabaseConnections.awaySince(came));
  }

  private static boolean isLost(Throwable thrown) {
    if (thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLTransientConnectionException
        || thrown instanceof SQLRecoverableException
        || thrown instanceof XAException) { // a commit that got no answer: its cause is left out
      return true;
    }
    return thrown instanceof SQLException e
        && (CODES.contains(e.getErrorCode())
            || String.valueOf(e.getSQLState()).startsWith("08")
            || String.valueOf(e.getMessage()).startsWith("Error in allocating a connection"));
  }

  /** Notes when a request came. Answers whether the database is away by then. */
  public static boolean isAtTheDoorOf(HttpServletRequest request) {
    if (request.getAttribute(CAME) == null) {
      request.setAttribute(CAME, System.nanoTime());
    }
    return DatabaseConnections.away();
  }

  /**
   * Answers with the 503 of {@code web.xml}, which tells programs and people apart.
   *
   * @param atTheDoor nothing was begun yet
   */
  public static void answer(
      HttpServletRequest request, HttpServletResponse response, boolean atTheDoor)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    request.setAttribute(AT_THE_DOOR, atTheDoor);
    response.reset();
    response.setHeader("Retry-After", String.valueOf(RETRY_AFTER_SECONDS));
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }

  /** Message key: what is known of what was to be done. */
  public static String detail(String method, boolean atTheDoor) {
    boolean reads = Set.of("GET", "HEAD", "OPTIONS").contains(method);
    return atTheDoor || reads ? "error.away" : "error.away.unknown";
  }
}
