package org.shuraka.reminder.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.Iterator;
import org.shuraka.reminder.Reminders;

/** Programmes in which it is morning. It needs no checkpoint: what is done is not found again. */
@Named("mornings")
@Dependent
public class Mornings extends AbstractItemReader {

  @Inject Reminders reminders;
  @Inject Clock clock;

  private Iterator<Reminders.Morning> found;

  @Override
  public void open(Serializable checkpoint) {
    found = reminders.mornings(clock.instant()).iterator();
  }

  @Override
  public Reminders.Morning readItem() {
    return found.hasNext() ? found.next() : null;
  }
}
