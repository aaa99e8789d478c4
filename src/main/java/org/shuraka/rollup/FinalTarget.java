package org.shuraka.rollup;

import java.math.BigDecimal;

/**
 * What an indicator is to reach in the whole programme, where that says more than the target to
 * date. There are two such cases: no period target applies yet, so that the figure has a share of
 * the whole; or the period targets come to something else in the end. Where there are no period
 * targets at all, the final target is the target to date through the last period, and nothing is
 * said beside it.
 *
 * @param value in the unit of the indicator; of a percentage a percentage
 * @param share how far the figure to date has come to it, by the formula of the achievement: a
 *     ratio with 6 decimals; null where nothing can be compared
 * @param periodTargets what the period targets come to through the last period: their sum for
 *     increments, else the last level; null where no difference is to be named
 */
public record FinalTarget(BigDecimal value, BigDecimal share, BigDecimal periodTargets) {

  FinalTarget withoutShare() {
    return new FinalTarget(value, null, periodTargets);
  }
}
