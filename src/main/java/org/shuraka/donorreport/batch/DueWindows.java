package org.shuraka.donorreport.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.shuraka.donorreport.DueReports;
import org.shuraka.donorreport.DueReports.Range;
import org.shuraka.donorreport.DueReports.Waiting;

/**
 * The windows of this partition's grants that wait, one after the other. It needs no checkpoint:
 * those that were tried wait no longer.
 */
@Named("dueWindows")
@Dependent
public class DueWindows extends AbstractItemReader {

  @Inject DueReports due;

  /** The partition begins after this grant, by id. */
  @Inject @BatchProperty long after;

  /** It ends with this one. */
  @Inject @BatchProperty long through;

  /** The one programme whose grants are meant; null for all. */
  @Inject @BatchProperty String programme;

  @Inject @BatchProperty String since;

  private Range range;

  @Override
  public void open(Serializable checkpoint) {
    range = Range.of(programme, since).within(after, through);
  }

  @Override
  public Due readItem() {
    List<Waiting> next = due.waiting(range, 1);
    if (next.isEmpty()) {
      return null;
    }
    Due item = new Due(next.get(0), range);
    range = range.after(next.get(0));
    return item;
  }

  /** A window, and where it was found. */
  record Due(Waiting window, Range range) {}
}
