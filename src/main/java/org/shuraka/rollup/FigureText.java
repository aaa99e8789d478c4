package org.shuraka.rollup;

import java.math.BigDecimal;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;
import org.shuraka.shared.Ratio;

/**
 * Figures as people read them, on screens and in documents: sums with every digit, percentages with
 * one decimal, means with at most two, yes/no as "3 of 4", an ordinal figure by its median.
 */
public final class FigureText {

  /** There is no figure, which is not zero. */
  public static final String NONE = "–";

  private static final Ratio HUNDRED = Ratio.of(100);
  private static final int DECIMALS = 6;

  private final Language language;
  private final Formats formats;

  private FigureText(Language language) {
    this.language = language;
    this.formats = Formats.of(language);
  }

  public static FigureText in(Language language) {
    return new FigureText(language);
  }

  /** What is counted, such as persons, or the kind of figure. */
  public String unit(Framework.Indicator i) {
    return switch (i.measureOf()) {
      case UNIT -> unitOfCount(i.unitOfCount());
      case ORDINAL -> text("rollup.measure.ordinal", formats.number(i.levels()));
      default -> text("rollup.measure." + i.measure());
    };
  }

  /** A unit without a wording of ours shows as the programme names it. */
  private String unitOfCount(String unit) {
    if (unit == null) {
      return "";
    }
    String key = "rollup.unit." + unit;
    String text = text(key);
    return text.equals(key) ? unit : text;
  }

  public String value(Framework.Indicator i, Figure figure) {
    if (figure.median() != null) {
      return text("rollup.figure.median", formats.number(figure.median()));
    }
    if (Figure.NOT_ADDITIVE.equals(figure.note()) && figure.value() == null) {
      return text("rollup.figure.notAdditive");
    }
    return value(i, figure.value(), figure.numerator(), figure.denominator());
  }

  /** A part of a figure: a cell, a place or a partner. */
  public String value(
      Framework.Indicator i, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {
    return switch (i.measureOf()) {
      case QUALITATIVE -> text("rollup.figure.words");
      case NOMINAL -> denominator == null ? NONE : of(numerator, denominator);
      case PERCENTAGE -> value == null ? NONE : formats.percent(value);
      case UNIT, ORDINAL -> value == null ? NONE : isMean(i) ? formats.mean(value) : number(value);
    };
  }

  /** What a percentage is made of, as "14 of 17"; empty for other figures. */
  public String detail(Framework.Indicator i, BigDecimal numerator, BigDecimal denominator) {
    return i.measureOf() == Measure.PERCENTAGE && denominator != null
        ? of(numerator, denominator)
        : "";
  }

  /** A target, in the unit of the figure. */
  public String target(Framework.Indicator i, BigDecimal target) {
    if (target == null) {
      return NONE;
    }
    return isPercentage(i) ? formats.percent(target) : number(target);
  }

  /**
   * A value without what it is made of: of a yes/no the percentage of yes, of an ordinal a level.
   */
  public String alone(Framework.Indicator i, BigDecimal value) {
    return value != null && isMean(i) ? formats.mean(value) : target(i, value);
  }

  /** Where the indicator stood before, with the year where it is known. */
  public String baseline(Framework.Indicator i) {
    Framework.Baseline b = i.baseline();
    String value = b == null ? NONE : target(i, baselineValue(b));
    return b == null || b.year() == null || value.equals(NONE)
        ? value
        : text("rollup.figure.year", value, formats.year(b.year()));
  }

  private static BigDecimal baselineValue(Framework.Baseline b) {
    if (b.numerator() == null || b.denominator() == null) {
      return b.value();
    }
    return b.denominator().signum() == 0
        ? null
        : HUNDRED
            .times(Ratio.of(b.numerator()))
            .dividedBy(Ratio.of(b.denominator()))
            .rounded(DECIMALS);
  }

  /** What is said of the whole programme's target beside a figure; null for nothing. */
  public String finalTarget(Framework.Indicator i, FinalTarget whole) {
    if (whole == null) {
      return null;
    }
    String value = target(i, whole.value());
    if (whole.periodTargets() != null) {
      return Messages.text(
          language, "rollup.finalTarget.differs", value, target(i, whole.periodTargets()));
    }
    return whole.share() == null
        ? Messages.text(language, "rollup.finalTarget", value)
        : Messages.text(
            language, "rollup.finalTarget.reached", value, formats.ratio(whole.share()));
  }

  public String achievement(BigDecimal achievement) {
    return achievement == null ? NONE : formats.ratio(achievement);
  }

  /** Accepted reports of those expected, as "3 of 4". */
  public String coverage(Coverage coverage) {
    return coverage == null
        ? NONE
        : text(
            "rollup.figure.of",
            formats.number(coverage.accepted()),
            formats.number(coverage.expected()));
  }

  private String of(BigDecimal numerator, BigDecimal denominator) {
    return text("rollup.figure.of", number(numerator), number(denominator));
  }

  private String number(BigDecimal number) {
    return formats.number(number);
  }

  private static boolean isPercentage(Framework.Indicator i) {
    return i.measureOf() == Measure.PERCENTAGE || i.measureOf() == Measure.NOMINAL;
  }

  /** Whether the figure is a mean, of periods or of partners. */
  public static boolean isMean(Framework.Indicator i) {
    return OverTime.AVERAGE.code().equals(i.overTime())
        || AcrossPartners.AVERAGE.code().equals(i.acrossPartners());
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }
}
