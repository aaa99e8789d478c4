package org.shuraka.rollup.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.shuraka.rollup.RollUps;

/**
 * The programmes of this partition whose figures wait, some at a time. It needs no checkpoint:
 * those that are done wait no longer.
 */
@Named("dueProgrammes")
@Dependent
public class DueProgrammes extends AbstractItemReader {

  /** Derived in one transaction: enough to share the cost of its statements, few to wait for. */
  static final int AT_ONCE = 10;

  @Inject RollUps rollUps;

  /** The partition begins after this programme, by id. */
  @Inject @BatchProperty long after;

  /** It ends with this one. */
  @Inject @BatchProperty long through;

  private long last;

  @Override
  public void open(Serializable checkpoint) {
    last = after;
  }

  @Override
  public Object readItem() {
    List<Long> programmes = rollUps.due(last, through, AT_ONCE);
    if (programmes.isEmpty()) {
      return null;
    }
    last = programmes.get(programmes.size() - 1);
    return programmes;
  }
}
