package org.shuraka.framework;

/**
 * What kind of figure an indicator has (IATI 2.03 codelist IndicatorMeasure, 1 to 5, in its order).
 */
public enum Measure {
  UNIT,
  PERCENTAGE,
  /** Yes or no. */
  NOMINAL,
  /** A level from 1 to n. */
  ORDINAL,
  /** Words: nothing is computed. */
  QUALITATIVE;

  /** The word for it in JSON documents and in the database. */
  public String code() {
    return Codes.codeOf(this);
  }

  public static Measure of(String code) {
    return Codes.find(Measure.class, code);
  }
}
