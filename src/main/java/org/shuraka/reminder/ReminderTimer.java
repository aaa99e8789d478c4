package org.shuraka.reminder;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.platform.AppLock;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.Migration;

/** Starts the job every hour in which somebody is to be reminded, on one of the servers. */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReminderTimer {

  /** Name of the batch job. */
  static final String JOB = "reminders";

  private static final Logger LOG = Logger.getLogger(ReminderTimer.class.getName());

  @Inject AppLock lock;
  @Inject JobRuns jobs;
  @Inject Reminders reminders;
  @Inject Digests digests;
  @Inject Clock clock;

  /** Caught here, since a timer that fails twice is taken off for good. */
  @Schedule(hour = "*", minute = "5", persistent = false)
  void hourly() {
    try {
      lock.tryRun(JOB, Duration.ofMinutes(30), this::startWhereSomethingWaits);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Reminders did not start; they are tried again in an hour", e);
    }
  }

  private void startWhereSomethingWaits() {
    if (!reminders.mornings(clock.instant()).isEmpty()
        || !digests.waiting(clock.instant()).isEmpty()) {
      jobs.start(JOB, null, Map.of(), null);
    }
  }
}
