package org.shuraka.framework.web;

import java.io.Serializable;

/**
 * Which indicator a page is about, as its address says. Without an indicator one is added; with
 * {@code copy} the new one is like it; with {@code successor} the new one takes its place.
 */
public class IndicatorAddress implements Serializable {

  private String code;
  private String indicator;
  private String under;
  private boolean copy;
  private boolean successor;

  /** Whether it stands in the logframe already. */
  public boolean isKnown() {
    return indicator != null && !copy && !successor;
  }

  /** Of the programme. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getIndicator() {
    return indicator;
  }

  public void setIndicator(String indicator) {
    this.indicator = indicator == null || indicator.isBlank() ? null : indicator;
  }

  /** Code of the result under which a new indicator is to stand. */
  public String getUnder() {
    return under;
  }

  public void setUnder(String under) {
    this.under = under;
  }

  public boolean isCopy() {
    return copy;
  }

  public void setCopy(boolean copy) {
    this.copy = copy;
  }

  public boolean isSuccessor() {
    return successor;
  }

  public void setSuccessor(boolean successor) {
    this.successor = successor;
  }
}
