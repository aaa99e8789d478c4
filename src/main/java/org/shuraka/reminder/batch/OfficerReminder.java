package org.shuraka.reminder.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import org.shuraka.reminder.Reminders;

/** Reminds the officers of a programme's partners, in the chunk's transaction. */
@Named("officerReminder")
@Dependent
public class OfficerReminder extends AbstractItemWriter {

  @Inject Reminders reminders;
  @Inject Clock clock;

  @Override
  public void writeItems(List<Object> mornings) {
    mornings.forEach(m -> reminders.remind((Reminders.Morning) m, clock.instant()));
  }
}
