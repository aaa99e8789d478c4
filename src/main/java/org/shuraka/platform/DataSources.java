package org.shuraka.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;

/**
 * The one connection pool, for persistence, migration, sign-in and the batch repository alike: with
 * a second one a chunk job could not commit its checkpoint and its data together.
 *
 * <p>Read committed: versions guard what people edit, and set-based statements must not make them
 * wait for gaps.
 */
@DataSourceDefinition(
    name = DataSources.JNDI,
    className = "org.shuraka.platform.WatchedDataSource",
    url = "${MPCONFIG=shuraka.db.url}",
    user = "${MPCONFIG=shuraka.db.user}",
    password = "${MPCONFIG=shuraka.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 2,
    maxPoolSize = 30,
    properties = {
      // A connection that was lost is found when it is taken. Not "fail-all-connections": with it a
      // place in the pool is lost for good whenever no new connection can be made.
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.max-wait-time-in-millis=10000"
    })
@ApplicationScoped
public class DataSources {

  /** Portable name of the pool. */
  public static final String JNDI = "java:global/jdbc/shuraka";
}
