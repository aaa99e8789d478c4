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
    className = "com.mysql.cj.jdbc.MysqlDataSource",
    url = "${MPCONFIG=shuraka.db.url}",
    user = "${MPCONFIG=shuraka.db.user}",
    password = "${MPCONFIG=shuraka.db.password}",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 2,
    maxPoolSize = 30)
@ApplicationScoped
public class DataSources {

  /** Portable name of the pool. */
  public static final String JNDI = "java:global/jdbc/shuraka";
}
