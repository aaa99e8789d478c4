package org.shuraka.platform;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Talks to the batch runtime. A job's threads inherit the bean that started it, and they begin and
 * commit transactions of their own: only a bean that manages its transactions itself may do that.
 */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
public class JobStarter {

  private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());

  /** Starts the job; answers its execution. */
  public long start(String jobName, Properties parameters) {
    return BatchRuntime.getJobOperator().start(jobName, parameters);
  }

  /** Asks a running execution to end at its next safe point. */
  public void stop(long execution) {
    try {
      BatchRuntime.getJobOperator().stop(execution);
    } catch (JobExecutionNotRunningException e) {
      LOG.log(Level.FINE, "Execution " + execution + " has ended by itself", e);
    }
  }

  /** Goes on where the execution ended; from the beginning where the runtime cannot do that. */
  public long resume(long execution, String jobName, Properties parameters) {
    JobOperator operator = BatchRuntime.getJobOperator();
    try {
      return operator.restart(execution, parameters);
    } catch (BatchRuntimeException e) {
      LOG.log(Level.WARNING, "Execution " + execution + " cannot be resumed and starts anew", e);
      return operator.start(jobName, parameters);
    }
  }
}
