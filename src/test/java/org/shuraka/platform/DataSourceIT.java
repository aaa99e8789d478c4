package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DataSourceIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Resource(lookup = "java:global/jdbc/shuraka")
  private DataSource dataSource;

  @Inject @Readiness private HealthCheck readiness;

  @Test
  void connectionSpeaksFourByteCharacters() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select @@character_set_connection, @@collation_connection, 'كلنا مواطنون 🕊'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("utf8mb4");
      assertThat(row.getString(2)).isEqualTo("utf8mb4_unicode_ci");
      assertThat(row.getString(3)).isEqualTo("كلنا مواطنون 🕊");
    }
  }

  @Test
  void readinessCheckAsksTheDatabase() {
    assertThat(readiness.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
  }
}
