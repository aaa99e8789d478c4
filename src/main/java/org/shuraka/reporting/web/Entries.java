package org.shuraka.reporting.web;

import java.util.ArrayList;
import java.util.List;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportedValue;

/** The entries of a report: what was said, and an empty one for every indicator without a word. */
final class Entries {

  private Entries() {}

  static List<EntryDraft> of(Framework framework, ReportView report) {
    List<EntryDraft> entries = new ArrayList<>();
    framework
        .indicators()
        .filter(i -> i.confirmed() && i.partners().contains(report.partner()))
        .forEach(
            i -> {
              List<ReportedValue> said =
                  report.values().stream().filter(v -> v.indicator().equals(i.code())).toList();
              said.forEach(v -> entries.add(new EntryDraft(framework, i, v)));
              if (said.isEmpty()) {
                entries.add(new EntryDraft(framework, i, null));
              }
            });
    return entries;
  }

  static EntryDraft blank(Framework framework, String code) {
    Indicator indicator = framework.indicator(code).orElseThrow();
    return new EntryDraft(framework, indicator, null);
  }
}
