package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;

/**
 * Ready (the check named shuraka, which the launcher waits for) only when the database answers and
 * its schema is migrated; alive while this code runs.
 */
@ApplicationScoped
class Health {

  @Inject Sql sql;
  @Inject DatabaseWatch watch;

  @Produces
  @Readiness
  HealthCheck database() {
    return () -> {
      if (watch.away()) {
        return HealthCheckResponse.named("shuraka").down().withData("database", "away").build();
      }
      try {
        sql.use(
            h ->
                h.createQuery(
                        "SELECT version FROM flyway_schema_history WHERE success = 1"
                            + " ORDER BY installed_rank DESC LIMIT 1")
                    .mapTo(String.class)
                    .one());
        return HealthCheckResponse.named("shuraka").up().build();
      } catch (JdbiException | IllegalStateException e) {
        return HealthCheckResponse.named("shuraka").down().build();
      }
    };
  }

  @Produces
  @Liveness
  HealthCheck running() {
    return () -> HealthCheckResponse.up("server");
  }
}
