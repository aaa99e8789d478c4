package org.shuraka.jobs;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.platform.AppLock;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.Migration;

/** Clears leftovers away every night, on one of the servers. */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

  /** Name of the job. */
  static final String JOB = "housekeeping";

  private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

  @Inject AppLock lock;
  @Inject JobRuns runs;

  /** Caught here, since a timer that fails twice is taken off for good. */
  @Schedule(hour = "3", minute = "10", persistent = false)
  void everyNight() {
    try {
      lock.tryRun(JOB, Duration.ofHours(12), () -> runs.start(JOB, null, Map.of(), null));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Housekeeping did not start; it is tried again in a day", e);
    }
  }
}
