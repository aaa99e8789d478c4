package org.shuraka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private static final Formats EN = Formats.of(Language.EN);
  private static final Formats AR = Formats.of(Language.AR);
  private static final Formats FR = Formats.of(Language.FR);

  @Test
  void datesAreWrittenAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2024, 3, 9);
    assertThat(EN.date(day)).isEqualTo("9 March 2024");
    assertThat(AR.date(day)).isEqualTo("٩ مارس ٢٠٢٤");
    assertThat(FR.date(day)).isEqualTo("9 mars 2024");
  }

  @Test
  void anInstantNamesItsZone() {
    assertThat(EN.instant(Instant.parse("2024-03-09T21:30:00Z"), ZoneId.of("Asia/Baghdad")))
        .isEqualTo("10 March 2024, 00:30 Asia/Baghdad");
  }

  @Test
  void onePeriodAloneIsNamedOnce() {
    assertThat(Formats.codes("2021-Q3", "2021-Q3")).isEqualTo("2021-Q3");
    assertThat(Formats.codes("2021-Q3", "2021-Q4")).isEqualTo("2021-Q3 – 2021-Q4");
  }

  @Test
  void everyDigitOfANumberIsShown() {
    BigDecimal number = new BigDecimal("1234567890123456789.0123");
    assertThat(EN.number(number)).isEqualTo("1,234,567,890,123,456,789.0123");
    assertThat(AR.number(new BigDecimal("1234.5"))).isEqualTo("١٬٢٣٤٫٥");
  }

  @Test
  void percentagesHaveOneDecimalRoundedHalfUp() {
    assertThat(EN.percent(new BigDecimal("82.35"))).isEqualTo("82.4%");
    assertThat(EN.ratio(new BigDecimal("-0.8235"))).isEqualTo("-82.4%");
    assertThat(EN.mean(new BigDecimal("2.345"))).isEqualTo("2.35");
  }

  @Test
  void moneyShowsItsDecimalsOnlyWhereItHasSome() {
    assertThat(EN.money(new BigDecimal("1200000.00"), "EUR")).isEqualTo("1,200,000 EUR");
    assertThat(EN.money(new BigDecimal("12.5"), "USD")).isEqualTo("12.50 USD");
  }

  @Test
  void whatIsNotThereShowsAsNothing() {
    assertThat(EN.date(null) + EN.number(null) + EN.percent(null) + EN.money(null, "EUR"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | 1,234.50 | 1234.50",
        "EN | 1 234.5 | 1234.5",
        "AR | ١٬٢٣٤٫٥ | 1234.5",
        "AR | ۱۲ | 12",
        "FR | 1 234,5 | 1234.5",
        "FR | 12.5 | 12.5",
        "EN | −3 | -3",
      })
  void numbersAreReadAsTheyAreTyped(Language language, String typed, BigDecimal meant) {
    assertThat(Formats.of(language).parse(typed)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"EN | 12,5", "EN | 1,23,456", "FR | 1.234,5", "EN | twelve", "EN | 1e6", "EN | -"})
  void whatCouldMeanTwoNumbersOrNoneIsRefused(Language language, String typed) {
    assertThat(Formats.of(language).parse(typed)).isEmpty();
  }
}
