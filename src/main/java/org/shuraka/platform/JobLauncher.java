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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Takes runs out of the queue and hands them to the batch runtime, a few at a time, so that however
 * many are asked for at once, people find threads and connections. Always on a thread without a
 * transaction: the runtime writes its repository through the same data source, and the job's own
 * thread must find it written.
 */
@ApplicationScoped
class JobLauncher {

  /**
   * So many runs are at work on a node. Each has one connection of the pool for itself and one for
   * each of its {@link IdRanges#MOST_PARTS} parts: together half of the pool, and people have the
   * rest.
   */
  static final int AT_WORK = 3;

  private static final Logger LOG = Logger.getLogger(JobLauncher.class.getName());
  private static final Set<BatchStatus> FINAL =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  /** Stands for the execution of a run that is about to be started. */
  private static final long NONE_YET = -1;

  /** The runtime writes the end of an execution a little after the execution told its run. */
  private static final Duration SETTLES_WITHIN = Duration.ofSeconds(2);

  /** So long a planned end waits for jobs to come to a safe point. */
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(25);

  private static final Duration POLL = Duration.ofMillis(50);

  @Resource private ManagedExecutorService executor;
  @Inject JobTable table;
  @Inject JobProgress progress;
  @Inject JobStarter starter;
  @Inject DeadExecutions dead;

  /** Runs that this node works on, with their executions. */
  private final Map<Long, Long> alive = new ConcurrentHashMap<>();

  /** Whether somebody is about to look into the queue. */
  private final AtomicBoolean called = new AtomicBoolean();

  private volatile boolean stopping;

  /**
   * Makes this bean now. Made first after a commit, where there is no component around it, it would
   * be left without its executor.
   */
  void ready() {
    // Calling it is enough.
  }

  /** Has the queue looked into on another thread, now. Were it refused, the next heartbeat does. */
  void call() {
    if (!stopping && called.compareAndSet(false, true)) {
      try {
        executor.submit(this::takeUp);
      } catch (RejectedExecutionException e) {
        called.set(false);
        LOG.log(Level.WARNING, "Nobody looks into the queue of jobs before the next heartbeat", e);
      }
    }
  }

  /** Starts what waits as far as there is a place. */
  private void takeUp() {
    called.set(false);
    try {
      if (applicationHasStarted()) {
        while (takeOne()) {
          // The next one.
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Jobs wait in the queue until the next heartbeat", e);
    }
  }

  private synchronized boolean takeOne() {
    if (stopping || alive.size() >= AT_WORK) {
      return false;
    }
    Optional<Long> next = table.takeNext(AT_WORK - 1);
    next.ifPresent(
        id -> {
          alive.put(id, NONE_YET);
          try {
            executor.submit(() -> launch(id));
          } catch (RejectedExecutionException e) {
            alive.remove(id);
            table.putBack(id);
            throw e;
          }
        });
    return next.isPresent();
  }

  /** Keeps the runs of this node from being taken for orphans, and says how far they are. */
  void heartbeat() {
    alive
        .values()
        .removeIf(execution -> execution != NONE_YET && FINAL.contains(status(execution)));
    Set<Long> runs = Set.copyOf(alive.keySet());
    if (!runs.isEmpty()) {
      table.heartbeat(runs);
    }
    progress.write();
  }

  /**
   * An execution has come to its end. One that was stopped, or broke, because this node ends goes
   * back into the queue and is resumed; what a rule refused stays refused.
   */
  void ended(long id, long execution, JobState end) {
    try {
      progress.write(id);
      if (stopping && end != JobState.COMPLETED && !table.refused(id)) {
        table.putBack(id);
      } else {
        table.ended(id, execution, end);
      }
    } finally {
      alive.remove(id, execution);
      call();
    }
  }

  /**
   * The planned end of this node: nothing more is started, and what is at work stops at its next
   * safe point and waits in the queue for the next start, or for another node.
   */
  void stop() {
    synchronized (this) {
      stopping = true;
    }
    Set<Long> told = new HashSet<>();
    boolean stopped =
        await(
            STOPS_WITHIN,
            () -> {
              alive.values().stream()
                  .filter(execution -> execution != NONE_YET && told.add(execution))
                  .forEach(starter::stop);
              return alive.isEmpty();
            });
    await(SETTLES_WITHIN, () -> told.stream().allMatch(e -> FINAL.contains(status(e))));
    if (!stopped) {
      LOG.log(Level.WARNING, "Job runs {0} did not stop and are taken up as orphans", alive);
    }
  }

  private void launch(long id) {
    boolean started = false;
    try {
      if (stopping) {
        table.putBack(id);
        return;
      }
      JobTable.Order order = table.order(id);
      Long earlier = order.executionId();
      if (earlier != null && awaitEnd(earlier) == BatchStatus.COMPLETED) {
        table.ended(id, earlier, JobState.COMPLETED);
        return;
      }
      long execution = start(id, order);
      started = true;
      alive.replace(id, execution);
      table.startedAs(id, execution);
    } catch (RuntimeException e) {
      if (stopping) {
        table.putBack(id);
      } else {
        table.failedToStart(id, e);
      }
    } finally {
      if (!started) {
        alive.remove(id);
        call();
      }
    }
  }

  private long start(long id, JobTable.Order order) {
    Properties parameters = new Properties();
    parameters.putAll(order.parameters());
    parameters.setProperty(JobRuns.RUN, Long.toString(id));
    Long earlier = order.executionId();
    if (earlier == null) {
      return starter.start(order.jobName(), parameters);
    }
    dead.end(Set.of(earlier));
    return starter.resume(earlier, order.jobName(), parameters);
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
    await(SETTLES_WITHIN, () -> FINAL.contains(status(execution)));
    return status(execution);
  }

  /** Abandoned where the repository has lost it. */
  private static BatchStatus status(long execution) {
    try {
      return BatchRuntime.getJobOperator().getJobExecution(execution).getBatchStatus();
    } catch (NoSuchJobExecutionException e) {
      return BatchStatus.ABANDONED;
    }
  }

  private static boolean await(Duration limit, BooleanSupplier done) {
    long until = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > until) {
        return false;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return true;
  }
}
