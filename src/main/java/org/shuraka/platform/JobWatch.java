package org.shuraka.platform;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees to it that no run stays under way for ever: this node says every two seconds that its runs
 * are alive, looks into the queue, and puts those of nodes that have fallen silent, and of the one
 * that it follows itself, back into it. A failed check is logged and made good by the next; an
 * exception would cost the timer its life.
 */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWatch {

  private static final Logger LOG = Logger.getLogger(JobWatch.class.getName());

  @Inject JobLauncher launcher;
  @Inject JobTable table;
  @Inject DeadExecutions executions;

  /** Executions that were no run's when last looked for. */
  private Set<Long> suspects = Set.of();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void heartbeat() {
    try {
      launcher.heartbeat();
      launcher.call();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Could not say that this server's job runs are alive", e);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void takeUpOrphans() {
    try {
      for (long id : table.orphans()) {
        if (table.adopt(id)) {
          LOG.log(Level.WARNING, "Job run {0} lost its server and waits in the queue again", id);
          launcher.call();
        }
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Could not look for job runs that lost their server", e);
    }
  }

  /** Where a server died between an execution and its run, only the batch repository shows it. */
  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  public void endDeadExecutions() {
    try {
      Set<Long> unclaimed = executions.unclaimed();
      executions.end(unclaimed.stream().filter(suspects::contains).toList());
      suspects = unclaimed;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Could not look for executions that lost their server", e);
    }
  }
}
