package org.shuraka.rollup;

/**
 * How complete a figure is, in pairs of partner and period: those that were to report, and those of
 * them with an accepted value.
 */
public record Coverage(int expected, int accepted) {

  /** Whether figures are still to come, so that this one may change. */
  public boolean provisional() {
    return accepted < expected;
  }
}
