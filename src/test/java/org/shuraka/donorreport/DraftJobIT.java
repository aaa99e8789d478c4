package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** The job that makes one draft, down to the batch runtime's own tables. */
@ExtendWith(ArquillianExtension.class)
class DraftJobIT {

  private static final Duration LOOKS_APART = Duration.ofMillis(100);
  private static final int LOOKS = 300;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject JobRuns runs;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  /** An end that is never committed would hold its rows, and a connection, for ever. */
  @Test
  void itsExecutionEndsToo() throws Exception {
    String grant =
        text(
            "SELECT CAST(id AS CHAR) FROM grant_agreement WHERE reference = ?",
            "SAMPLE-ENERGIZING-REFORM");
    transaction.begin();
    long run =
        runs.start(
            "prepare-donor-report",
            null,
            Map.of(
                "grant",
                grant,
                "from",
                "2021-Q3",
                "to",
                "2021-Q3",
                "by",
                "manager@shuraka.example"),
            null);
    transaction.commit();
    try {
      await("completed", "SELECT state FROM job_run WHERE id = ?", run);
      await(
          "COMPLETED",
          "SELECT e.batchstatus FROM job_run r JOIN jbatchEXECUTIONINSTANCEDATA e"
              + " ON e.jobexecid = r.execution_id WHERE r.id = ?",
          run);
    } finally {
      sql.use(h -> h.execute("DELETE FROM donor_report WHERE job_run_id = ?", run));
    }
  }

  private void await(String expected, String query, long run) {
    String found = text(query, run);
    for (int look = 0; look < LOOKS && !expected.equals(found); look++) {
      LockSupport.parkNanos(LOOKS_APART.toNanos());
      found = text(query, run);
    }
    assertThat(found).isEqualTo(expected);
  }

  private String text(String query, Object of) {
    return sql.with(h -> h.select(query, of).mapTo(String.class).findOne()).orElse(null);
  }
}
