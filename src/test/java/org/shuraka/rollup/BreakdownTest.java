package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework;
import org.shuraka.shared.Json;

class BreakdownTest {

  @Test
  void whatHasNoPlaceIsNamedBesideThePlaces() {
    Figure people = figure("613", null, place("BAGHDAD", "324"), place("ERBIL", "227"));

    assertThat(Breakdown.withoutPlace(indicator("unit", "sum"), people))
        .hasValueSatisfying(rest -> assertThat(rest.value()).isEqualByComparingTo("62"));
  }

  @Test
  void adjustmentsAreNoPeopleWithoutAPlace() {
    Figure adjusted = figure("540", "551", place("BAGHDAD", "324"), place("ERBIL", "227"));

    assertThat(Breakdown.withoutPlace(indicator("unit", "sum"), adjusted)).isEmpty();
  }

  @Test
  void restOfAPercentageIsAQuotient() {
    Figure figure =
        new Figure(
            new BigDecimal("50"),
            new BigDecimal("10"),
            new BigDecimal("20"),
            null,
            null,
            null,
            new Coverage(1, 1),
            List.of(),
            null,
            List.of(
                new Figure.OfLocation(
                    "ERBIL", new BigDecimal("75"), new BigDecimal("9"), new BigDecimal("12"))),
            null,
            null);

    assertThat(Breakdown.withoutPlace(indicator("percentage", "ratio_of_sums"), figure))
        .hasValueSatisfying(
            rest -> {
              assertThat(rest.value()).isEqualByComparingTo("12.5");
              assertThat(rest.denominator()).isEqualByComparingTo("8");
            });
  }

  @Test
  void whatIsNotAddedUpHasNoRest() {
    Figure largest = figure("324", null, place("BAGHDAD", "324"), place("ERBIL", "227"));

    assertThat(Breakdown.withoutPlace(indicator("unit", "max"), largest)).isEmpty();
    assertThat(Breakdown.withoutPlace(indicator("unit", "sum"), figure("3", null))).isEmpty();
  }

  private static Framework.Indicator indicator(String measure, String acrossPartners) {
    return Json.read(
        """
        {"code":"I","title":{"en":"I"},"measure":"%s","acrossPartners":"%s",
         "disaggregation":[],"targets":[],"partners":[]}"""
            .formatted(measure, acrossPartners),
        Framework.Indicator.class);
  }

  private static Figure.OfLocation place(String code, String value) {
    return new Figure.OfLocation(code, new BigDecimal(value), null, null);
  }

  private static Figure figure(String value, String gross, Figure.OfLocation... places) {
    return new Figure(
        new BigDecimal(value),
        null,
        null,
        gross == null ? null : new BigDecimal(gross),
        null,
        null,
        new Coverage(1, 1),
        List.of(),
        null,
        List.of(places),
        null,
        null);
  }
}
