package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.Ids;
import org.shuraka.platform.ShippedWar;

/** Entities and bulk rows take ids from one sequence, and neither waits for the other. */
@ExtendWith(ArquillianExtension.class)
class IdsIT {

  /** One more than the entities take at once, so that they ask within the transaction. */
  private static final int ENTITIES = 501;

  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Ids ids;
  @PersistenceContext EntityManager em;
  @Resource UserTransaction transaction;

  @Test
  void aTransactionTakesIdsBothWays() throws Exception {
    long start = System.nanoTime();
    transaction.begin();
    try {
      for (int i = 0; i < ENTITIES; i++) {
        em.persist(new Organisation());
      }
      em.clear();
      assertThat(ids.block(ENTITIES)).isPositive();
    } finally {
      transaction.rollback();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
  }
}
