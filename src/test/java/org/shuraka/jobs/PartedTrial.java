package org.shuraka.jobs;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.platform.CurrentRun;
import org.shuraka.shared.BusinessException;

/** A reader that refuses, in a partition. */
@Named("partedTrial")
@Dependent
public class PartedTrial extends AbstractItemReader {

  @Inject CurrentRun run;

  @Override
  public Object readItem() {
    run.progress(1, 3);
    throw BusinessException.invalid("/to", "error.language", "yy");
  }
}
