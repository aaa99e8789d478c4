package org.shuraka.rollup;

import java.math.BigDecimal;
import java.util.Locale;
import org.shuraka.framework.Direction;

/**
 * How an indicator stands against its target to date: off track is what lies further from it than
 * {@link #TOLERANCE} of the target, on the wrong side ({@link #BEHIND}) or on the right one ({@link
 * #AHEAD}). Which side is right follows from the indicator's direction.
 */
public enum Track {
  BEHIND,
  AHEAD,
  ON_TRACK,
  /** There is no target, or no figure that could be compared with one. */
  UNMEASURED;

  /** 15 % of the target to date. */
  public static final BigDecimal TOLERANCE = new BigDecimal("0.15");

  /**
   * @param value to date; null where there is none
   * @param target to date, in the same unit; null where there is none
   */
  public static Track of(BigDecimal value, BigDecimal target, Direction direction) {
    if (value == null || target == null) {
      return UNMEASURED;
    }
    BigDecimal way = value.subtract(target);
    if (way.abs().compareTo(target.abs().multiply(TOLERANCE)) <= 0) {
      return ON_TRACK;
    }
    return way.signum() > 0 == (direction == Direction.ASCENDING) ? AHEAD : BEHIND;
  }

  public boolean offTrack() {
    return this == BEHIND || this == AHEAD;
  }

  /** As message keys name it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
