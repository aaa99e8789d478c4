package org.shuraka.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/**
 * One transaction around a whole request, which the services it calls join, each as if it had one
 * of its own ({@link ServiceBoundary}):
 *
 * <pre>{@code
 * transaction.begin();
 * …
 * transaction.commit(); // or rollBack()
 * }</pre>
 */
@ApplicationScoped
public class RequestTransaction {

  @Inject UserTransaction transaction;
  @Resource private TransactionSynchronizationRegistry registry;

  public void begin() {
    try {
      transaction.begin();
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException(e);
    }
    ServiceBoundary.watch(registry);
  }

  /**
   * @throws IllegalStateException with the database's reason in its causes, where it was rolled
   *     back
   */
  public void commit() {
    try {
      transaction.commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw new IllegalStateException(e);
    }
  }

  public void rollBack() {
    try {
      transaction.rollback();
    } catch (SystemException e) {
      throw new IllegalStateException(e);
    }
  }
}
