/**
 * From accepted values to the figures of a programme.
 *
 * <p>{@link org.shuraka.rollup.RollUp} is pure arithmetic: {@link org.shuraka.rollup.RollUpInput}
 * in, one {@link org.shuraka.rollup.IndicatorResult} per indicator out. It reads no table and no
 * clock, so running it again on the same input gives the same figures. First each series (one
 * indicator, partner and location) is combined over time, then the series across partners and
 * places, then overlaps are corrected, then the figure meets its target.
 *
 * <p>Absent on purpose: which reports count. Whoever makes the input passes accepted values only.
 */
package org.shuraka.rollup;
