package org.shuraka.framework;

/** Which way is better. */
public enum Direction {
  ASCENDING,
  DESCENDING;

  /** The word for it in JSON documents and in the database. */
  public String code() {
    return Codes.codeOf(this);
  }

  public static Direction of(String code) {
    return Codes.find(Direction.class, code);
  }
}
