package org.shuraka.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Blocks of ids for rows that are written in bulk, from a range of their own far above the ids of
 * entities. A transaction of its own, so that a long import makes nobody wait; and a row of its
 * own, since the transaction that asks may hold the row that the entities' ids come from.
 */
@Stateless
public class Ids {

  @Inject Sql sql;

  /** The first of {@code count} ids that nobody else gets. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long block(int count) {
    return sql.with(
        h -> {
          h.execute(
              "UPDATE id_sequence SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = 'blocks'",
              count);
          return h.createQuery("SELECT LAST_INSERT_ID()").mapTo(Long.class).one() + 1;
        });
  }
}
