package org.shuraka.platform;

import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Shares what a batch step has to do among the processors, in ranges of ids. Parted anew at every
 * start, since the runtime cannot go on with the partitions of a server that was killed: what is
 * left to do has to stand in the database.
 */
public final class IdRanges {

  /** So many parts at most: each has a connection of the pool while it works. */
  static final int MOST_PARTS = 4;

  private IdRanges() {}

  /**
   * A plan of at least one partition. Each gets the properties {@code after} and {@code through}:
   * its ids lie above the one and up to the other; and {@code total}.
   *
   * @param ids in ascending order; may be empty
   * @param total what the run's progress is measured against
   */
  public static PartitionPlan share(List<Long> ids, int total) {
    int processors = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
    int parts = Math.max(1, Math.min(ids.size(), processors));
    PartitionPlan plan = new PartitionPlanImpl();
    plan.setPartitions(parts);
    plan.setThreads(parts);
    plan.setPartitionsOverride(true);
    plan.setPartitionProperties(
        IntStream.range(0, parts)
            .mapToObj(part -> range(ids, part, parts, total))
            .toArray(Properties[]::new));
    return plan;
  }

  private static Properties range(List<Long> ids, int part, int parts, int total) {
    int first = ids.size() * part / parts;
    int end = ids.size() * (part + 1) / parts;
    Properties range = new Properties();
    range.setProperty("after", Long.toString(end == 0 ? 0 : ids.get(first) - 1));
    range.setProperty("through", Long.toString(end == 0 ? 0 : ids.get(end - 1)));
    range.setProperty("total", Integer.toString(total));
    return range;
  }
}
