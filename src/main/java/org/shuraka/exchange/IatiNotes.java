package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the elements of a file, in the order in which they were looked at: the import
 * report.
 */
final class IatiNotes {

  /** What became of an element. */
  enum Outcome {
    /** Stands in a field of this product. */
    TAKEN,
    /** Has no field of its own: kept word for word, given back on export. */
    KEPT,
    /** The same as at the import before. */
    UNCHANGED,
    /** Neither taken nor kept. */
    NOT_TAKEN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One row of the report.
   *
   * @param line in the file, counted from 1
   * @param element path below its activity
   * @param activity its iati-identifier; null where it has none
   * @param reason message key; null where there is nothing to explain
   * @param detail the value concerned; null where there is none
   */
  record Item(
      int line, String element, String activity, Outcome outcome, String reason, String detail) {}

  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_ACTIVITY = 150;
  private static final int LONGEST_DETAIL = 300;

  private final List<Item> items = new ArrayList<>();
  private String activity;

  /** Says which activity the next notes are about. */
  void about(String identifier) {
    activity = identifier == null ? null : cut(identifier, LONGEST_ACTIVITY);
  }

  void taken(IatiNode node) {
    add(node, Outcome.TAKEN, null, null);
  }

  /** Taken, but not quite as it stands. */
  void taken(IatiNode node, String reason, String detail) {
    add(node, Outcome.TAKEN, reason, detail);
  }

  /** Taken; children that have no field of their own are kept word for word. */
  void taken(IatiNode node, Set<String> details) {
    String rest =
        node.children().stream()
            .map(IatiNode::name)
            .filter(name -> !details.contains(name) && !name.equals("narrative"))
            .distinct()
            .collect(Collectors.joining(", "));
    if (rest.isEmpty()) {
      taken(node);
    } else {
      taken(node, "exchange.iati.rest", rest);
    }
  }

  void kept(IatiNode node, String reason, String detail) {
    add(node, Outcome.KEPT, reason, detail);
  }

  void unchanged(IatiNode node) {
    add(node, Outcome.UNCHANGED, null, null);
  }

  void notTaken(IatiNode node, String reason, String detail) {
    add(node, Outcome.NOT_TAKEN, reason, detail);
  }

  /** An attribute that was taken, but not quite as it stands. */
  void taken(IatiNode node, String attribute, String reason, String detail) {
    add(node.line(), node.path() + "/@" + attribute, Outcome.TAKEN, reason, detail);
  }

  /** An attribute that is neither taken nor kept. */
  void notTaken(IatiNode node, String attribute, String reason, String detail) {
    add(node.line(), node.path() + "/@" + attribute, Outcome.NOT_TAKEN, reason, detail);
  }

  private void add(IatiNode node, Outcome outcome, String reason, String detail) {
    add(node.line(), node.path(), outcome, reason, detail);
  }

  private void add(int line, String path, Outcome outcome, String reason, String detail) {
    items.add(
        new Item(
            line,
            cut(path, LONGEST_PATH),
            activity,
            outcome,
            reason,
            detail == null ? null : cut(detail.strip(), LONGEST_DETAIL)));
  }

  /** The notes so far, which are forgotten here. */
  List<Item> drain() {
    List<Item> drained = List.copyOf(items);
    items.clear();
    return drained;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
