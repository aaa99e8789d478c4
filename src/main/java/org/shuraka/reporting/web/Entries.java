package org.shuraka.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.reporting.Earlier;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportedValue;

/**
 * The entries of a report: what was said, an empty one for every place that the partner reported
 * before, and one for every indicator without a word.
 */
final class Entries {

  private final Framework framework;
  private final ReportView report;
  private final Map<String, Earlier> earlier;

  Entries(Framework framework, ReportView report, List<Earlier> earlier) {
    this.framework = framework;
    this.report = report;
    this.earlier = earlier.stream().collect(Collectors.toMap(Earlier::key, Function.identity()));
  }

  List<EntryDraft> all() {
    List<EntryDraft> entries = new ArrayList<>();
    framework
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(report.partner()))
        .forEach(i -> entries.addAll(of(i)));
    mark(entries);
    return entries;
  }

  private List<EntryDraft> of(Indicator i) {
    List<EntryDraft> entries = new ArrayList<>();
    Set<String> said = new LinkedHashSet<>();
    for (ReportedValue v : report.values()) {
      if (v.indicator().equals(i.code()) && said.add(v.key())) {
        entries.add(new EntryDraft(framework, i, report.period(), v, earlier.get(v.key())));
      }
    }
    earlier.values().stream()
        .filter(e -> report.status().editable() && e.indicator().equals(i.code()))
        .filter(e -> said.add(e.key()))
        .forEach(e -> entries.add(new EntryDraft(framework, i, report.period(), null, e)));
    if (entries.isEmpty()) {
      entries.add(new EntryDraft(framework, i, report.period(), null, null));
    }
    return entries;
  }

  /** One more entry below those of the indicator. */
  void add(List<EntryDraft> entries, String indicator, String location) {
    int at = 0;
    for (int e = 0; e < entries.size(); e++) {
      at = entries.get(e).getIndicator().equals(indicator) ? e + 1 : at;
    }
    entries.add(
        at,
        EntryDraft.at(
            framework,
            framework.indicator(indicator).orElseThrow(),
            report.period(),
            location,
            earlier.get(indicator + "@" + location)));
    mark(entries);
  }

  private static void mark(List<EntryDraft> entries) {
    for (int e = 0; e < entries.size(); e++) {
      String code = entries.get(e).getIndicator();
      entries
          .get(e)
          .of(
              e == 0 || !entries.get(e - 1).getIndicator().equals(code),
              e == entries.size() - 1 || !entries.get(e + 1).getIndicator().equals(code));
    }
  }
}
