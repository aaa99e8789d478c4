package org.shuraka.exchange.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
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

  private static final long SECOND = 1_000_000_000L;

  @Inject IatiImports imports;
  @Inject AccountStore accounts;
  @Inject CurrentRun run;
  @Inject JobContext job;

  private long told = System.nanoTime();

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

  /** Once a second is enough: every telling is a transaction of its own. */
  private void tell(int done, int activities) {
    long now = System.nanoTime();
    if (done == activities || now - told > SECOND) {
      told = now;
      run.progress(done, activities);
    }
  }
}
