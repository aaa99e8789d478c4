package org.shuraka.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

@ExtendWith(ArquillianExtension.class)
class JobsIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject JobRuns runs;
  @Inject Sql sql;

  @Test
  void probe() throws Exception {
    StringBuilder out = new StringBuilder();
    for (String next : new String[] {"succeed", "refuse", "break"}) {
      Trials.of(next).next().set(next);
      Trials.of(next).goOn().countDown();
      runs.start("trial", null, Map.of("trial", next), null);
    }
    Thread.sleep(8000);
    for (String q :
        new String[] {
          "select * from job_run",
          "select table_name, table_rows from information_schema.tables where table_schema=database()"
              + " and lower(table_name) like '%data%' or lower(table_name) like '%status%'"
        }) {
      sql.use(
          h -> {
            for (Map<String, Object> m : h.createQuery(q).mapToMap().list()) {
              out.append(m).append('\n');
            }
          });
    }
    assertThat(out.toString()).isEmpty();
  }
}
