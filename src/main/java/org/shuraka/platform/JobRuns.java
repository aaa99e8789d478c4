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
 * <p>Life of a run: {@link #start} writes it, queued, in the caller's transaction; once that has
 * committed the job is started, and {@link JobRunListener} writes what becomes of it. A run whose
 * server died is taken up by another one, or by the same after its next start ({@link JobWatch}),
 * so jobs must do no harm when they run again. Rights are checked by whoever calls.
 */
@Stateless
public class JobRuns {

  /** The job parameter that names the run. */
  public static final String RUN = "jobRunId";

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject JobTable table;
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
    launchAfterCommit(id);
    return id;
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
    launchAfterCommit(id);
  }

  /** How far a run is, in units of the job's choice; at once seen by everybody. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void progress(long id, int done, int total) {
    table.progress(id, done, total);
  }

  /** Where the outcome is to be found: a path of the REST interface or of a page. */
  public void result(long id, String link) {
    table.result(id, link);
  }

  private void launchAfterCommit(long id) {
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
              launcher.launch(id);
            }
          }
        });
  }
}
