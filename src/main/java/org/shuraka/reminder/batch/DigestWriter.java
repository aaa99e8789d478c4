package org.shuraka.reminder.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.reminder.Digests;

/** Makes a manager's digest, in the chunk's transaction. */
@Named("digestWriter")
@Dependent
public class DigestWriter extends AbstractItemWriter {

  @Inject Digests digests;

  @Override
  public void writeItems(List<Object> weeks) {
    weeks.forEach(w -> digests.make((Digests.Weekly) w));
  }
}
