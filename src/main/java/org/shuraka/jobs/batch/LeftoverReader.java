package org.shuraka.jobs.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.shuraka.access.Leftovers;

/**
 * Names the kind of leftovers to be cleared away next, as long as there are any. It needs no
 * checkpoint: what was cleared away is not found again.
 */
@Named("leftoverReader")
@Dependent
public class LeftoverReader extends AbstractItemReader {

  @Inject Leftovers leftovers;

  @Override
  public Leftovers.Kind readItem() {
    return Arrays.stream(Leftovers.Kind.values()).filter(leftovers::any).findFirst().orElse(null);
  }
}
