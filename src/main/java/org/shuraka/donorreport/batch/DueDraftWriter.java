package org.shuraka.donorreport.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.access.AccountStore;
import org.shuraka.access.Caller;
import org.shuraka.donorreport.DueReports;
import org.shuraka.donorreport.DueReports.Range;
import org.shuraka.platform.CurrentRun;
import org.shuraka.shared.BusinessException;

/** Makes the draft of a window, or notes why not, in the chunk's transaction. */
@Named("dueDraftWriter")
@Dependent
public class DueDraftWriter extends AbstractItemWriter {

  @Inject DueReports due;
  @Inject AccountStore accounts;
  @Inject CurrentRun run;

  /** E-mail of the manager who asked for the run; null for the nightly one. */
  @Inject @BatchProperty String by;

  @Inject @BatchProperty String programme;
  @Inject @BatchProperty String since;

  /** How many windows waited when the run began. */
  @Inject @BatchProperty int total;

  @Override
  public void writeItems(List<Object> items) {
    Caller asked =
        by == null || by.isEmpty()
            ? null
            : accounts.byEmail(by).orElseThrow(BusinessException::notFound);
    for (Object item : items) {
      DueWindows.Due found = (DueWindows.Due) item;
      due.prepare(found.window(), found.range(), asked, run.id());
    }
    int left = due.countWaiting(Range.of(programme, since));
    run.progress(Math.max(0, total - left), total);
  }
}
