package org.shuraka.rollup.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.platform.CurrentRun;
import org.shuraka.rollup.RollUps;

/**
 * Derives the figures of some programmes in the chunk's transaction; doing it again does no harm.
 */
@Named("rollUpWriter")
@Dependent
public class RollUpWriter extends AbstractItemWriter {

  @Inject RollUps rollUps;
  @Inject CurrentRun run;

  /** How many programmes waited when the run began. */
  @Inject @BatchProperty int total;

  @Override
  public void writeItems(List<Object> items) {
    for (Object item : items) {
      @SuppressWarnings("unchecked")
      List<Long> programmes = (List<Long>) item;
      rollUps.bringUpToDate(programmes);
    }
    run.progress(Math.max(0, total - rollUps.countDue()), total);
  }
}
