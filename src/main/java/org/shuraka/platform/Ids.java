package org.shuraka.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Blocks of ids for rows that are written in bulk, from the same sequence that the entities use.
 * Taken outside the caller's transaction, so that a long import makes nobody wait; what an instance
 * took and nobody needs is lost, which leaves gaps and does no harm.
 */
@Stateless
public class Ids {

  /** Taken at once, since most blocks are small. */
  private static final int SUPPLY = 500;

  @Inject IdPool pool;

  private long next;
  private long end;

  /** The first of {@code count} ids that nobody else gets. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long block(int count) {
    if (end - next < count) {
      int taken = Math.max(count, SUPPLY);
      next = pool.take(taken);
      end = next + taken;
    }
    long first = next;
    next += count;
    return first;
  }
}
