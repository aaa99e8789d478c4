package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.shuraka.rollup.OneIndicator.increment;
import static org.shuraka.rollup.OneIndicator.levels;
import static org.shuraka.rollup.OneIndicator.plain;
import static org.shuraka.rollup.OneIndicator.quarter;
import static org.shuraka.rollup.OneIndicator.quotient;
import static org.shuraka.rollup.OneIndicator.rate;
import static org.shuraka.rollup.OneIndicator.runningTotal;
import static org.shuraka.rollup.OneIndicator.snapshot;
import static org.shuraka.rollup.OneIndicator.words;
import static org.shuraka.rollup.OneIndicator.yesNo;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Meaning;
import org.shuraka.framework.Measure;
import org.shuraka.framework.OverTime;
import org.shuraka.rollup.RollUpInput.Partner;
import org.shuraka.rollup.RollUpInput.ReportedValue;
import org.shuraka.rollup.RollUpInput.State;

class RollUpInputTest {

  @Test
  void combinationThatMakesNoSenseIsRefusedNamingTheProperty() {
    refused(
        "Indicator I: its acrossPartners does not fit",
        () ->
            OneIndicator.of(
                    Measure.PERCENTAGE, Meaning.RATE, OverTime.LATEST, AcrossPartners.AVERAGE)
                .indicator());
  }

  @Test
  void partLargerThanTheWholeIsRefused() {
    refused("3 is no part of 2", () -> quotient(3, 2));
    refused("1 is no part of 0", () -> quotient(1, 0));
    refused("-1 is no part of 2", () -> quotient(-1, 2));
    assertThatCode(() -> quotient(0, 0)).doesNotThrowAnyException();
  }

  @Test
  void moreDigitsThanAreShownAreRefused() {
    refused("0.00001 has more than 19 digits", () -> plain("0.00001"));
    refused("1E+15 has more than 19 digits", () -> plain("1E+15"));
    refused("0.00001 has more", () -> increment(AcrossPartners.SUM).adjusted("Q1", "0.00001"));
    refused("0.00001 has more", () -> levels(3).target("Q1", "0.00001").indicator());
    assertThatCode(() -> plain("1.20000000")).doesNotThrowAnyException();
  }

  @Test
  void unknownPeriodIsRefused() {
    String message = "There is no period Q9";
    refused(message, () -> increment(AcrossPartners.SUM).said("P1", "Q9", "1").input());
    refused(message, () -> increment(AcrossPartners.SUM).target("Q9", "1").input());
    refused(message, () -> increment(AcrossPartners.SUM).adjusted("Q9", "1").input());
    refused(message, () -> increment(AcrossPartners.SUM).over("Q1", "Q9"));
  }

  @Test
  void unknownPartnerIsRefused() {
    String message = "There is no partner P9";
    refused(message, () -> increment(AcrossPartners.SUM).said("P9", "Q1", "1").input());
    refused(message, () -> increment(AcrossPartners.SUM).reportedBy("P9").input());
  }

  @Test
  void unknownIndicatorIsRefused() {
    var value = new ReportedValue("X", "P1", null, "Q1", State.NOT_APPLICABLE, Map.of(), null);
    refused(
        "There is no indicator X",
        () ->
            new RollUpInput(
                List.of(quarter(1)),
                List.of(new Partner("P1", "Q1", "Q1")),
                List.of(),
                List.of(value),
                List.of()));
  }

  @Test
  void sameValueSaidTwiceIsRefused() {
    var once = increment(AcrossPartners.SUM).said("P1@A", "Q1", "1").said("P1", "Q1", "1");
    assertThatCode(once::input).doesNotThrowAnyException();
    refused("Said twice", once.notApplicable("P1", "Q1")::input);
  }

  @Test
  void periodsOutOfOrderAreRefused() {
    refused(
        "Period Q1 does not follow the one before it",
        () ->
            new RollUpInput(
                List.of(quarter(2), quarter(1)), List.of(), List.of(), List.of(), List.of()));
  }

  @Test
  void windowThatEndsBeforeItStartsIsRefused() {
    refused("A window ends before it starts", () -> increment(AcrossPartners.SUM).over("Q2", "Q1"));
  }

  @Test
  void figureOfAnotherKindIsRefused() {
    String message = "No figure for this indicator";
    refused(message, increment(AcrossPartners.SUM).said("P1", "Q1", 1, 2)::input);
    refused(message, increment(AcrossPartners.SUM).saidLevel("P1", "Q1", 1)::input);
    refused(
        message,
        increment(AcrossPartners.SUM).by("sex").said("P1", "Q1", Map.of(List.of(), plain("1")))
            ::input);
    refused(message, rate(OverTime.SUM, AcrossPartners.NONE).said("P1", "Q1", "50")::input);
    refused(message, yesNo().said("P1", "Q1", 1, 2)::input);
    refused(message, yesNo().said("P1", "Q1", Map.of())::input);
    refused(message, levels(3).saidLevel("P1", "Q1", 4)::input);
    refused(message, levels(3).saidLevel("P1", "Q1", 0)::input);
    refused(message, levels(3).said("P1", "Q1", "2")::input);
    refused(message, words().said("P1", "Q1", "2")::input);
  }

  @Test
  void figureThatIsNotApplicableIsRefused() {
    refused(
        "not applicable, yet there is a figure",
        () -> new ReportedValue("I", "P1", null, "Q1", State.NOT_APPLICABLE, Map.of(), 3));
  }

  @Test
  void onlySummedIncrementsAreAdjusted() {
    String message = "Indicator I sums no increments";
    refused(message, increment(AcrossPartners.NONE).adjusted("Q1", "-1")::input);
    refused(message, runningTotal(AcrossPartners.SUM).adjusted("Q1", "-1")::input);
  }

  @Test
  void baselineOfACountIsNoQuotient() {
    refused(
        "Indicator I: its baseline is no quotient",
        () -> snapshot(OverTime.LATEST, AcrossPartners.SUM).baseline(quotient(1, 2)).indicator());
  }

  @Test
  void levelsBelongToOrdinalIndicators() {
    refused(
        "an ordinal indicator has levels",
        () ->
            OneIndicator.of(Measure.ORDINAL, Meaning.SNAPSHOT, OverTime.LATEST, AcrossPartners.NONE)
                .indicator());
  }

  private static void refused(String message, ThrowingCallable attempt) {
    assertThatIllegalArgumentException().isThrownBy(attempt).withMessageContaining(message);
  }
}
