package org.shuraka.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Where two documents of figures differ: numbers are compared by value, a member that is null and
 * one that is absent say the same.
 */
public final class Differences {

  private final List<String> found = new ArrayList<>();

  private Differences() {}

  public static List<String> between(JsonNode expected, JsonNode actual) {
    Differences differences = new Differences();
    differences.compare(expected, actual, "");
    return differences.found;
  }

  private void compare(JsonNode expected, JsonNode actual, String at) {
    if (isNothing(expected) && isNothing(actual)) {
      return;
    }
    if (expected.isNumber() && actual.isNumber()) {
      if (expected.decimalValue().compareTo(actual.decimalValue()) != 0) {
        differ(expected, actual, at);
      }
    } else if (expected.isObject() && actual.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(expected.path(name), actual.path(name), at + "/" + name));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(expected.path(i), actual.path(i), at + "/" + i);
      }
    } else if (!expected.equals(actual)) {
      differ(expected, actual, at);
    }
  }

  private void differ(JsonNode expected, JsonNode actual, String at) {
    found.add(at + ": expected " + expected + ", was " + actual);
  }

  private static boolean isNothing(JsonNode node) {
    return node.isNull() || node.isMissingNode();
  }
}
