package org.shuraka.donorreport.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.shuraka.donorreport.DueReports;
import org.shuraka.donorreport.DueReports.Range;
import org.shuraka.donorreport.DueReports.Waiting;

/**
 * Shares the grants with windows that wait among the processors. Parted anew at every start: what
 * is left to do are the windows that were not tried since the run was asked for.
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
    Long only = programme == null || programme.isEmpty() ? null : Long.valueOf(programme);
    List<Waiting> waiting = due.waiting(Range.all(only, Instant.parse(since)), Integer.MAX_VALUE);
    List<Long> grants = waiting.stream().map(Waiting::grantId).distinct().toList();
    int parts = Math.max(1, Math.min(grants.size(), Runtime.getRuntime().availableProcessors()));
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(parts);
    plan.setThreads(parts);
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        IntStream.range(0, parts)
            .mapToObj(part -> range(grants, part, parts, waiting.size()))
            .toArray(Properties[]::new));
    return plan;
  }

  private static Properties range(List<Long> grants, int part, int parts, int total) {
    int first = grants.size() * part / parts;
    int end = grants.size() * (part + 1) / parts;
    Properties range = new Properties();
    range.setProperty("after", Long.toString(end == 0 ? 0 : grants.get(first) - 1));
    range.setProperty("through", Long.toString(end == 0 ? 0 : grants.get(end - 1)));
    range.setProperty("total", Integer.toString(total));
    return range;
  }
}
