package org.shuraka.framework;

/** What ONE reported number of an indicator means. */
public enum Meaning {
  /** New in this period. */
  INCREMENT,
  /** The total since the start. */
  RUNNING_TOTAL,
  /** The state at the end of the period. */
  SNAPSHOT,
  /** Numerator and denominator of the period's own population. */
  RATE;

  /** The word for it in JSON documents and in the database. */
  public String code() {
    return Codes.codeOf(this);
  }

  public static Meaning of(String code) {
    return Codes.find(Meaning.class, code);
  }
}
