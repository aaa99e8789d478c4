package org.shuraka.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.flow.Rest;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** Much work that is asked for at once waits in the queue, and holds nobody up. */
@ExtendWith(ArquillianExtension.class)
class QueueIT {

  private static final int AT_ONCE = 60;

  /** On a machine that runs other tests as well; held up by jobs it was a minute and more. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private static final List<String> PROGRAMMES =
      List.of("ENERGIZING-REFORM", "KULLUNA-MUWATINUN", "THE-DAY-AFTER", "ENGENDERING-TRANSITION");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL base;
  @Inject Sql sql;

  @Test
  void sixtyRollUpsAtOnceAreDoneAndNobodyElseWaits() throws Exception {
    Rest administrator = Rest.as("admin", base);
    long before = newestRun();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE + 1);
    try {
      Future<Duration> reader = threads.submit(() -> longestWait(done));
      List<Callable<Rest.Answer>> asked = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        String programme = PROGRAMMES.get(i % PROGRAMMES.size());
        asked.add(() -> administrator.post("programmes/" + programme + "/roll-ups", ""));
      }
      Set<Long> runs = new TreeSet<>();
      for (Future<Rest.Answer> answer : threads.invokeAll(asked)) {
        runs.add(answer.get().expect(202).json().get("id").longValue());
      }
      awaitEnd(runs);
      done.set(true);

      assertThat(reader.get()).as("longest wait of another's page").isLessThan(LONGEST_WAIT);
      assertThat(
              strings(
                  "SELECT DISTINCT state FROM job_run WHERE job_name = 'roll-up' AND id > "
                      + before))
          .containsExactly("completed");
      assertThat(strings("SELECT CAST(programme_id AS CHAR) FROM roll_up_request")).isEmpty();
    } finally {
      done.set(true);
      threads.shutdown();
    }
  }

  private Duration longestWait(AtomicBoolean done) {
    Rest donor = Rest.as("manager", base);
    Duration longest = Duration.ZERO;
    while (!done.get()) {
      long start = System.nanoTime();
      donor.get("programmes/WOMEN-BUILDING-BRIDGES").expect(200);
      Duration wait = Duration.ofNanos(System.nanoTime() - start);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  private void awaitEnd(Set<Long> runs) {
    String list = runs.stream().map(String::valueOf).collect(Collectors.joining(", "));
    long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!strings(
            "SELECT state FROM job_run WHERE state IN ('queued', 'running') AND id IN ("
                + list
                + ")")
        .isEmpty()) {
      assertThat(System.nanoTime()).as("jobs take too long").isLessThan(until);
      Rest.pause();
    }
  }

  private long newestRun() {
    return sql.with(
        h -> h.createQuery("SELECT COALESCE(MAX(id), 0) FROM job_run").mapTo(Long.class).one());
  }

  private List<String> strings(String query) {
    return sql.with(h -> h.createQuery(query).mapTo(String.class).list());
  }
}
