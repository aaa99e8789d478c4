package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shuraka.rollup.OneIndicator.increment;
import static org.shuraka.rollup.OneIndicator.levels;
import static org.shuraka.rollup.OneIndicator.plain;
import static org.shuraka.rollup.OneIndicator.quotient;
import static org.shuraka.rollup.OneIndicator.rate;
import static org.shuraka.rollup.OneIndicator.runningTotal;
import static org.shuraka.rollup.OneIndicator.snapshot;
import static org.shuraka.rollup.OneIndicator.words;
import static org.shuraka.rollup.OneIndicator.yesNo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.OverTime;

/** Every rule of the arithmetic, in the smallest case that shows it. */
class RollUpTest {

  @Nested
  class OverPeriods {

    @Test
    void incrementsAreSummed() {
      var people =
          increment(AcrossPartners.SUM)
              .said("P1", "Q1", "10.5")
              .said("P1", "Q2", "20")
              .said("P1", "Q3", "0.25");

      assertThat(people.inWindow("Q2", "Q3").value()).isEqualTo("20.25");
      assertThat(people.toDate("Q3").value()).isEqualTo("30.75");
    }

    @Test
    void runningTotalIsWhatWasAddedInTheWindow() {
      var villages =
          runningTotal(AcrossPartners.SUM)
              .said("P1", "Q1", "10")
              .said("P1", "Q2", "15")
              .said("P1", "Q3", "18");

      assertThat(villages.inWindow("Q2", "Q3").value()).isEqualTo("8");
      assertThat(villages.toDate("Q3").value()).isEqualTo("18");
    }

    @Test
    void runningTotalWithNothingBeforeStartsAtZero() {
      var villages = runningTotal(AcrossPartners.SUM).said("P1", "Q3", "18");

      assertThat(villages.inWindow("Q2", "Q3").value()).isEqualTo("18");
    }

    @Test
    void runningTotalWithoutValueInTheWindowTakesNoPart() {
      var villages = runningTotal(AcrossPartners.SUM).said("P1", "Q1", "10").said("P2", "Q2", "3");

      assertThat(villages.inWindow("Q2", "Q3").value()).isEqualTo("3");
      assertThat(villages.inWindow("Q2", "Q3").byPartner())
          .extracting(Figure.OfPartner::partner)
          .containsExactly("P2");
      assertThat(villages.toDate("Q3").value()).isEqualTo("13");
    }

    @Test
    void runningTotalSubtractsCellByCellAndMayFall() {
      var villages =
          runningTotal(AcrossPartners.SUM)
              .by("sex")
              .said("P1", "Q1", Map.of(sex("female"), plain("7"), sex("male"), plain("2")))
              .said("P1", "Q2", Map.of(sex("male"), plain("5"), sex("unknown"), plain("1")));

      Figure figure = villages.inWindow("Q2", "Q2");

      assertThat(figure.value()).isEqualTo("-3");
      assertThat(values(figure)).containsExactly("female -7", "male 3", "unknown 1");
    }

    @Test
    void latestSnapshotInTheWindowMovesWithItsCells() {
      var members =
          snapshot(OverTime.LATEST, AcrossPartners.SUM)
              .by("sex")
              .said("P1", "Q1", Map.of(sex("female"), plain("9")))
              .said("P1", "Q2", Map.of(sex("male"), plain("4")));

      assertThat(values(members.toDate("Q3"))).containsExactly("male 4");
      assertThat(members.inWindow("Q3", "Q4").value()).isNull();
      assertThat(members.toDate("Q4").value()).isEqualTo("4");
    }

    @Test
    void largestSnapshotMovesWithItsCellsAndTheLaterWinsATie() {
      var members =
          snapshot(OverTime.MAX, AcrossPartners.SUM)
              .by("sex")
              .said("P1", "Q1", Map.of(sex("female"), plain("9")))
              .said("P1", "Q2", Map.of(sex("male"), plain("9")))
              .said("P1", "Q3", Map.of(sex("male"), plain("8"), sex("unknown"), plain("0.5")));

      assertThat(values(members.toDate("Q3"))).containsExactly("male 9");
      assertThat(values(members.inWindow("Q3", "Q4"))).containsExactly("male 8", "unknown 0.5");
    }

    @Test
    void meanOfSnapshotsCountsReportedPeriodsOnlyCellByCell() {
      var members =
          snapshot(OverTime.AVERAGE, AcrossPartners.SUM)
              .by("sex")
              .said("P1", "Q1", Map.of(sex("female"), plain("1")))
              .said("P1", "Q2", Map.of(sex("male"), plain("1")))
              .said("P1", "Q4", Map.of(sex("female"), plain("0")));

      assertThat(members.toDate("Q4").value()).isEqualTo("0.666667");
      assertThat(values(members.toDate("Q4"))).containsExactly("female 0.333333", "male 0.333333");
      assertThat(members.toDate("Q3").value()).isEqualTo("1");
    }

    @Test
    void ratesAreSummedAsNumeratorsAndDenominators() {
      var trust =
          rate(OverTime.SUM, AcrossPartners.RATIO_OF_SUMS)
              .said("P1", "Q1", 1, 10)
              .said("P1", "Q2", 9, 10)
              .said("P1", "Q3", 1, 80);

      assertThat(quotientOf(trust.toDate("Q2"))).isEqualTo("10/20 = 50");
      assertThat(quotientOf(trust.inWindow("Q2", "Q3"))).isEqualTo("10/90 = 11.111111");
    }

    @Test
    void latestRateStandsAlone() {
      var trust =
          rate(OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS)
              .said("P1", "Q1", 1, 10)
              .said("P1", "Q2", 2, 3);

      assertThat(quotientOf(trust.toDate("Q4"))).isEqualTo("2/3 = 66.666667");
      assertThat(trust.inWindow("Q3", "Q4").numerator()).isNull();
    }
  }

  @Nested
  class Missing {

    @Test
    void nothingReportedIsNoFigureNotZero() {
      Figure figure = increment(AcrossPartners.SUM).toDate("Q4");

      assertThat(figure.value()).isNull();
      assertThat(figure.gross()).isNull();
      assertThat(figure.cells()).isEmpty();
      assertThat(figure.byPartner()).isEmpty();
    }

    @Test
    void reportedZeroIsAFigure() {
      Figure figure = increment(AcrossPartners.SUM).said("P1", "Q1", "0").toDate("Q1");

      assertThat(figure.value()).isEqualTo("0");
      assertThat(figure.byPartner()).hasSize(1);
    }

    @Test
    void missingPartnerDoesNotLowerTheMean() {
      var members =
          snapshot(OverTime.LATEST, AcrossPartners.AVERAGE)
              .said("P1", "Q1", "10")
              .said("P2", "Q1", "20");

      assertThat(members.toDate("Q1").value()).isEqualTo("15");
    }

    @Test
    void notApplicableIsNoZero() {
      var members =
          snapshot(OverTime.AVERAGE, AcrossPartners.AVERAGE)
              .said("P1", "Q1", "10")
              .notApplicable("P1", "Q2")
              .notApplicable("P2", "Q1");

      assertThat(members.toDate("Q2").value()).isEqualTo("10");
      assertThat(members.inWindow("Q2", "Q2").value()).isNull();
    }

    @Test
    void nothingOverNothingIsReportedButAddsNothing() {
      var trust =
          rate(OverTime.SUM, AcrossPartners.RATIO_OF_SUMS)
              .by("sex")
              .said("P1", "Q1", 0, 0)
              .said("P2", "Q2", Map.of(sex("female"), quotient(0, 4)));

      assertThat(quotientOf(trust.toDate("Q1"))).isEqualTo("0/0 = null");
      assertThat(trust.toDate("Q1").coverage().accepted()).isOne();
      assertThat(trust.toDate("Q1").cells()).isEmpty();
      assertThat(quotientOf(trust.toDate("Q2"))).isEqualTo("0/4 = 0");
      assertThat(values(trust.toDate("Q2"))).containsExactly("female 0");
    }

    @Test
    void valueThatListsNoCellIsZero() {
      var people = increment(AcrossPartners.SUM).by("sex").said("P1", "Q1", Map.of());

      assertThat(people.toDate("Q1").value()).isEqualTo("0");
      assertThat(people.toDate("Q1").cells()).isEmpty();
    }
  }

  @Nested
  class AcrossSeries {

    @Test
    void sumAddsTotalsAndCells() {
      var people =
          increment(AcrossPartners.SUM)
              .by("sex", "age")
              .said("P2@B", "Q1", Map.of(List.of("male", "18to29"), plain("1")))
              .said("P1@B", "Q1", "2")
              .said("P1", "Q1", Map.of(List.of("male", "18to29"), plain("3")))
              .said("P1@A", "Q1", Map.of(List.of("female", "under18"), plain("0")));

      Figure figure = people.toDate("Q1");

      assertThat(figure.value()).isEqualTo("6");
      assertThat(figure.cells())
          .containsExactly(
              cell(Map.of("sex", "male", "age", "18to29"), "4"),
              cell(Map.of("sex", "unknown", "age", "unknown"), "2"));
      assertThat(figure.byPartner())
          .containsExactly(
              new Figure.OfPartner("P1", new BigDecimal("5"), null, null),
              new Figure.OfPartner("P2", new BigDecimal("1"), null, null));
      assertThat(figure.byLocation())
          .describedAs("what has no location is in none")
          .containsExactly(
              new Figure.OfLocation("A", new BigDecimal("0"), null, null),
              new Figure.OfLocation("B", new BigDecimal("3"), null, null));
    }

    @Test
    void largestSeriesBringsItsCells() {
      var people =
          runningTotal(AcrossPartners.MAX)
              .by("sex")
              .said("P1@A", "Q1", Map.of(sex("male"), plain("3"), sex("female"), plain("3")))
              .said("P2@A", "Q1", Map.of(sex("female"), plain("5")));

      assertThat(values(people.toDate("Q1"))).containsExactly("female 3", "male 3");
      assertThat(people.toDate("Q1").byLocation()).hasSize(1);
      assertThat(people.toDate("Q1").byLocation().get(0).value()).isEqualTo("6");
    }

    @Test
    void equalSeriesGoByPartnerThenLocationNoLocationFirst() {
      var byPartner =
          runningTotal(AcrossPartners.MAX)
              .by("sex")
              .said("P2", "Q1", Map.of(sex("male"), plain("3")))
              .said("P1@B", "Q1", Map.of(sex("unknown"), plain("3")))
              .said("P1@A", "Q1", Map.of(sex("female"), plain("3")));
      assertThat(values(byPartner.toDate("Q1"))).containsExactly("female 3");

      byPartner.said("P1", "Q1", Map.of(sex("other"), plain("3")));
      assertThat(values(byPartner.toDate("Q1"))).containsExactly("other 3");
    }

    @Test
    void meanIsOverSeriesNotOverPartners() {
      var members =
          snapshot(OverTime.LATEST, AcrossPartners.AVERAGE)
              .by("sex")
              .said("P1@A", "Q1", Map.of(sex("female"), plain("1")))
              .said("P1@B", "Q1", Map.of(sex("female"), plain("1")))
              .said("P2", "Q1", Map.of(sex("male"), plain("3")));

      Figure figure = members.toDate("Q1");

      assertThat(figure.value()).isEqualTo("1.666667");
      assertThat(values(figure)).containsExactly("female 0.666667", "male 1");
      assertThat(figure.byPartner())
          .extracting(Figure.OfPartner::value)
          .map(BigDecimal::toString)
          .containsExactly("1", "3");
    }

    @Test
    void meanOfMeansIsRoundedOnce() {
      var members =
          snapshot(OverTime.AVERAGE, AcrossPartners.SUM)
              .said("P1", "Q1", "1")
              .said("P1", "Q2", "0")
              .said("P1", "Q3", "0")
              .said("P2", "Q1", "1")
              .said("P2", "Q2", "0")
              .said("P2", "Q3", "0")
              .said("P3", "Q2", "1")
              .said("P3@A", "Q2", "0");

      assertThat(members.toDate("Q3").value()).isEqualTo("1.666667");
    }

    @Test
    void percentagesAreNeverAveraged() {
      var trust =
          rate(OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS)
              .by("sex")
              .said("P1", "Q1", Map.of(sex("female"), quotient(1, 1)))
              .said("P2", "Q1", Map.of(sex("female"), quotient(0, 2), sex("male"), quotient(0, 1)));

      assertThat(quotientOf(trust.toDate("Q1"))).isEqualTo("1/4 = 25");
      assertThat(values(trust.toDate("Q1"))).containsExactly("female 33.333333", "male 0");
    }

    @Test
    void partnersThatDoNotCombineKeepTheirOwnFigures() {
      var members =
          snapshot(OverTime.LATEST, AcrossPartners.NONE)
              .target("Q1", "5")
              .said("P1@A", "Q1", "1")
              .said("P1@B", "Q1", "2")
              .said("P2@A", "Q1", "4");

      IndicatorResult result = members.over("Q1", "Q1");

      assertThat(result.achievement()).isNull();
      assertThat(result.toDate().value()).isNull();
      assertThat(result.toDate().note()).isEqualTo("not_additive");
      assertThat(result.toDate().cells()).isNull();
      assertThat(result.toDate().target()).isEqualTo("5");
      assertThat(result.toDate().byPartner())
          .containsExactly(new Figure.OfPartner("P2", new BigDecimal("4"), null, null));
      assertThat(result.toDate().byLocation())
          .containsExactly(new Figure.OfLocation("B", new BigDecimal("2"), null, null));
    }

    @Test
    void programmeOfOneSeriesThatDoesNotCombineHasNoFigureEither() {
      Figure figure = increment(AcrossPartners.NONE).said("P1", "Q1", "1").toDate("Q1");

      assertThat(figure.value()).isNull();
      assertThat(figure.gross()).isNull();
      assertThat(figure.byPartner()).hasSize(1);
    }

    @Test
    void yesIsOneOverOne() {
      var policy = yesNo().said("P1", "Q1", true).said("P1", "Q2", false).said("P2", "Q1", true);

      assertThat(quotientOf(policy.toDate("Q1"))).isEqualTo("2/2 = 100");
      assertThat(quotientOf(policy.toDate("Q2"))).isEqualTo("1/2 = 50");
    }

    @Test
    void levelsGiveADistributionAndItsLowerMedian() {
      var trust =
          levels(10)
              .saidLevel("P1@A", "Q1", 1)
              .saidLevel("P1@A", "Q2", 10)
              .saidLevel("P1@B", "Q1", 2)
              .saidLevel("P2@A", "Q1", 9)
              .saidLevel("P3@A", "Q2", 10);

      Figure figure = trust.toDate("Q2");

      assertThat(figure.distribution()).isEqualTo(Map.of(2, 1, 9, 1, 10, 2));
      assertThat(figure.median()).isEqualTo(9);
      assertThat(figure.value()).isNull();
      assertThat(figure.note()).isNull();
      assertThat(figure.byPartner()).isNull();
      assertThat(trust.inWindow("Q2", "Q2").distribution()).isEqualTo(Map.of(10, 2));
      assertThat(trust.inWindow("Q3", "Q3").distribution()).isEmpty();
      assertThat(trust.inWindow("Q3", "Q3").median()).isNull();
    }

    @Test
    void wordsAreCoveredButNotComputed() {
      Figure figure = words().saidWords("P1", "Q1").toDate("Q1");

      assertThat(figure.coverage()).isEqualTo(new Coverage(2, 1));
      assertThat(figure.value()).isNull();
      assertThat(figure.note()).isNull();
      assertThat(figure.cells()).isNull();
    }
  }

  @Nested
  class Overlap {

    private final OneIndicator people =
        increment(AcrossPartners.SUM)
            .by("sex")
            .target("Q1", "100")
            .said("P1", "Q1", "60")
            .said("P2", "Q1", "50")
            .said("P1", "Q3", "10")
            .adjusted("Q1", "-8")
            .adjusted("Q1", "-2")
            .adjusted("Q2", "-1");

    @Test
    void adjustmentsOfTheWindowCorrectTheValueOnly() {
      Figure figure = people.inWindow("Q1", "Q1");

      assertThat(figure.value()).isEqualTo("100");
      assertThat(figure.gross()).isEqualTo("110");
      assertThat(values(figure)).containsExactly("unknown 110");
      assertThat(figure.byPartner())
          .extracting(Figure.OfPartner::value)
          .map(BigDecimal::toString)
          .containsExactly("60", "50");
      assertThat(people.inWindow("Q3", "Q3").value()).isEqualTo("10");
      assertThat(people.toDate("Q3").value()).isEqualTo("109");
    }

    @Test
    void achievementCountsAdjustments() {
      assertThat(people.over("Q1", "Q1").achievement()).isEqualTo("1");
    }

    @Test
    void adjustmentOfAWindowWithoutFiguresIsNoFigure() {
      assertThat(people.inWindow("Q2", "Q2").value()).isNull();
      assertThat(people.inWindow("Q2", "Q2").gross()).isNull();
    }

    @Test
    void figureWithoutAdjustmentShowsItsGross() {
      assertThat(increment(AcrossPartners.SUM).said("P1", "Q1", "3").toDate("Q1").gross())
          .isEqualTo("3");
      assertThat(runningTotal(AcrossPartners.SUM).said("P1", "Q1", "3").toDate("Q1").gross())
          .isNull();
    }
  }

  @Nested
  class Covered {

    @Test
    void partnersAreExpectedWhileTheyTakePart() {
      var people = increment(AcrossPartners.SUM).said("P1", "Q1", "1").said("P3", "Q2", "1");

      assertThat(people.inWindow("Q1", "Q1").coverage()).isEqualTo(new Coverage(2, 1));
      assertThat(people.toDate("Q4").coverage()).isEqualTo(new Coverage(10, 2));
    }

    @Test
    void onlyReportersOfTheIndicatorAreExpected() {
      var people = increment(AcrossPartners.SUM).reportedBy("P2").said("P2", "Q1", "1");

      assertThat(people.toDate("Q2").coverage()).isEqualTo(new Coverage(2, 1));
    }

    @Test
    void severalLocationsAreOnePair() {
      var people = increment(AcrossPartners.SUM).said("P1@A", "Q1", "1").said("P1@B", "Q1", "1");

      assertThat(people.toDate("Q1").coverage()).isEqualTo(new Coverage(2, 1));
    }

    @Test
    void notApplicableIsNotExpected() {
      var people = increment(AcrossPartners.SUM).said("P1", "Q1", "1").notApplicable("P2", "Q1");

      Coverage coverage = people.toDate("Q1").coverage();

      assertThat(coverage).isEqualTo(new Coverage(1, 1));
      assertThat(coverage.provisional()).isFalse();
      assertThat(people.toDate("Q2").coverage().provisional()).isTrue();
    }

    @Test
    void placeThatIsNotApplicableDoesNotExcuseAnother() {
      var people =
          increment(AcrossPartners.SUM).said("P1@A", "Q1", "1").notApplicable("P1@B", "Q1");

      assertThat(people.toDate("Q1").coverage()).isEqualTo(new Coverage(2, 1));
    }
  }

  @Nested
  class TargetsAndAchievement {

    @Test
    void incrementTargetsAddUp() {
      var people =
          increment(AcrossPartners.SUM)
              .target("Q1", "10")
              .target("Q3", "30")
              .said("P1", "Q1", "15");

      assertThat(people.inWindow("Q2", "Q3").target()).isEqualTo("30");
      assertThat(people.toDate("Q3").target()).isEqualTo("40");
      assertThat(people.inWindow("Q2", "Q2").target()).isNull();
      assertThat(people.over("Q3", "Q3").achievement()).isEqualTo("0.375");
    }

    @Test
    void otherTargetsAreLevelsThatHold() {
      var members =
          snapshot(OverTime.LATEST, AcrossPartners.SUM).target("Q1", "10").target("Q3", "30");

      assertThat(members.inWindow("Q2", "Q2").target()).isEqualTo("10");
      assertThat(members.toDate("Q4").target()).isEqualTo("30");
    }

    @Test
    void withoutPeriodTargetsTheFinalTargetIsOfTheWholeProgrammeAndInTheEndTheTarget() {
      var people =
          increment(AcrossPartners.SUM)
              .finalTarget("100")
              .said("P1", "Q1", "20")
              .said("P1", "Q4", "60");

      IndicatorResult before = people.over("Q1", "Q3");
      assertThat(before.toDate().target()).isNull();
      assertThat(before.achievement()).isNull();
      assertThat(before.finalTarget()).isEqualTo(whole("100", "0.2", null));
      IndicatorResult end = people.over("Q3", "Q4");
      assertThat(end.toDate().target()).isEqualTo("100");
      assertThat(end.achievement()).isEqualTo("0.8");
      assertThat(end.inWindow().target()).as("two quarters are not the whole").isNull();
      assertThat(end.finalTarget()).isNull();
      assertThat(people.over("Q1", "Q4").inWindow().target()).isEqualTo("100");
    }

    @Test
    void shareOfTheFinalTargetBeginsAtTheBaselineLikeEveryAchievement() {
      var members = at("70").baseline("40").finalTarget("100");

      assertThat(members.over("Q1", "Q2").finalTarget()).isEqualTo(whole("100", "0.5", null));
      assertThat(members.over("Q4", "Q4").inWindow().target()).isEqualTo("100");
      assertThat(members.over("Q4", "Q4").achievement()).isEqualTo("0.5");
    }

    @Test
    void finalTargetThatPeriodTargetsDoNotComeToIsNamedInTheEnd() {
      var people =
          increment(AcrossPartners.SUM)
              .finalTarget("100")
              .target("Q2", "50")
              .target("Q3", "30")
              .said("P1", "Q1", "40");

      assertThat(people.over("Q1", "Q1").finalTarget()).isEqualTo(whole("100", "0.4", null));
      assertThat(people.over("Q2", "Q2").finalTarget()).as("a period target applies").isNull();
      assertThat(people.over("Q1", "Q4").toDate().target()).isEqualTo("80");
      assertThat(people.over("Q1", "Q4").achievement()).isEqualTo("0.5");
      assertThat(people.over("Q4", "Q4").finalTarget()).isEqualTo(whole("100", null, "80"));
      assertThat(people.target("Q4", "20").over("Q4", "Q4").finalTarget()).isNull();

      var members = at("70").finalTarget("90").target("Q1", "50").target("Q3", "80");
      assertThat(members.over("Q4", "Q4").finalTarget()).isEqualTo(whole("90", null, "80"));
    }

    private FinalTarget whole(String value, String share, String periodTargets) {
      return new FinalTarget(
          new BigDecimal(value),
          share == null ? null : new BigDecimal(share),
          periodTargets == null ? null : new BigDecimal(periodTargets));
    }

    @Test
    void incrementIsHeldToItsTargetWhateverBaselineAndDirection() {
      var people =
          increment(AcrossPartners.SUM)
              .descending()
              .baseline("5")
              .target("Q1", "3")
              .said("P1", "Q1", "2");

      assertThat(people.over("Q1", "Q1").achievement()).isEqualTo("0.666667");
    }

    @Test
    void withoutTargetOrWithTargetZeroNothingIsAchieved() {
      var people = increment(AcrossPartners.SUM).said("P1", "Q1", "2");

      assertThat(people.over("Q1", "Q1").achievement()).isNull();
      assertThat(people.target("Q1", "0").over("Q1", "Q1").achievement()).isNull();
    }

    @Test
    void wayFromBaselineToTarget() {
      var members = at("70").baseline("40").target("Q1", "100");

      assertThat(members.over("Q1", "Q1").achievement()).isEqualTo("0.5");
    }

    @Test
    void descendingIndicatorGoesTheSameWay() {
      assertThat(at("15").descending().baseline("20").target("Q1", "5").over("Q1", "Q1"))
          .extracting(IndicatorResult::achievement)
          .isEqualTo(new BigDecimal("0.333333"));
    }

    @Test
    void gettingWorseIsShownAsNegative() {
      assertThat(at("25").descending().baseline("20").target("Q1", "5").over("Q1", "Q1"))
          .extracting(IndicatorResult::achievement)
          .isEqualTo(new BigDecimal("-0.333333"));
    }

    @Test
    void targetAtTheBaselineCannotBeAchieved() {
      assertThat(at("70").baseline("40").target("Q1", "40").over("Q1", "Q1").achievement())
          .isNull();
    }

    @Test
    void withoutBaselineAnAscendingIndicatorStartsAtZero() {
      assertThat(at("70").target("Q1", "100").over("Q1", "Q1").achievement()).isEqualTo("0.7");
      assertThat(at("70").target("Q1", "0").over("Q1", "Q1").achievement()).isNull();
    }

    @Test
    void withoutBaselineADescendingIndicatorHasNoAchievement() {
      assertThat(at("70").descending().target("Q1", "100").over("Q1", "Q1").achievement()).isNull();
    }

    @Test
    void achievementLooksAtAllToDateNotAtTheWindow() {
      var people =
          increment(AcrossPartners.SUM)
              .target("Q1", "10")
              .target("Q2", "10")
              .said("P1", "Q1", "20");

      assertThat(people.over("Q2", "Q2").achievement()).isEqualTo("1");
    }

    @Test
    void baselineOfAPercentageMayBeAQuotientAndIsNotRounded() {
      var trust =
          rate(OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS)
              .baseline(quotient(1, 3))
              .target("Q1", "50")
              .said("P1", "Q1", 2, 3);

      assertThat(trust.over("Q1", "Q1").achievement()).isEqualTo("2");
    }

    @Test
    void emptyBaselineIsNoBaseline() {
      var trust =
          rate(OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS)
              .baseline(quotient(0, 0))
              .target("Q1", "50")
              .said("P1", "Q1", 1, 2);

      assertThat(trust.over("Q1", "Q1").achievement()).isEqualTo("1");
    }

    @Test
    void percentageOfNothingAchievesNothing() {
      var trust =
          rate(OverTime.LATEST, AcrossPartners.RATIO_OF_SUMS)
              .target("Q1", "50")
              .said("P1", "Q1", 0, 0);

      assertThat(trust.over("Q1", "Q1").achievement()).isNull();
    }

    private OneIndicator at(String value) {
      return snapshot(OverTime.LATEST, AcrossPartners.SUM).said("P1", "Q1", value);
    }
  }

  @Test
  void sumsKeepEveryDigit() {
    var money = increment(AcrossPartners.SUM);
    money.said("P1", "Q1", "999999999999999.9999").said("P2", "Q1", "999999999999999.9999");

    assertThat(money.toDate("Q1").value()).isEqualTo("1999999999999999.9998");
  }

  private static List<String> sex(String category) {
    return List.of(category);
  }

  private static Figure.Cell cell(Map<String, String> categories, String value) {
    return new Figure.Cell(categories, new BigDecimal(value), null, null);
  }

  private static List<String> values(Figure figure) {
    return figure.cells().stream()
        .map(cell -> cell.categories().get("sex") + " " + cell.value())
        .toList();
  }

  private static String quotientOf(Figure figure) {
    return figure.numerator() + "/" + figure.denominator() + " = " + figure.value();
  }
}
