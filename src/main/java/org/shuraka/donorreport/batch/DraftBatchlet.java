package org.shuraka.donorreport.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import org.shuraka.access.AccountStore;
import org.shuraka.access.Caller;
import org.shuraka.donorreport.DonorReports;
import org.shuraka.platform.CurrentRun;
import org.shuraka.shared.BusinessException;

/** Makes one draft in the name of the manager who asked for it, with the rights she has now. */
@Named("draftBatchlet")
@Dependent
public class DraftBatchlet extends AbstractBatchlet {

  @Inject DonorReports reports;
  @Inject AccountStore accounts;
  @Inject CurrentRun run;
  @Inject JobContext job;

  @Override
  public String process() {
    Properties parameters = BatchRuntime.getJobOperator().getParameters(job.getExecutionId());
    Caller by =
        accounts.byEmail(parameters.getProperty("by")).orElseThrow(BusinessException::notFound);
    long id =
        reports.prepare(
            new DonorReports.Request(
                Long.parseLong(parameters.getProperty("grant")),
                parameters.getProperty("from"),
                parameters.getProperty("to"),
                parameters.getProperty("summary")),
            by,
            run.id());
    run.result("/api/v1/donor-reports/" + id);
    return "READY";
  }
}
