package org.shuraka.platform;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/**
 * What the database refuses although nobody is wrong: two did the same at once, and the checks of
 * both found nothing in the way. The one who was second is told so; her transaction was rolled
 * back.
 *
 * <p>The sentence of a unique key is the message {@code unique.<name of the key>}; a test holds
 * that every key has one. A primary key that is met has the general {@code unique.other}.
 */
public final class DatabaseRefusal {

  /** Code of the answer where the same may succeed in a moment. */
  public static final String BUSY = "error.busy";

  /** Error numbers of MariaDB and MySQL alike. */
  private static final int DUPLICATE_KEY = 1062;

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;

  private static final int TOO_LONG = 1406;
  private static final int OUT_OF_RANGE = 1264;
  private static final int NO_SUCH_TEXT = 1366;
  private static final int CUT_SHORT = 1265;

  private static final Pattern COLUMN = Pattern.compile("column .*?'?`?(\\w+)`?'? at row");

  /** MySQL names the table as well. */
  private static final Pattern KEY = Pattern.compile("for key '(?:[^']*\\.)?([^'.]+)'");

  /** Causes that name one another would not end. */
  private static final int MOST_CAUSES = 50;

  private DatabaseRefusal() {}

  /** The refusal among the causes of what was thrown; empty where it is another fault. */
  public static Optional<BusinessException> in(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .limit(MOST_CAUSES)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(e -> refusal(e).stream())
        .findFirst();
  }

  private static Optional<BusinessException> refusal(SQLException e) {
    return switch (e.getErrorCode()) {
      case DUPLICATE_KEY -> Optional.of(BusinessException.conflict(sentence(e.getMessage())));
      case LOCK_WAIT_TIMEOUT, DEADLOCK -> Optional.of(BusinessException.conflict(BUSY));
      case TOO_LONG, OUT_OF_RANGE, NO_SUCH_TEXT, CUT_SHORT ->
          Optional.of(BusinessException.invalid("", "error.column", column(e.getMessage())));
      default -> Optional.empty();
    };
  }

  private static String column(String message) {
    Matcher column = COLUMN.matcher(message);
    return column.find() ? column.group(1) : "?";
  }

  private static String sentence(String message) {
    Matcher key = KEY.matcher(message);
    String sentence = key.find() ? "unique." + key.group(1) : "unique.other";
    return Messages.text(Locale.ENGLISH, sentence).equals(sentence) ? "unique.other" : sentence;
  }
}
