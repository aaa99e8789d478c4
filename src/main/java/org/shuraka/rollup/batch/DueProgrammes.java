package org.shuraka.rollup.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.shuraka.rollup.RollUps;

/** The programmes whose figures wait, by id; the checkpoint is the last one read. */
@Named("dueProgrammes")
@Dependent
public class DueProgrammes extends AbstractItemReader {

  @Inject RollUps rollUps;

  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public Object readItem() {
    return rollUps
        .nextDue(last)
        .map(
            id -> {
              last = id;
              return id;
            })
        .orElse(null);
  }

  @Override
  public Serializable checkpointInfo() {
    return last;
  }
}
