package org.shuraka.rollup;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Map;
import org.shuraka.framework.FrameworkApproved;
import org.shuraka.platform.JobRuns;
import org.shuraka.review.AcceptedResultsChanged;

/**
 * Starts the roll-up: after every acceptance, reopening, adjustment and framework approval for what
 * depends on it, on demand for one programme, and at night for all of them.
 */
@Stateless
public class RollUpTrigger {

  /** Name of the batch job. */
  public static final String JOB = "roll-up";

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject RollUpRepository repository;
  @Inject JobRuns jobs;
  @Inject Clock clock;

  /** In the transaction of the acceptances: either both are there or neither. */
  public void accepted(@Observes AcceptedResultsChanged change) {
    repository.requestForAcceptances(change.acceptances(), clock.instant());
    start(change.programmeId());
  }

  /** In the transaction of the approval. */
  public void approved(@Observes FrameworkApproved approved) {
    repository.requestAll(approved.programmeId(), clock.instant());
    start(approved.programmeId());
  }

  /** In the transaction of an adjustment's approval. */
  public void adjusted(long programmeId, long indicatorId, int periodNo) {
    repository.requestForIndicator(programmeId, indicatorId, periodNo, clock.instant());
    start(programmeId);
  }

  /** Every figure of a programme anew; answers the job run's id. */
  public long all(long programmeId, Long requestedBy) {
    repository.requestAll(programmeId, clock.instant());
    return jobs.startOnce(JOB, programmeId, only(programmeId), requestedBy);
  }

  /** Every figure of every programme anew; answers the job run's id. */
  public long everything(Long requestedBy) {
    repository.requestEverything(clock.instant());
    return jobs.startOnce(JOB, null, Map.of(), requestedBy);
  }

  /** One run for all that happens to a programme in one transaction. */
  private void start(long programmeId) {
    String once = JOB + programmeId;
    if (transaction.getResource(once) == null) {
      transaction.putResource(once, true);
      jobs.startOnce(JOB, programmeId, only(programmeId), null);
    }
  }

  private static Map<String, String> only(long programmeId) {
    return Map.of("programme", Long.toString(programmeId));
  }
}
