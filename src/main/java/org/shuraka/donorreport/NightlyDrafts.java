package org.shuraka.donorreport;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.platform.AppLock;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.Migration;

/** Has the drafts made that are due, every night, on one of the servers. */
@Startup
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class NightlyDrafts {

  private static final Logger LOG = Logger.getLogger(NightlyDrafts.class.getName());
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  @Inject AppLock lock;
  @Inject JobRuns jobs;
  @Inject DueReports due;
  @Inject Clock clock;

  /** Caught here, since a timer that fails twice is taken off for good. */
  @Schedule(hour = "4", minute = "20", persistent = false)
  void everyNight() {
    try {
      lock.tryRun(DueReportService.JOB, HALF_A_DAY, this::startWhereSomethingWaits);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Drafts of donor reports were not begun; it is tried in a day", e);
    }
  }

  /** What somebody had tried in the evening is not tried again. */
  private void startWhereSomethingWaits() {
    Instant since = clock.instant().minus(HALF_A_DAY).truncatedTo(ChronoUnit.MILLIS);
    if (!due.waiting(DueReports.Range.all(null, since), 1).isEmpty()) {
      jobs.start(DueReportService.JOB, null, Map.of("since", since.toString()), null);
    }
  }
}
