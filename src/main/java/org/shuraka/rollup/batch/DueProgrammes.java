package org.shuraka.rollup.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.shuraka.rollup.RollUps;

/**
 * The programmes whose figures wait, by id, or the one that the job is for; the checkpoint is the
 * last one read.
 */
@Named("dueProgrammes")
@Dependent
public class DueProgrammes extends AbstractItemReader {

  @Inject RollUps rollUps;

  /** Id of the one programme to bring up to date; null for all that wait. */
  @Inject @BatchProperty String programme;

  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = checkpoint == null ? 0 : (Long) checkpoint;
  }

  @Override
  public Object readItem() {
    Optional<Long> next =
        programme == null || programme.isEmpty()
            ? rollUps.nextDue(last)
            : Optional.of(Long.valueOf(programme)).filter(id -> id > last);
    return next.map(
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
