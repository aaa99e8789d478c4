package org.shuraka.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import org.shuraka.shared.BusinessException;

/**
 * Long work that outlives the request, and the server, that asked for it. A run is a row of {@code
 * job_run}; the Jakarta Batch job of its name does the work.
 *
 * <p>Life of a run: {@link #start} puts it into the queue in the caller's transaction; once that
 * has committed, the first node with a free place takes it up, and {@link JobRunListener} writes
 * what becomes of it. A run whose server ended or died is taken up by another one, or by the same
 * after its next start ({@link JobWatch}), so jobs must do no harm when they run again. Runs of one
 * programme come one after the other, and programmes by turns ({@link JobTable}). Rights are
 * checked by whoever calls.
 */
@Stateless
public class JobRuns {

  /** The job parameter that names the run. */
  public static final String RUN = "jobRunId";

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject JobTable table;
  @Inject JobProgress progress;
  @Inject JobLauncher launcher;

  /**
   * A new run of the job {@code META-INF/batch-jobs/<jobName>.xml}. The job starts after the
   * surrounding transaction has committed, and not at all where that is rolled back.
   *
   * @param programmeId the programme it works for, whose managers see the run; null where none
   * @param parameters job parameters; {@value #RUN} is added to them
   * @param requestedBy account that asked for it; null for the system itself
   * @return the id of the run, for {@code /api/v1/jobs/{id}}
   */
  public long start(
      String jobName, Long programmeId, Map<String, String> parameters, Long requestedBy) {
    long id = table.add(jobName, programmeId, parameters, requestedBy);
    callAfterCommit();
    return id;
  }

  /**
   * The same for a job whose work stands in the database: a run of it for this programme that waits
   * in the queue does what was asked for meanwhile, too, and is answered instead of a new one.
   */
  public long startOnce(
      String jobName, Long programmeId, Map<String, String> parameters, Long requestedBy) {
    return table
        .holdWaiting(jobName, programmeId)
        .map(
            id -> {
              callAfterCommit();
              return id;
            })
        .orElseGet(() -> start(jobName, programmeId, parameters, requestedBy));
  }

  /**
   * Takes a failed or stopped run up again where it ended.
   *
   * @throws BusinessException where it is neither
   */
  public void restart(long id) {
    if (!table.queueAgain(id)) {
      throw BusinessException.conflict("jobs.restart.state");
    }
    callAfterCommit();
  }

  /** How far a run is, in units of the job's choice; everybody sees it within two seconds. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void progress(long id, int done, int total) {
    progress.note(id, done, total);
    if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      progress.write(id);
    }
  }

  /** Where the outcome is to be found: a path of the REST interface or of a page. */
  public void result(long id, String link) {
    table.result(id, link);
  }

  private void callAfterCommit() {
    launcher.ready();
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // The row is written; there is nothing to add.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              launcher.call();
            }
          }
        });
  }
}
