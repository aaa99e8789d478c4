package org.shuraka.rollup.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.shuraka.platform.CurrentRun;
import org.shuraka.rollup.RollUps;

/** Derives a programme's figures in the chunk's transaction; doing it again does no harm. */
@Named("rollUpWriter")
@Dependent
public class RollUpWriter extends AbstractItemWriter {

  @Inject RollUps rollUps;
  @Inject CurrentRun run;

  private int done;
  private int total;

  @Override
  public void open(Serializable checkpoint) {
    total = rollUps.countDue();
  }

  @Override
  public void writeItems(List<Object> programmes) {
    for (Object programme : programmes) {
      rollUps.bringUpToDate((Long) programme);
      done++;
    }
    run.progress(done, Math.max(done, total));
  }
}
