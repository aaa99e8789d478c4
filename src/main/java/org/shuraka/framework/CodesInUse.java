package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.framework.FrameworkCodes.Asked;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Fault;

/**
 * The codes of a programme's framework on which something hangs: figures, whatever became of their
 * reports, or an opened period that still asks for them.
 */
@ApplicationScoped
class CodesInUse {

  @Inject FrameworkRepository frameworks;
  @Inject PeriodFrameworks ofPeriods;
  @Inject Sql sql;

  private record Judging(int number, boolean unfinished) {}

  private record CellOf(String indicator, String cell) {}

  private record Served(String result, String activity) {}

  /** What is wrong with a framework's codes, given what hangs on those that were approved. */
  List<Fault> faults(long programmeId, Framework framework, String at) {
    List<Judging> judging = judging(programmeId);
    Map<String, Asked> asked = asked(programmeId, judging);
    return new FrameworkCodes(
            framework,
            frameworks.newest(programmeId).orElse(Framework.EMPTY),
            asked,
            () -> categories(programmeId, judging, asked),
            () -> served(programmeId),
            at)
        .faults();
  }

  /** Codes of the indicators on which something hangs: what they mean stands. */
  Set<String> indicators(long programmeId) {
    return asked(programmeId, judging(programmeId)).keySet();
  }

  /** Versions that judge opened periods, the newest first. */
  private List<Judging> judging(long programmeId) {
    return read("judging_opened", programmeId, Judging.class);
  }

  private Map<String, Asked> asked(long programmeId, List<Judging> judging) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (Judging j : judging) {
      put(asked, frameworks.version(programmeId, j.number()).orElseThrow(), code -> true);
    }
    List<String> accepted = frameworks.codesWithAcceptedFigures(programmeId);
    if (!asked.keySet().containsAll(accepted)) {
      for (int n = frameworks.latestNumber(programmeId); n > 0; n--) {
        put(asked, frameworks.version(programmeId, n).orElseThrow(), accepted::contains);
      }
    }
    return asked;
  }

  private static void put(
      Map<String, Asked> asked, Framework version, Function<String, Boolean> wanted) {
    version
        .indicators()
        .filter(i -> i.confirmed() && wanted.apply(i.code()))
        .forEach(i -> asked.putIfAbsent(i.code(), new Asked(i, version)));
  }

  /** Categories that figures name or a report may still name, as {@code dimension category}. */
  private Set<String> categories(
      long programmeId, List<Judging> judging, Map<String, Asked> asked) {
    List<String> used = new ArrayList<>();
    for (CellOf of : read("cells_in_use", programmeId, CellOf.class)) {
      Asked indicator = asked.get(of.indicator());
      List<String> dimensions =
          indicator == null ? List.of() : indicator.indicator().disaggregation();
      String[] parts = of.cell().split("\\|", -1);
      for (int d = 0; d < dimensions.size() && d < parts.length; d++) {
        used.add(FrameworkCodes.category(dimensions.get(d), parts[d]));
      }
    }
    sql.with(
            h ->
                h.createQuery(sql.file(FrameworkRepository.class, "ages_in_use"))
                    .bind("programmeId", programmeId)
                    .mapTo(String.class)
                    .list())
        .forEach(age -> used.add(FrameworkCodes.category(Dimension.AGE, age)));
    judging.stream()
        .filter(Judging::unfinished)
        .map(j -> frameworks.version(programmeId, j.number()).orElseThrow())
        .forEach(
            version ->
                version
                    .indicators()
                    .flatMap(i -> i.disaggregation().stream())
                    .distinct()
                    .flatMap(code -> version.dimension(code).stream())
                    .forEach(
                        d ->
                            d.categories()
                                .forEach(
                                    c -> used.add(FrameworkCodes.category(d.code(), c.code())))));
    return Set.copyOf(used);
  }

  /** Codes of planned activities by the result that they serve. */
  private Map<String, List<String>> served(long programmeId) {
    Map<String, List<String>> served = new HashMap<>();
    for (Served row : read("results_in_use", programmeId, Served.class)) {
      for (String result : row.result().split(",")) {
        served.computeIfAbsent(result, code -> new ArrayList<>()).add(row.activity());
      }
    }
    return served;
  }

  private <T> List<T> read(String statement, long programmeId, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(FrameworkRepository.class, statement))
                .define("judging", ofPeriods.expression())
                .bind("programmeId", programmeId)
                .mapTo(type)
                .collect(Collectors.toList()));
  }
}
