package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * A small pool for ids alone, here and for the entities ({@code persistence.xml}): whoever is in
 * the middle of a transaction has a connection of the other pool, and would wait for a second one
 * while all who hold the rest wait for his rows.
 */
@DataSourceDefinition(
    name = IdPool.JNDI,
    className = "org.shuraka.platform.WatchedDataSource",
    url = "${MPCONFIG=shuraka.db.url}",
    user = "${MPCONFIG=shuraka.db.user}",
    password = "${MPCONFIG=shuraka.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    transactional = false,
    minPoolSize = 1,
    maxPoolSize = 4,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.max-wait-time-in-millis=10000"
    })
@ApplicationScoped
class IdPool {

  static final String JNDI = "java:global/jdbc/shuraka-ids";

  @Resource(lookup = JNDI)
  private DataSource dataSource;

  private Jdbi jdbi;

  @PostConstruct
  void make() {
    jdbi = Jdbi.create(dataSource);
  }

  /** Makes the pool, by one thread: made by the first who need it, all at once, it breaks. */
  void open() {
    jdbi.useHandle(h -> h.execute("SELECT 1"));
  }

  /** Takes the next so many ids; answers the first of them. */
  long take(int count) {
    return jdbi.withHandle(
        h -> {
          h.execute(
              "UPDATE id_sequence SET next_id = LAST_INSERT_ID(next_id) + ? WHERE name = 'shuraka'",
              count);
          return h.createQuery("SELECT LAST_INSERT_ID()").mapTo(Long.class).one() + 1;
        });
  }
}
