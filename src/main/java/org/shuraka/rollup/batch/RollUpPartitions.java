package org.shuraka.rollup.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.shuraka.rollup.RollUps;

/**
 * Shares the waiting programmes among the processors, or takes the one that the job is for. Parted
 * anew at every start: what is left to do stands in the requests, and the runtime cannot go on with
 * the partitions of a server that was killed.
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
    int parts =
        Math.max(1, Math.min(programmes.size(), Runtime.getRuntime().availableProcessors()));
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(parts);
    plan.setThreads(parts);
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        IntStream.range(0, parts)
            .mapToObj(part -> range(programmes, part, parts))
            .toArray(Properties[]::new));
    return plan;
  }

  private static Properties range(List<Long> programmes, int part, int parts) {
    int first = programmes.size() * part / parts;
    int end = programmes.size() * (part + 1) / parts;
    Properties range = new Properties();
    range.setProperty("after", Long.toString(end == 0 ? 0 : programmes.get(first) - 1));
    range.setProperty("through", Long.toString(end == 0 ? 0 : programmes.get(end - 1)));
    range.setProperty("total", Integer.toString(programmes.size()));
    return range;
  }
}
