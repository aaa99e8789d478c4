package org.shuraka.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Lets one of several nodes do what their timers tell all of them to do:
 *
 * <pre>{@code
 * @Schedule(hour = "3", persistent = false)
 * void nightly() {
 *   lock.tryRun("housekeeping", Duration.ofHours(1), () -> …);
 * }
 * }</pre>
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AppLock {

  @Inject Sql sql;
  @Inject Node node;

  /**
   * Runs the work unless the lock is held; answers whether it ran. The lock holds for the whole
   * duration, also when the work is done sooner, so that a node whose clock lags does not do it
   * again; give a duration shorter than the timer's interval. Work that fails gives the lock back.
   * The time is the database's, and the work runs outside a transaction.
   */
  public boolean tryRun(String name, Duration duration, Runnable work) {
    if (!take(name, duration)) {
      return false;
    }
    boolean done = false;
    try {
      work.run();
      done = true;
    } finally {
      if (!done) {
        release(name);
      }
    }
    return true;
  }

  private boolean take(String name, Duration duration) {
    return sql.with(
        h -> {
          h.execute("INSERT IGNORE INTO app_lock VALUES (?, '2000-01-01', '')", name);
          return h.execute(
                  "UPDATE app_lock SET lock_until = UTC_TIMESTAMP(3) + INTERVAL ? SECOND,"
                      + " locked_by = ? WHERE name = ? AND lock_until <= UTC_TIMESTAMP(3)",
                  duration.toSeconds(),
                  node.id(),
                  name)
              == 1;
        });
  }

  private void release(String name) {
    sql.use(
        h ->
            h.execute(
                "UPDATE app_lock SET lock_until = UTC_TIMESTAMP(3) WHERE name = ? AND locked_by = ?",
                name,
                node.id()));
  }
}
