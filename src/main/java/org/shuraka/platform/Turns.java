package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Lets what must not be done by two at once be done by one after the other, on all nodes: who is
 * second waits, and finds what the first did.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Turns {

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
}
