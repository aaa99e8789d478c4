package org.shuraka.reminder.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Iterator;
import org.shuraka.reminder.Digests;

/** Managers whose week begins. It needs no checkpoint: what is done is not found again. */
@Named("weeks")
@Dependent
public class Weeks extends AbstractItemReader {

  @Inject Digests digests;
  @Inject Clock clock;

  private Iterator<Digests.Weekly> found;

  @Override
  public void open(Serializable checkpoint) {
    found = digests.waiting(clock.instant()).iterator();
  }

  @Override
  public Digests.Weekly readItem() {
    return found.hasNext() ? found.next() : null;
  }
}
