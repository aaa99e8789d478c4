package org.shuraka.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The physical connections of the pool, and whether the database answers. Static, since the pool
 * makes its data source itself, outside of all beans; {@link DatabaseWatch} says how it stands.
 */
final class DatabaseConnections {

  private static final Logger LOG = Logger.getLogger(DatabaseConnections.class.getName());
  private static final long NEVER = Long.MIN_VALUE;

  private static final Set<Connection> OPEN =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private static volatile boolean away;
  private static volatile long lostAt = NEVER;

  private DatabaseConnections() {}

  static boolean away() {
    return away;
  }

  /** Whether the database is away, or was at any time since then ({@link System#nanoTime}). */
  static boolean awaySince(long nanoTime) {
    return away || (lostAt != NEVER && lostAt - nanoTime >= 0);
  }

  /** Fails at once instead of waiting for a database that is known to be away. */
  static void refuseWhileAway() throws SQLException {
    if (away) {
      throw new SQLTransientConnectionException("The database is away", "08001");
    }
  }

  static Connection add(Connection made) throws SQLException {
    OPEN.add(made);
    if (away) {
      made.abort(Runnable::run);
      refuseWhileAway();
    }
    return made;
  }

  static void back() {
    away = false;
  }

  /**
   * Nothing is asked of the database until it is {@link #back}, and whoever waits for an answer
   * gets an exception now: a read from a stopped server or a dead line would end by no other means.
   */
  static void lost() {
    away = true;
    dropAll();
  }

  /** Ends connections of which no answer comes; the pool makes new ones. */
  static void dropAll() {
    lostAt = System.nanoTime();
    List<Connection> dropped;
    synchronized (OPEN) {
      dropped = new ArrayList<>(OPEN);
      OPEN.clear();
    }
    for (Connection connection : dropped) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        LOG.log(Level.FINE, "A lost connection could not be ended", e);
      }
    }
    lostAt = System.nanoTime();
  }
}
