package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.flow.Rest;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** The job that makes a draft, as the batch repository remembers it. */
@ExtendWith(ArquillianExtension.class)
class DraftJobIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject JobRuns runs;
  @Inject Sql sql;

  /** One that is left under way holds its rows for ever, and is taken for dead. */
  @Test
  void theExecutionEndsWithItsRun() {
    long grant =
        Long.parseLong(
            text("SELECT id FROM grant_agreement WHERE reference = 'SAMPLE-ENERGIZING-REFORM'"));
    long run =
        runs.start(
            DonorReportService.JOB,
            null,
            Map.of(
                "grant",
                Long.toString(grant),
                "from",
                "2020-Q1",
                "to",
                "2020-Q1",
                "by",
                "manager@shuraka.example"),
            null);
    await("SELECT state FROM job_run WHERE id = " + run, "completed");
    await(
        "SELECT e.batchstatus FROM jbatchEXECUTIONINSTANCEDATA e"
            + " JOIN job_run r ON r.execution_id = e.jobexecid WHERE r.id = "
            + run,
        "COMPLETED");
    sql.use(h -> h.execute("DELETE FROM donor_report WHERE job_run_id = ?", run));
  }

  private void await(String query, String expected) {
    Instant until = Instant.now().plus(SOON);
    while (!text(query).equals(expected) && Instant.now().isBefore(until)) {
      Rest.pause();
    }
    assertThat(text(query)).as(query).isEqualTo(expected);
  }

  private String text(String query) {
    return sql.with(h -> h.select(query).mapTo(String.class).one());
  }
}
