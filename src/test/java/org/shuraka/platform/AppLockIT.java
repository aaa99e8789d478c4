package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AppLockIT {

  private static final Duration HOUR = Duration.ofHours(1);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject AppLock lock;
  @Inject Sql sql;
  @Resource private ManagedExecutorService executor;

  private final String name = UUID.randomUUID().toString();

  @Test
  void oneOfTwoContendersRuns() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Future<Boolean> one = executor.submit(() -> contend(together));
    Future<Boolean> other = executor.submit(() -> contend(together));

    assertThat(one.get(10, TimeUnit.SECONDS)).isNotEqualTo(other.get(10, TimeUnit.SECONDS));
  }

  @Test
  void lockHoldsAfterTheWorkIsDone() {
    assertThat(lock.tryRun(name, HOUR, this::work)).isTrue();
    assertThat(lock.tryRun(name, HOUR, this::work)).isFalse();
  }

  @Test
  void lockIsFreeOnceItsTimeIsOver() {
    lock.tryRun(name, HOUR, this::work);
    sql.use(
        h ->
            h.execute(
                "UPDATE app_lock SET lock_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND"
                    + " WHERE name = ?",
                name));

    assertThat(lock.tryRun(name, HOUR, this::work)).isTrue();
  }

  @Test
  void workThatFailsGivesTheLockBack() {
    assertThatThrownBy(
            () ->
                lock.tryRun(
                    name,
                    HOUR,
                    () -> {
                      throw new IllegalStateException("broken on purpose");
                    }))
        .hasMessageContaining("broken on purpose");

    assertThat(lock.tryRun(name, HOUR, this::work)).isTrue();
  }

  private boolean contend(CyclicBarrier together) throws Exception {
    together.await(10, TimeUnit.SECONDS);
    return lock.tryRun(name, HOUR, this::work);
  }

  private void work() {
    assertThat(name).isNotBlank();
  }
}
