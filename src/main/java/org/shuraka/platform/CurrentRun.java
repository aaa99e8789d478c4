package org.shuraka.platform;

import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The run that a batch artefact works for; to be injected into readers, writers and batchlets. */
@Dependent
public class CurrentRun {

  @Inject JobContext job;
  @Inject JobRuns runs;

  /** Its id, from the property {@value JobRuns#RUN} of the job's XML. */
  public long id() {
    return Long.parseLong(job.getProperties().getProperty(JobRuns.RUN));
  }

  /** How far the run is; see {@link JobRuns#progress}. */
  public void progress(int done, int total) {
    runs.progress(id(), done, total);
  }

  /** Where the outcome is to be found; see {@link JobRuns#result}. */
  public void result(String link) {
    runs.result(id(), link);
  }
}
