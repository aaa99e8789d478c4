package org.shuraka.reporting;

import java.io.Serializable;

/**
 * Which report: one partner's for one period of one programme, by their codes.
 *
 * @param period as {@code 2024-Q3}
 */
public record ReportKey(String programme, String period, String partner) implements Serializable {

  @Override
  public String toString() {
    return partner + "/" + period;
  }
}
