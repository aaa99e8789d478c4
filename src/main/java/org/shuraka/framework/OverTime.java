package org.shuraka.framework;

/** How one partner's figures of several periods combine. */
public enum OverTime {
  SUM,
  LATEST,
  MAX,
  AVERAGE;

  /** The word for it in JSON documents and in the database. */
  public String code() {
    return Codes.codeOf(this);
  }

  public static OverTime of(String code) {
    return Codes.find(OverTime.class, code);
  }
}
