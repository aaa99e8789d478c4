package org.shuraka.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.access.Role;
import org.shuraka.platform.Ids;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.JobWatch;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

@ExtendWith(ArquillianExtension.class)
class JobsIT {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject JobRuns runs;
  @Inject JobWatch watch;
  @Inject Sql sql;
  @Inject Ids ids;
  @Resource UserTransaction transaction;

  private final Trials.Trial trial = Trials.of(UUID.randomUUID().toString());

  @Test
  void startedRunCompletesAndTellsHowFarItIs() throws Exception {
    Person administrator = Person.with(Role.ADMINISTRATOR, null, sql, ids);
    long id = start(null, administrator.id());
    awaitState(id, "running");
    await(() -> trial.starts().get() == 1);

    JsonNode running = json(administrator.get("jobs/" + id).body());
    assertThat(running.at("/progress/done").intValue()).isEqualTo(1);
    assertThat(running.at("/progress/total").intValue()).isEqualTo(2);

    trial.goOn().countDown();
    awaitState(id, "completed");

    JsonNode completed = json(administrator.get("jobs/" + id).body());
    assertThat(completed.at("/job").textValue()).isEqualTo("trial");
    assertThat(completed.at("/state").textValue()).isEqualTo("completed");
    assertThat(completed.at("/progress/done").intValue()).isEqualTo(2);
    assertThat(completed.at("/result").textValue()).isEqualTo("/api/v1/programmes");
    assertThat(completed.at("/errors").isEmpty()).isTrue();
    assertThat(Instant.parse(completed.at("/startedAt").textValue()))
        .isBeforeOrEqualTo(Instant.parse(completed.at("/endedAt").textValue()));
  }

  @Test
  void runStartsOnceItsTransactionHasCommitted() throws Exception {
    trial.goOn().countDown();
    transaction.begin();
    long id = start(null, null);
    Thread.sleep(300);
    assertThat(trial.starts().get()).isZero();
    transaction.commit();

    awaitState(id, "completed");
  }

  @Test
  void runOfARolledBackTransactionNeverStarts() throws Exception {
    trial.goOn().countDown();
    transaction.begin();
    long id = start(null, null);
    transaction.rollback();
    Thread.sleep(300);

    assertThat(trial.starts().get()).isZero();
    assertThat(count("SELECT COUNT(*) FROM job_run WHERE id = " + id)).isZero();
  }

  @Test
  void failedRunTellsItsReasonAndCompletesAfterARestart() throws Exception {
    Person manager = Person.with(Role.MANAGER, null, sql, ids);
    long id = startThatFails("refuse", null, manager.id());

    JsonNode failed = json(manager.get("jobs/" + id).body());
    assertThat(failed.at("/errors/0/code").textValue()).isEqualTo("error.language");
    assertThat(failed.at("/errors/0/pointer").textValue()).isEqualTo("/from");
    assertThat(failed.at("/errors/0/detail").textValue()).isEqualTo("xx is not one of en, ar, fr.");

    trial.next().set("succeed");
    var accepted = manager.post("jobs/" + id + "/restart");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.headers().firstValue("Location")).get().asString().endsWith("/jobs/" + id);
    assertThat(json(accepted.body()).at("/state").textValue()).isEqualTo("queued");
    awaitState(id, "completed");

    assertThat(json(manager.get("jobs/" + id).body()).at("/errors").isEmpty()).isTrue();
    assertThat(executions(id)).isEqualTo(2);
    assertThat(
            count(
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'job.restart' AND subject_id = '"
                    + id
                    + "' AND account_id = "
                    + manager.id()))
        .isEqualTo(1);
    assertThat(manager.post("jobs/" + id + "/restart").statusCode()).isEqualTo(409);
  }

  @Test
  void failureThatNobodyForesawCarriesTheNumberOfTheLog() throws Exception {
    Person administrator = Person.with(Role.ADMINISTRATOR, null, sql, ids);
    long id = startThatFails("break", null, null);

    JsonNode error = json(administrator.get("jobs/" + id, "fr").body()).at("/errors/0");
    assertThat(error.at("/code").textValue()).isEqualTo("jobs.failed.unexpected");
    assertThat(error.at("/detail").textValue())
        .contains("numéro ")
        .contains("IllegalStateException: broken on purpose");
  }

  @Test
  void failureInAPartitionTellsItsReason() throws Exception {
    Person administrator = Person.with(Role.ADMINISTRATOR, null, sql, ids);
    long id = runs.start("partedTrial", null, Map.of(), null);
    awaitState(id, "failed");

    JsonNode error = json(administrator.get("jobs/" + id).body()).at("/errors/0");
    assertThat(error.at("/pointer").textValue()).isEqualTo("/to");
  }

  @Test
  void jobThatDoesNotExistFails() throws Exception {
    long id = runs.start("no-such-job", null, Map.of(), null);

    awaitState(id, "failed");
  }

  @Test
  void runningRunIsKeptAlive() throws Exception {
    long id = start(null, null);
    await(() -> trial.starts().get() == 1);
    sql.use(
        h ->
            h.execute(
                "UPDATE job_run SET heartbeat_at = UTC_TIMESTAMP(3) - INTERVAL 15 SECOND"
                    + " WHERE id = ?",
                id));

    await(
        () ->
            count(
                    "SELECT COUNT(*) FROM job_run WHERE heartbeat_at > UTC_TIMESTAMP(3) - INTERVAL"
                        + " 10 SECOND AND id = "
                        + id)
                == 1);
    trial.goOn().countDown();
    awaitState(id, "completed");
  }

  @Test
  void runWhoseServerDiedBeforeItStartedIsStarted() throws Exception {
    trial.goOn().countDown();
    long id = ids.block(1);
    sql.use(
        h ->
            h.execute(
                "INSERT INTO job_run (id, job_name, parameters, state, done, total, node,"
                    + " heartbeat_at, requested_at) VALUES (?, 'trial', ?, 'queued', 0, 0, 'dead',"
                    + " UTC_TIMESTAMP(3) - INTERVAL 61 SECOND, UTC_TIMESTAMP(3))",
                id,
                Json.write(Map.of("trial", trial.name()))));

    watch.takeUpOrphans();

    awaitState(id, "completed");
  }

  @Test
  void runWhoseServerDiedIsResumed() throws Exception {
    long id = startThatFails("break", null, null);
    trial.next().set("succeed");
    pretendItsServerDied(id, 0);

    watch.takeUpOrphans();

    awaitState(id, "completed");
    assertThat(executions(id)).isEqualTo(2);
    assertThat(count("SELECT restarts FROM job_run WHERE id = " + id)).isEqualTo(1);
  }

  @Test
  void runWhoseServerDiedAfterItsLastStepIsComplete() throws Exception {
    trial.goOn().countDown();
    long id = start(null, null);
    awaitState(id, "completed");
    pretendItsServerDied(id, 0);

    watch.takeUpOrphans();

    awaitState(id, "completed");
    assertThat(trial.starts().get()).isEqualTo(1);
  }

  @Test
  void runWhoseExecutionIsLostStartsAnew() throws Exception {
    long id = startThatFails("break", null, null);
    trial.next().set("succeed");
    sql.use(h -> h.execute("UPDATE job_run SET execution_id = 987654321 WHERE id = ?", id));
    pretendItsServerDied(id, 0);

    watch.takeUpOrphans();

    awaitState(id, "completed");
  }

  @Test
  void runThatKillsItsServerAgainAndAgainIsGivenUp() throws Exception {
    long id = startThatFails("break", null, null);
    pretendItsServerDied(id, 3);

    watch.takeUpOrphans();

    awaitState(id, "failed");
    assertThat(trial.starts().get()).isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM job_run WHERE error_key = 'jobs.failed.lost'"))
        .isEqualTo(1);
  }

  @Test
  void anExecutionThatSomebodyHoldsIsNotWaitedFor() throws Exception {
    long dead = executionOfNobody();
    long held = executionOfNobody();
    transaction.begin();
    sql.use(
        h ->
            h.execute(
                "UPDATE jbatchEXECUTIONINSTANCEDATA SET exitstatus = 'HELD' WHERE jobexecid = ?",
                held));
    // Believed at the second look; each is a transaction of its own.
    watch.endDeadExecutions();
    watch.endDeadExecutions();
    assertThat(status(held)).isEqualTo("STARTED");
    transaction.rollback();
    assertThat(status(dead)).isEqualTo("FAILED");
    assertThat(
            count(
                "SELECT COUNT(*) FROM jbatchSTEPEXECUTIONINSTANCEDATA WHERE batchstatus = 'FAILED'"
                    + " AND jobexecid = "
                    + dead))
        .isEqualTo(1);

    watch.endDeadExecutions();
    watch.endDeadExecutions();
    assertThat(status(held)).isEqualTo("FAILED");
  }

  /** As a server leaves it that dies before it has told whose it is. */
  private long executionOfNobody() {
    return sql.with(
        h -> {
          long instance = insert(h, "INSERT INTO jbatchJOBINSTANCEDATA (name) VALUES ('nobody')");
          long execution =
              insert(
                  h,
                  "INSERT INTO jbatchEXECUTIONINSTANCEDATA (jobinstanceid, batchstatus)"
                      + " VALUES (?, 'STARTED')",
                  instance);
          insert(
              h,
              "INSERT INTO jbatchSTEPEXECUTIONINSTANCEDATA (jobexecid, batchstatus, stepname)"
                  + " VALUES (?, 'STARTED', 'step')",
              execution);
          return execution;
        });
  }

  private static long insert(Handle h, String statement, Object... values) {
    Update update = h.createUpdate(statement);
    for (int i = 0; i < values.length; i++) {
      update.bind(i, values[i]);
    }
    return update.executeAndReturnGeneratedKeys().mapTo(Long.class).one();
  }

  private String status(long execution) {
    return sql.with(
        h ->
            h.select(
                    "SELECT batchstatus FROM jbatchEXECUTIONINSTANCEDATA WHERE jobexecid = ?",
                    execution)
                .mapTo(String.class)
                .one());
  }

  @Test
  void programmesTakeTurnsAndEachRunTellsItsPlace() throws Exception {
    Person manager = Person.with(Role.MANAGER, null, sql, ids);
    long busy = programmeOf(manager);
    long other = programmeOf(manager);
    sql.use(h -> h.execute("DELETE FROM job_run WHERE state = 'queued'"));
    transaction.begin();
    List<Long> ofBusy = List.of(start(busy, null), start(busy, null), start(busy, null));
    long ofOther = start(other, null);
    List<Long> inOrder =
        sql.with(
            h ->
                h.createQuery(
                        "SELECT id FROM job_run WHERE state = 'queued' AND node = ''"
                            + " ORDER BY turn, id")
                    .mapTo(Long.class)
                    .list());
    assertThat(inOrder).containsExactly(ofBusy.get(0), ofOther, ofBusy.get(1), ofBusy.get(2));
    transaction.commit();
    await(() -> trial.starts().get() == 2);

    JsonNode last = json(manager.get("jobs/" + ofBusy.get(2)).body());
    assertThat(last.at("/state").textValue()).isEqualTo("queued");
    assertThat(last.at("/queuePosition").intValue()).isEqualTo(2);
    assertThat(json(manager.get("jobs/" + ofOther).body()).has("queuePosition")).isFalse();

    trial.goOn().countDown();
    ofBusy.forEach(id -> awaitState(id, "completed"));
    awaitState(ofOther, "completed");
  }

  @Test
  void aRunThatWaitsDoesWhatIsAskedForMeanwhile() throws Exception {
    long programme = programmeOf(Person.with(Role.MANAGER, null, sql, ids));
    long atWork = start(programme, null);
    await(() -> trial.starts().get() == 1);
    Map<String, String> parameters = Map.of("trial", trial.name());
    long waiting = runs.startOnce("trial", programme, parameters, null);

    assertThat(waiting).isNotEqualTo(atWork);
    assertThat(runs.startOnce("trial", programme, parameters, null)).isEqualTo(waiting);
    trial.goOn().countDown();
    awaitState(waiting, "completed");
    assertThat(runs.startOnce("trial", programme, parameters, null)).isNotEqualTo(waiting);
  }

  @Test
  void batchRepositoryIsOurs() {
    trial.goOn().countDown();
    awaitState(start(null, null), "completed");

    assertThat(
            count(
                "SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA e JOIN jbatchJOBINSTANCEDATA i"
                    + " ON i.jobinstanceid = e.jobinstanceid WHERE i.name = 'trial'"))
        .isPositive()
        .isEqualTo(
            BatchRuntime.getJobOperator().getJobInstances("trial", 0, 1000).stream()
                .mapToLong(i -> BatchRuntime.getJobOperator().getJobExecutions(i).size())
                .sum());
    assertThat(
            count(
                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"
                    + " AND table_name LIKE 'jbatch%'"))
        .isEqualTo(6);
    assertThat(
            count(
                "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()"
                    + " AND table_name = 'jbatchCHECKPOINTDATA' AND data_type = 'longblob'"))
        .isEqualTo(1);
  }

  @Test
  void everybodySeesTheRunsThatConcernThem() throws Exception {
    trial.goOn().countDown();
    Person manager = Person.with(Role.MANAGER, null, sql, ids);
    Person otherManager = Person.with(Role.MANAGER, null, sql, ids);
    Person officer = Person.with(Role.OFFICER, organisation(), sql, ids);
    long programme = programmeOf(manager);
    long asked = start(programme, officer.id());
    long other = start(programme, null);
    awaitState(asked, "completed");
    awaitState(other, "completed");

    assertThat(items(officer.get("jobs").body())).containsExactly(asked);
    assertThat(items(manager.get("jobs").body())).containsExactly(other, asked);
    assertThat(items(otherManager.get("jobs").body())).isEmpty();
    assertThat(otherManager.get("jobs/" + asked).statusCode()).isEqualTo(404);
    assertThat(officer.get("jobs/" + other).statusCode()).isEqualTo(404);
    assertThat(officer.post("jobs/" + asked + "/restart").statusCode()).isEqualTo(403);
    assertThat(otherManager.post("jobs/" + asked + "/restart").statusCode()).isEqualTo(404);

    JsonNode first = json(manager.get("jobs?limit=1").body());
    assertThat(first.at("/items/0/id").longValue()).isEqualTo(other);
    JsonNode second = json(manager.get("jobs?limit=1&cursor=" + first.at("/next").asText()).body());
    assertThat(second.at("/items/0/id").longValue()).isEqualTo(asked);
    assertThat(second.has("next")).isFalse();
    assertThat(manager.get("jobs?cursor=x").statusCode()).isEqualTo(400);
  }

  @Test
  void housekeepingClearsLeftoversAwayAndNothingElse() throws Exception {
    Person administrator = Person.with(Role.ADMINISTRATOR, null, sql, ids);
    Person manager = Person.with(Role.MANAGER, null, sql, ids);
    String email = UUID.randomUUID() + "@shuraka.example";
    sql.use(
        h -> {
          var failures =
              h.prepareBatch(
                  "INSERT INTO sign_in_failure VALUES (?, UTC_TIMESTAMP(3) - INTERVAL ? HOUR)");
          for (int i = 0; i < 2500; i++) {
            failures.add(email, i == 0 ? 1 : 25);
          }
          failures.execute();
          for (int hours : new int[] {1, 25}) {
            h.execute(
                "INSERT INTO idempotent_request (account_id, request_key, request_hash, created_at)"
                    + " VALUES (?, ?, '', UTC_TIMESTAMP(3) - INTERVAL ? HOUR)",
                administrator.id(),
                "old by " + hours,
                hours);
          }
          h.execute("INSERT INTO set_up_link VALUES ('old', '2020-01-01', NULL)");
          h.execute("INSERT INTO set_up_link VALUES ('used', '2020-01-01', '2020-01-02')");
        });

    assertThat(manager.post("jobs/housekeeping").statusCode()).isEqualTo(403);
    var accepted = administrator.post("jobs/housekeeping");
    assertThat(accepted.statusCode()).isEqualTo(202);
    long id = json(accepted.body()).at("/id").longValue();
    awaitState(id, "completed");

    assertThat(count("SELECT COUNT(*) FROM sign_in_failure WHERE email = '" + email + "'"))
        .isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM idempotent_request WHERE request_key LIKE 'old by %'"))
        .isEqualTo(1);
    assertThat(count("SELECT COUNT(*) FROM set_up_link WHERE token_hash IN ('old', 'used')"))
        .isEqualTo(1);
    assertThat(count("SELECT done FROM job_run WHERE id = " + id)).isGreaterThanOrEqualTo(2501);
    sql.use(h -> h.execute("DELETE FROM set_up_link WHERE token_hash = 'used'"));
  }

  private long start(Long programme, Long requestedBy) {
    return runs.start("trial", programme, Map.of("trial", trial.name()), requestedBy);
  }

  private long startThatFails(String how, Long programme, Long requestedBy) {
    trial.next().set(how);
    trial.goOn().countDown();
    long id = start(programme, requestedBy);
    awaitState(id, "failed");
    return id;
  }

  private void pretendItsServerDied(long id, int restarts) {
    sql.use(
        h ->
            h.execute(
                "UPDATE job_run SET state = 'running', node = 'dead', restarts = ?, heartbeat_at ="
                    + " UTC_TIMESTAMP(3) - INTERVAL 61 SECOND WHERE id = ?",
                restarts,
                id));
  }

  private long executions(long id) {
    return count(
        "SELECT COUNT(*) FROM jbatchEXECUTIONINSTANCEDATA e JOIN jbatchEXECUTIONINSTANCEDATA mine"
            + " ON mine.jobinstanceid = e.jobinstanceid JOIN job_run r"
            + " ON r.execution_id = mine.jobexecid WHERE r.id = "
            + id);
  }

  private long organisation() {
    long id = ids.block(1);
    sql.use(
        h ->
            h.execute("INSERT INTO organisation VALUES (?, ?, '{}', NULL, NULL, 1)", id, "J" + id));
    return id;
  }

  private long programmeOf(Person manager) {
    long id = ids.block(1);
    sql.use(
        h -> {
          h.execute(
              "INSERT INTO programme (id, code, title, objective, start_date, end_date, timezone,"
                  + " reporting_frequency, due_days, final_due_days, status, default_currency,"
                  + " sample, version) VALUES (?, ?, '{}', '{}', '2024-01-01', '2024-12-31',"
                  + " 'UTC', 'yearly', 30, 30, '2', 'EUR', FALSE, 1)",
              id,
              "J" + id);
          h.execute("INSERT INTO programme_manager VALUES (?, ?)", id, manager.id());
        });
    return id;
  }

  private static JsonNode json(String body) {
    return Json.read(body, JsonNode.class);
  }

  private static java.util.List<Long> items(String body) {
    return json(body).at("/items").findValues("id").stream().map(JsonNode::longValue).toList();
  }

  private long count(String query) {
    return sql.with(h -> h.createQuery(query).mapTo(Long.class).one());
  }

  private void awaitState(long id, String state) {
    await(
        () ->
            sql.with(
                    h ->
                        h.select("SELECT state FROM job_run WHERE id = ?", id)
                            .mapTo(String.class)
                            .one())
                .equals(state));
  }

  private static void await(Supplier<Boolean> condition) {
    Instant until = Instant.now().plus(SOON);
    while (!condition.get()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("It did not come about within " + SOON);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
    }
  }
}
