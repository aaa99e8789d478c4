package org.shuraka.platform;

import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Around every enterprise bean (named in {@code ejb-jar.xml}). Where several services work in one
 * {@link RequestTransaction}, the next one finds all that the one before wrote, and its entities as
 * the database has them, as after a commit: what is written is flushed and let go when the
 * outermost service returns. Elsewhere it does nothing.
 */
public class ServiceBoundary {

  @Resource private TransactionSynchronizationRegistry transaction;
  @PersistenceContext private EntityManager em;

  /** Makes the boundaries of the current transaction count. */
  static void watch(TransactionSynchronizationRegistry transaction) {
    transaction.putResource(ServiceBoundary.class, new AtomicInteger());
  }

  @AroundInvoke
  Object aroundService(InvocationContext call) throws Exception {
    AtomicInteger depth = depth();
    if (depth == null) {
      return call.proceed();
    }
    depth.incrementAndGet();
    try {
      Object result = call.proceed();
      if (depth.get() == 1 && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
        em.flush();
        em.clear();
      }
      return result;
    } finally {
      depth.decrementAndGet();
    }
  }

  /** How many services are under way within one another; null in a transaction of their own. */
  private AtomicInteger depth() {
    int status = transaction.getTransactionStatus();
    return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK
        ? (AtomicInteger) transaction.getResource(ServiceBoundary.class)
        : null;
  }
}
