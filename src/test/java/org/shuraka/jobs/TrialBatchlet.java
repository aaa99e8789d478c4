package org.shuraka.jobs;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.TimeUnit;
import org.shuraka.platform.CurrentRun;
import org.shuraka.shared.BusinessException;

/** Does what the test tells it: waits, refuses, breaks. */
@Named("trialBatchlet")
@Dependent
public class TrialBatchlet extends AbstractBatchlet {

  @Inject
  @BatchProperty(name = "trial")
  String trial;

  @Inject CurrentRun run;

  @Override
  public String process() throws Exception {
    Trials.Trial told = Trials.of(trial);
    run.progress(1, 2);
    told.starts().incrementAndGet();
    if (!told.goOn().await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The test did not let it go on");
    }
    switch (told.next().get()) {
      case "refuse" -> throw BusinessException.invalid("/from", "error.language", "xx");
      case "break" -> throw new IllegalStateException("broken on purpose");
      default -> run.progress(2, 2);
    }
    run.result("/api/v1/programmes");
    return "done";
  }
}
