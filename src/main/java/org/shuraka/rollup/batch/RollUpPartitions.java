package org.shuraka.rollup.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.platform.IdRanges;
import org.shuraka.rollup.RollUps;

/**
 * Shares the waiting programmes among the processors, or takes the one that the job is for. What is
 * left to do stands in the requests.
 */
@Named("rollUpPartitions")
@Dependent
public class RollUpPartitions implements PartitionMapper {

  @Inject RollUps rollUps;

  /** Id of the one programme to bring up to date; null for all that wait. */
  @Inject @BatchProperty String programme;

  @Override
  public PartitionPlan mapPartitions() {
    List<Long> programmes =
        programme == null || programme.isEmpty()
            ? rollUps.due(0, Long.MAX_VALUE, Integer.MAX_VALUE)
            : List.of(Long.valueOf(programme));
    return IdRanges.share(programmes, programmes.size());
  }
}
