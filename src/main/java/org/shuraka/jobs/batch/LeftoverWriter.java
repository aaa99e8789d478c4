package org.shuraka.jobs.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.shuraka.access.Leftovers;
import org.shuraka.platform.CurrentRun;

/** Deletes a batch of the kind that was named, in the chunk's transaction. */
@Named("leftoverWriter")
@Dependent
public class LeftoverWriter extends AbstractItemWriter {

  private static final int ROWS_AT_ONCE = 1000;

  @Inject Leftovers leftovers;
  @Inject CurrentRun run;

  private int done;
  private int total;

  @Override
  public void open(Serializable checkpoint) {
    total = leftovers.count();
  }

  @Override
  public void writeItems(List<Object> kinds) {
    for (Object kind : kinds) {
      done += leftovers.delete((Leftovers.Kind) kind, ROWS_AT_ONCE);
    }
    run.progress(done, Math.max(done, total));
  }
}
