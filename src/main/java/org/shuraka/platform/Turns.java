package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets what must not be done by two at once be done by one after the other, on all nodes: who is
 * second waits, and finds what the first did.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Turns {

  private static final Duration START_LIMIT = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofMillis(200);

  @Inject Sql sql;

  /**
   * Waits for whoever has the turn of this name, and has it until the end of the transaction. One
   * statement: looking for the row first and holding it then blocks two of which each looked.
   */
  public void await(String name) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO app_lock (name, lock_until, locked_by) VALUES (?, '2000-01-01', '')"
                    + " ON DUPLICATE KEY UPDATE locked_by = locked_by",
                name));
  }

  /**
   * The turn of a server that starts, for what is made once for all of them; until the end of the
   * transaction. Another start may take minutes, longer than the database lets a statement wait: so
   * it is asked again and again whether that one is done.
   *
   * @throws IllegalStateException after ten minutes
   */
  public void awaitStart() {
    long until = System.nanoTime() + START_LIMIT.toNanos();
    while (!tryStart()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("Another server has been starting for " + START_LIMIT);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean tryStart() {
    return sql.with(
        h ->
            h.createQuery("SELECT name FROM app_lock WHERE name = 'start' FOR UPDATE SKIP LOCKED")
                .mapTo(String.class)
                .findOne()
                .isPresent());
  }
}
