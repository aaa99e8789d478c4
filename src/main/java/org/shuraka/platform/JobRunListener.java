package org.shuraka.platform;

import jakarta.batch.api.chunk.listener.ChunkListener;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.api.listener.StepListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Writes what becomes of a run. Every job names it for itself, and for each step, where alone the
 * runtime tells why something failed:
 *
 * <pre>{@code
 * <job id="rollUp" …>
 *   <properties>
 *     <property name="jobRunId" value="#{jobParameters['jobRunId']}"/>
 *   </properties>
 *   <listeners>
 *     <listener ref="jobRunListener"/>
 *   </listeners>
 *   <step id="bringFiguresUpToDate">
 *     <listeners>
 *       <listener ref="jobRunListener"/>
 *     </listeners>
 *     …
 * }</pre>
 */
@Named("jobRunListener")
@Dependent
public class JobRunListener implements JobListener, StepListener, ChunkListener {

  @Inject JobContext job;
  @Inject StepContext step;
  @Inject CurrentRun run;
  @Inject JobTable table;
  @Inject JobLauncher launcher;

  @Override
  public void beforeJob() {
    table.running(run.id(), job.getExecutionId());
  }

  @Override
  public void afterJob() {
    launcher.ended(run.id(), job.getExecutionId(), end(job.getBatchStatus()));
  }

  /** While its listeners are told, an execution that went well still counts as started. */
  private static JobState end(BatchStatus status) {
    return switch (status) {
      case STARTING, STARTED, COMPLETED -> JobState.COMPLETED;
      case STOPPING, STOPPED -> JobState.STOPPED;
      case FAILED, ABANDONED -> JobState.FAILED;
    };
  }

  @Override
  public void beforeStep() {
    // What a run tells of itself begins with the job.
  }

  @Override
  public void afterStep() {
    if (step.getException() != null) {
      table.noteFailure(run.id(), step.getException());
    }
  }

  @Override
  public void beforeChunk() {
    // Progress is the job's own to tell: it alone knows the whole.
  }

  @Override
  public void onError(Exception thrown) {
    table.noteFailure(run.id(), thrown);
  }

  @Override
  public void afterChunk() {
    // See beforeChunk.
  }
}
