package org.shuraka.exchange;

import java.util.Arrays;

/** What a question about an import is about. */
enum IatiField {
  MATCH_RESULT("match.result"),
  MATCH_INDICATOR("match.indicator"),
  MATCH_ORGANISATION("match.organisation"),
  TITLE("title"),
  OBJECTIVE("objective"),
  DATES("dates"),
  STATUS("status"),
  CURRENCY("currency"),
  PLACES("places"),
  SECTORS("sectors"),
  PARTICIPANT("participant"),
  GRANT_AMOUNT("grant.amount"),
  RESULT_TITLE("result.title"),
  RESULT_DESCRIPTION("result.description"),
  RESULT_TYPE("result.type"),
  INDICATOR("indicator"),
  INDICATOR_TITLE("indicator.title"),
  INDICATOR_DESCRIPTION("indicator.description"),
  INDICATOR_MEASURE("indicator.measure"),
  INDICATOR_DIRECTION("indicator.direction"),
  INDICATOR_BASELINE("indicator.baseline"),
  INDICATOR_TARGET("indicator.target"),
  INDICATOR_FINAL_TARGET("indicator.finalTarget");

  private final String code;

  IatiField(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Whether it is asked which known thing an element is, rather than which value holds. */
  boolean match() {
    return this == MATCH_RESULT || this == MATCH_INDICATOR || this == MATCH_ORGANISATION;
  }

  static IatiField of(String code) {
    return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst().orElseThrow();
  }
}
