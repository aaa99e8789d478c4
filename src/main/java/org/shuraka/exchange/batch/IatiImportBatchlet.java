package org.shuraka.exchange.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import org.shuraka.access.AccountStore;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiImports;
import org.shuraka.platform.CurrentRun;
import org.shuraka.shared.BusinessException;

/**
 * Imports one stored file in the name of whoever uploaded it. A file that a rule refuses is taken
 * away again; after any other failure the run can be restarted.
 */
@Named("iatiImportBatchlet")
@Dependent
public class IatiImportBatchlet extends AbstractBatchlet {

  @Inject IatiImports imports;
  @Inject AccountStore accounts;
  @Inject CurrentRun run;
  @Inject JobContext job;

  private volatile boolean stopped;

  @Override
  public String process() {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
    long importId = Long.parseLong(parameters.getProperty("import"));
    int activities = Integer.parseInt(parameters.getProperty("activities"));
    Caller by =
        accounts.byEmail(parameters.getProperty("by")).orElseThrow(BusinessException::notFound);
    try {
      imports.run(importId, by, done -> tell(done, activities));
    } catch (BusinessException e) {
      imports.discard(importId);
      throw e;
    }
    run.result("/api/v1/iati-imports/" + importId);
    return "IMPORTED";
  }

  /** The server ends: what was not committed by then is imported after its next start. */
  @Override
  public void stop() {
    stopped = true;
  }

  private void tell(int done, int activities) {
    if (stopped) {
      throw new CancellationException("The import stops with its server and is begun again");
    }
    run.progress(done, activities);
  }
}
