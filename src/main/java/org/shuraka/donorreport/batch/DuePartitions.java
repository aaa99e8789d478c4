package org.shuraka.donorreport.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.donorreport.DueReports;
import org.shuraka.donorreport.DueReports.Range;
import org.shuraka.donorreport.DueReports.Waiting;
import org.shuraka.platform.IdRanges;

/**
 * Shares the grants with windows that wait among the processors. What is left to do are the windows
 * that were not tried since the run was asked for.
 */
@Named("duePartitions")
@Dependent
public class DuePartitions implements PartitionMapper {

  @Inject DueReports due;

  /** The one programme whose grants are meant; null for all. */
  @Inject @BatchProperty String programme;

  /** The moment since which no window is tried twice. */
  @Inject @BatchProperty String since;

  @Override
  public PartitionPlan mapPartitions() {
    List<Waiting> waiting = due.waiting(Range.of(programme, since), Integer.MAX_VALUE);
    return IdRanges.share(
        waiting.stream().map(Waiting::grantId).distinct().toList(), waiting.size());
  }
}
