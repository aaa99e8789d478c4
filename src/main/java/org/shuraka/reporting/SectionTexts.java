package org.shuraka.reporting;

import java.util.Set;
import java.util.TreeSet;

/** Looks at the members of one item of a section and notes what cannot be kept. */
final class SectionTexts {

  /** Longest texts, in characters. */
  static final int TEXT = 10_000;

  static final int TITLE = 500;
  static final int PLACE = 200;

  private final ReportChange change;
  private final String at;
  private final int before;

  /**
   * Nothing is wrong yet.
   *
   * @param at pointer to the item
   */
  SectionTexts(ReportChange change, String at) {
    this.change = change;
    this.at = at;
    this.before = change.faults().size();
  }

  void fault(String member, String key, Object... arguments) {
    change.fault(at + "/" + member, key, arguments);
  }

  void atMost(String member, String text, int longest) {
    if (text != null && text.length() > longest) {
      fault(member, "report.text.long", longest);
    }
  }

  void oneOf(String member, String code, Set<String> codes) {
    if (code != null && !codes.contains(code)) {
      fault(member, "section.oneOf", code, String.join(", ", new TreeSet<>(codes)));
    }
  }

  /** Whether everything looked at can be kept. */
  boolean fit() {
    return change.faults().size() == before;
  }
}
