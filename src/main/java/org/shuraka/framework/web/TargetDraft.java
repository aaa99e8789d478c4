package org.shuraka.framework.web;

import java.io.Serializable;
import java.math.BigDecimal;

/** The target of one period while it is typed in. */
public class TargetDraft implements Serializable {

  private final String period;
  private BigDecimal value;

  TargetDraft(String period, BigDecimal value) {
    this.period = period;
    this.value = value;
  }

  public String getPeriod() {
    return period;
  }

  public BigDecimal getValue() {
    return value;
  }

  public void setValue(BigDecimal value) {
    this.value = value;
  }
}
