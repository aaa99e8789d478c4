package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.Locale;
import org.shuraka.framework.Direction;

/**
 * How an indicator stands against its target to date: off track is what has come less than 85 % or
 * more than 115 % of its way, the wrong side of the target ({@link #BEHIND}) or the right one
 * ({@link #AHEAD}). Which side is right follows from the indicator's direction. The way is that of
 * the achievement, so it begins at the baseline; where there is no achievement, it is the target
 * itself.
 */
public enum Track {
  BEHIND,
  AHEAD,
  ON_TRACK,
  /** There is no target, or no figure that could be compared with one. */
  UNMEASURED;

  private static final BigDecimal TOLERANCE = new BigDecimal("0.15");

  /**
   * @param value to date; null where there is none
   * @param target to date, in the same unit; null where there is none
   * @param achievement how far the value has come to the target, 1 is there; null where nothing
   *     says so
   */
  public static Track of(
      BigDecimal value, BigDecimal target, BigDecimal achievement, Direction direction) {
    if (value == null || target == null) {
      return UNMEASURED;
    }
    BigDecimal beyond = value.subtract(target);
    boolean near =
        achievement == null
            ? beyond.abs().compareTo(target.abs().multiply(TOLERANCE)) <= 0
            : achievement.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0;
    if (near) {
      return ON_TRACK;
    }
    return beyond.signum() > 0 == (direction == Direction.ASCENDING) ? AHEAD : BEHIND;
  }

  public boolean offTrack() {
    return this == BEHIND || this == AHEAD;
  }

  /** As message keys name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
