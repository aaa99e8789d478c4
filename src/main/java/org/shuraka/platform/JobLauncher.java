package org.shuraka.platform;

import jakarta.annotation.Resource;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Hands runs to the batch runtime, always on a thread without a transaction: the runtime writes its
 * repository through the same data source, and the job's own thread must find it written.
 */
@ApplicationScoped
class JobLauncher {

  private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());
  private static final Set<BatchStatus> FINAL =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Stands for the execution of a run that waits to be started. */
  private static final long NONE_YET = -1;

  /** The runtime writes the end of an execution a little after the execution told its run. */
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(2);

  @Resource private ManagedExecutorService executor;
  @Inject JobTable table;
  @Inject JobStarter starter;
  @Inject DeadExecutions dead;

  /** Runs that this node works on, with their executions. */
  private final Map<Long, Long> alive = new ConcurrentHashMap<>();

  /** Runs asked for while the application is still starting, where no job can find its parts. */
  private final Queue<Long> waiting = new ConcurrentLinkedQueue<>();

  /**
   * Makes this bean now. Made first after a commit, where there is no component around it, it would
   * be left without its executor.
   */
  void ready() {
    // Calling it is enough.
  }

  /** Tries those again that came too early. */
  void launchWaiting() {
    for (int left = waiting.size(); left > 0; left--) {
      Long id = waiting.poll();
      if (id != null) {
        launch(id);
      }
    }
  }

  /** Starts the run, or restarts its execution, on another thread. */
  void launch(long id) {
    alive.put(id, NONE_YET);
    try {
      executor.submit(() -> launchNow(id));
    } catch (RejectedExecutionException e) {
      alive.remove(id);
      LOG.log(Level.WARNING, "Job run " + id + " waits until it is taken for an orphan", e);
    }
  }

  /** Keeps the runs of this node from being taken for orphans. */
  void heartbeat() {
    alive
        .values()
        .removeIf(execution -> execution != NONE_YET && FINAL.contains(status(execution)));
    Set<Long> runs = Set.copyOf(alive.keySet());
    if (!runs.isEmpty()) {
      table.heartbeat(runs);
    }
  }

  /** An execution has come to its end, also where the database cannot be told so. */
  void letGo(long id, long execution) {
    alive.remove(id, execution);
  }

  private void launchNow(long id) {
    if (!applicationHasStarted()) {
      waiting.add(id);
      return;
    }
    boolean started = false;
    try {
      JobTable.Order order = table.order(id);
      Long earlier = order.executionId();
      if (earlier != null && awaitEnd(earlier) == BatchStatus.COMPLETED) {
        table.ended(id, earlier, JobState.COMPLETED);
        return;
      }
      Properties parameters = new Properties();
      parameters.putAll(order.parameters());
      parameters.setProperty(JobRuns.RUN, Long.toString(id));
      if (earlier != null) {
        dead.end(List.of(earlier));
      }
      long execution =
          earlier == null
              ? starter.start(order.jobName(), parameters)
              : starter.resume(earlier, order.jobName(), parameters);
      started = true;
      alive.replace(id, execution);
      table.startedAs(id, execution);
    } catch (RuntimeException e) {
      table.failedToStart(id, e);
    } finally {
      if (!started) {
        alive.remove(id);
      }
    }
  }

  /** Until then the server gives its threads no application, and a job would not find its parts. */
  private static boolean applicationHasStarted() {
    try {
      return InitialContext.doLookup("java:comp/BeanManager") != null;
    } catch (NamingException e) {
      return false;
    }
  }

  /** An execution whose server died never ends: it stays as it was. */
  private static BatchStatus awaitEnd(long execution) {
    long until = System.nanoTime() + SETTLES_WITHIN.toNanos();
    BatchStatus status = status(execution);
    while (!FINAL.contains(status) && System.nanoTime() < until) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      status = status(execution);
    }
    return status;
  }

  /** Abandoned where the repository has lost it. */
  private static BatchStatus status(long execution) {
    try {
      return BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
    } catch (NoSuchJobExecutionException e) {
      return BatchStatus.ABANDONED;
    }
  }
}
