package org.shuraka.framework;

/** How the figures of several partners and places combine. */
public enum AcrossPartners {
  SUM,
  MAX,
  AVERAGE,
  /** Numerators and denominators are summed; percentages are never averaged. */
  RATIO_OF_SUMS,
  /** They do not: the programme has no figure, the partners keep theirs. */
  NONE;

  /** The word for it in JSON documents and in the database. */
  public String code() {
    return Codes.codeOf(this);
  }

  public static AcrossPartners of(String code) {
    return Codes.find(AcrossPartners.class, code);
  }
}
