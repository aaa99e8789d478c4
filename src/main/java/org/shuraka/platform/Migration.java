package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema up to date before anything else touches the database. Other start-up beans
 * depend on it. Flyway's own lock makes it safe with several instances on one database.
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

  @Inject IdPool ids;

  @PostConstruct
  void migrate() {
    ids.open();
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
