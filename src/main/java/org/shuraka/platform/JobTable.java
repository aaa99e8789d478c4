package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;

/**
 * The table {@code job_run}. What a run tells of itself is a transaction of its own, since the
 * job's may yet be rolled back. Times are the database's, so that nodes need not agree on theirs.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class JobTable {

  /**
   * A server that has not said for so long that its run is alive is taken for dead. Some ten
   * heartbeats: a pause of the machine must not look like death, though it would do no harm.
   */
  static final int DEAD_AFTER_SECONDS = 25;

  /** So often a run is taken up by itself: one that kills its server must not do so for ever. */
  static final int MOST_RESTARTS = 3;

  @Inject Sql sql;
  @Inject Ids ids;
  @Inject Node node;

  /** What starting a run takes; the execution is null where there was none. */
  record Order(String jobName, Map<String, String> parameters, Long executionId) {}

  private record OrderRow(String jobName, String parameters, Long executionId) {}

  private static final class Parameters extends TreeMap<String, String> {}

  @Transactional(TxType.MANDATORY)
  long add(String jobName, Long programmeId, Map<String, String> parameters, Long requestedBy) {
    long id = ids.block(1);
    sql.use(
        h -> {
          int turn =
              h.createQuery(sql.file(JobTable.class, "turn"))
                  .bind("jobName", jobName)
                  .bind("programmeId", programmeId)
                  .mapTo(Integer.class)
                  .one();
          h.createUpdate(sql.file(JobTable.class, "insert"))
              .bind("id", id)
              .bind("jobName", jobName)
              .bind("programmeId", programmeId)
              .bind("parameters", Json.write(parameters))
              .bind("requestedBy", requestedBy)
              .bind("turn", turn)
              .execute();
        });
    return id;
  }

  /**
   * The run of this job for this programme that waits in the queue, held until the transaction ends
   * so that nobody takes it before; empty where there is none, or somebody else holds it.
   */
  @Transactional(TxType.MANDATORY)
  Optional<Long> holdWaiting(String jobName, Long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(JobTable.class, "waiting"))
                .bind("jobName", jobName)
                .bind("programmeId", programmeId)
                .mapTo(Long.class)
                .findOne()
                .filter(id -> holdWaiting(h, id)));
  }

  /**
   * Takes the run out of the queue whose turn it is; empty where there is none. One that somebody
   * holds is left for the next look.
   *
   * @param mostForNone so many runs of this node may be for no programme
   */
  Optional<Long> takeNext(int mostForNone) {
    return sql.with(
        h -> {
          List<Long> next =
              h.createQuery(sql.file(JobTable.class, "next"))
                  .bind("mostForNone", mostForNone)
                  .bind("node", node.id())
                  .mapTo(Long.class)
                  .list();
          Optional<Long> taken = next.stream().filter(id -> holdWaiting(h, id)).findFirst();
          taken.ifPresent(id -> update("take", id));
          return taken;
        });
  }

  /** By its primary key alone: over an index, rows of others would be looked at and held. */
  private static boolean holdWaiting(Handle h, long id) {
    return h.select(
            "SELECT id FROM job_run WHERE id = ? AND state = 'queued' AND node = ''"
                + " FOR UPDATE SKIP LOCKED",
            id)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /** Puts a run of this node back into the queue, where any node finds it. */
  void putBack(long id) {
    update("put_back", id);
  }

  /** False where the run is neither failed nor stopped. */
  @Transactional(TxType.MANDATORY)
  boolean queueAgain(long id) {
    return update("queue_again", id) == 1;
  }

  Order order(long id) {
    OrderRow row =
        sql.with(
            h ->
                h.select("SELECT job_name, parameters, execution_id FROM job_run WHERE id = ?", id)
                    .mapTo(OrderRow.class)
                    .one());
    return new Order(
        row.jobName(), Json.read(row.parameters(), Parameters.class), row.executionId());
  }

  void progress(long id, int done, int total) {
    sql.use(h -> h.execute("UPDATE job_run SET done = ?, total = ? WHERE id = ?", done, total, id));
  }

  @Transactional(TxType.REQUIRED)
  void result(long id, String link) {
    sql.use(h -> h.execute("UPDATE job_run SET result_link = ? WHERE id = ?", link, id));
  }

  /** From now on this execution is the run's; what an earlier one still says is not heard. */
  void running(long id, long executionId) {
    sql.use(
        h ->
            h.createUpdate(sql.file(JobTable.class, "running"))
                .bind("id", id)
                .bind("executionId", executionId)
                .bind("node", node.id())
                .execute());
  }

  /** The execution that was started for a run, which may be running or at its end by now. */
  void startedAs(long id, long executionId) {
    sql.use(h -> h.execute("UPDATE job_run SET execution_id = ? WHERE id = ?", executionId, id));
  }

  /** Whether the reason that was noted is a rule's, which says the same the next time. */
  boolean refused(long id) {
    String reason =
        sql.with(
            h ->
                h.select("SELECT COALESCE(error_key, '') FROM job_run WHERE id = ?", id)
                    .mapTo(String.class)
                    .one());
    return !reason.isEmpty() && !reason.equals(JobFailure.UNEXPECTED);
  }

  /** Keeps a reason until {@link #ended} says whether the run failed. */
  void noteFailure(long id, Throwable thrown) {
    List<Fault> reasons = JobFailure.of(id, thrown);
    sql.use(
        h ->
            h.execute(
                "UPDATE job_run SET error_key = ?, error_detail = ? WHERE id = ?",
                reasons.get(0).key(),
                JobFailure.write(reasons),
                id));
  }

  /** The end of an execution. A failed run keeps the reason that was noted. */
  void ended(long id, long executionId, JobState end) {
    sql.use(
        h ->
            h.createUpdate(sql.file(JobTable.class, "end"))
                .bind("id", id)
                .bind("executionId", executionId)
                .bind("state", end.code())
                .bind("failed", end == JobState.FAILED)
                .bind("unknown", JobFailure.UNKNOWN)
                .bind("unknownDetail", JobFailure.write(List.of(Fault.at("", JobFailure.UNKNOWN))))
                .execute());
  }

  /** The job could not be started at all. */
  void failedToStart(long id, Throwable thrown) {
    fail(id, JobFailure.of(id, thrown));
  }

  /** Says of runs of this node that they are alive. */
  void heartbeat(Collection<Long> alive) {
    sql.use(
        h ->
            h.createUpdate(
                    "UPDATE job_run SET heartbeat_at = UTC_TIMESTAMP(3) WHERE id IN (<alive>)"
                        + " AND node = :node AND state IN ('queued', 'running')")
                .bindList("alive", List.copyOf(alive))
                .bind("node", node.id())
                .execute());
  }

  /** Runs whose node is dead, oldest first. */
  List<Long> orphans() {
    return sql.with(
        h ->
            h.createQuery(sql.file(JobTable.class, "orphans"))
                .bind("predecessor", node.predecessor())
                .bind("deadAfter", DEAD_AFTER_SECONDS)
                .mapTo(Long.class)
                .list());
  }

  /**
   * Puts an orphan back into the queue; true for the one node that did. One that was taken up too
   * often fails here.
   */
  boolean adopt(long id) {
    if (update("adopt", id) == 0) {
      return false;
    }
    int restarts =
        sql.with(
            h ->
                h.select("SELECT restarts FROM job_run WHERE id = ?", id)
                    .mapTo(Integer.class)
                    .one());
    if (restarts > MOST_RESTARTS) {
      fail(id, List.of(Fault.at("", JobFailure.LOST, restarts)));
      return false;
    }
    return true;
  }

  private int update(String statement, long id) {
    return sql.with(
        h ->
            h.createUpdate(sql.file(JobTable.class, statement))
                .bind("id", id)
                .bind("node", node.id())
                .bind("predecessor", node.predecessor())
                .bind("deadAfter", DEAD_AFTER_SECONDS)
                .execute());
  }

  private void fail(long id, List<Fault> reasons) {
    sql.use(
        h ->
            h.execute(
                "UPDATE job_run SET state = 'failed', ended_at = UTC_TIMESTAMP(3), error_key = ?,"
                    + " error_detail = ? WHERE id = ?",
                reasons.get(0).key(),
                JobFailure.write(reasons),
                id));
  }
}
