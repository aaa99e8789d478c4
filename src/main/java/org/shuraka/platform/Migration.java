package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date before anything else touches the database. Other start-up beans
 * depend on it. One server at a time does so from beginning to end: Flyway's own lock is for a
 * single migration, and a session that was opened before the first of them would make tables with
 * the collation that the database had until then.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

  /** Name of this bean, for {@code @DependsOn}. */
  public static final String NAME = "Migration";

  /** What a person who starts the server should read. */
  public static final Logger START = Logger.getLogger("org.shuraka.start");

  @Resource(lookup = DataSources.JNDI)
  private DataSource dataSource;

  private static final Duration LONGEST_TURN = Duration.ofMinutes(9);

  @Inject IdPool ids;

  @PostConstruct
  void migrate() {
    ids.open();
    try (Connection turn = dataSource.getConnection()) {
      await(turn);
      try {
        migrateNow();
      } finally {
        ask(turn, "SELECT RELEASE_LOCK(LEFT(CONCAT('shuraka-', DATABASE()), 64))");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asked again and again, since no statement may wait long. */
  private static void await(Connection turn) throws SQLException {
    long until = System.nanoTime() + LONGEST_TURN.toNanos();
    while (!ask(turn, "SELECT GET_LOCK(LEFT(CONCAT('shuraka-', DATABASE()), 64), 1)")) {
      if (System.nanoTime() > until) {
        START.log(
            Level.SEVERE,
            "Another server has been bringing the database up to date for {0} minutes. Look at its"
                + " log, then start again.",
            LONGEST_TURN.toMinutes());
        throw new IllegalStateException("The database is being migrated");
      }
    }
  }

  private static boolean ask(Connection turn, String question) throws SQLException {
    try (Statement statement = turn.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getInt(1) == 1;
    }
  }

  private void migrateNow() {
    try {
      MigrateResult result =
          Flyway.configure(getClass().getClassLoader())
              .dataSource(dataSource)
              .locations("classpath:db/migration")
              .load()
              .migrate();
      START.log(
          Level.INFO,
          "Database schema at version {0} ({1} new)",
          new Object[] {
            result.targetSchemaVersion == null
                ? result.initialSchemaVersion
                : result.targetSchemaVersion,
            result.migrationsExecuted
          });
    } catch (FlywayException e) {
      START.log(
          Level.SEVERE,
          "The database schema could not be brought up to date: {0} Restore the last backup or"
              + " mend the named migration, then start again.",
          e.getMessage().replaceAll("\\s+", " "));
      throw e;
    }
  }
}
