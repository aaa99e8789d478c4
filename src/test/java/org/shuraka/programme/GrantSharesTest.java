package org.shuraka.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.LocalisedText;

/** On no day do donors pay more than the whole of a programme. */
class GrantSharesTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2024, 12, 31);

  @Test
  void theWholeIsNotTooMuch() {
    assertThat(GrantShares.excess(form("40", START, END), List.of(line("A", "60", START, END))))
        .isEmpty();
  }

  @Test
  void aHundredthOfAPerCentAboveIs() {
    assertThat(
            GrantShares.excess(form("40.01", START, END), List.of(line("A", "59.99", START, END))))
        .isEmpty();
    assertThat(
            GrantShares.excess(form("40.02", START, END), List.of(line("A", "59.99", START, END))))
        .hasValue("DONOR A: 59.99 %");
  }

  @Test
  void grantsOneAfterTheOtherMayEachHaveTheWhole() {
    LocalDate july = LocalDate.of(2024, 7, 1);
    assertThat(
            GrantShares.excess(
                form("100", july, END), List.of(line("A", "100", START, july.minusDays(1)))))
        .isEmpty();
    assertThat(GrantShares.excess(form("100", july, END), List.of(line("A", "100", START, july))))
        .hasValue("DONOR A: 100 %");
  }

  @Test
  void theFirstDayOnWhichItIsTooMuchIsNamedWithAllWhoPayThen() {
    LocalDate march = LocalDate.of(2024, 3, 1);
    assertThat(
            GrantShares.excess(
                form("30", START, END),
                List.of(line("A", "50", START, END), line("B", "25.50", march, END))))
        .hasValue("DONOR A: 50 %; DONOR B: 25.5 %");
  }

  @Test
  void whereNoShareIsAgreedNothingIsTooMuch() {
    assertThat(GrantShares.excess(form(null, START, END), List.of(line("A", "100", START, END))))
        .isEmpty();
    assertThat(GrantShares.excess(form("100", START, END), List.of(line("A", null, START, END))))
        .isEmpty();
  }

  private static GrantForm form(String share, LocalDate start, LocalDate end) {
    return new GrantForm(
        "DONOR",
        "NEW",
        null,
        "EUR",
        start,
        end,
        share == null ? null : new BigDecimal(share),
        "en",
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ProgrammeView.GrantLine line(
      String reference, String share, LocalDate start, LocalDate end) {
    return new ProgrammeView.GrantLine(
        1,
        "DONOR",
        LocalisedText.EMPTY,
        reference,
        null,
        "EUR",
        start,
        end,
        share == null ? null : new BigDecimal(share),
        "en",
        null,
        false,
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        1);
  }
}
