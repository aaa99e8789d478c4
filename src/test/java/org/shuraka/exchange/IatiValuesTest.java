package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IatiValuesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1040491.5 | 1040491.5",
        "1,040,491.5 | 1040491.5",
        "1,040.5 | 1040.5",
        "-1,040,491 | -1040491",
        "10,40,491 | 1040491",
        "1.040.491,5 | 1040491.5",
        "1.040,5 | 1040.5",
        "1.040.491 | 1040491",
        "1 040 491,5 | 1040491.5",
        "1\u00a0040\u202f491.25 | 1040491.25",
        "1'040’491 | 1040491",
        "12,5 | 12.5",
        "0,333 | 0.333",
        "1040,491 | 1040.491",
        "١٬٠٤٠٫٥ | 1040.5",
        "\u22125 | -5",
        "\u00a0\u200f7\u200f\u00a0 | 7",
        "777.2093023 | 777.2093023"
      })
  void numberOfOneMeaningIsRead(String text, String number) {
    assertThat(IatiValues.number(text).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,040",
        "999,999",
        "1,04,5,6",
        "1.2.3",
        "1,040.5.6",
        "12 34",
        "1e3",
        "75%",
        "-",
        ""
      })
  void numberOfTwoMeaningsOrNoneIsNotGuessed(String text) {
    assertThat(IatiValues.number(text)).isEmpty();
  }

  @Test
  void figureTakesFourDecimalsRoundedHalfUpAndKnowsThatItDid() {
    assertThat(IatiValues.figure("777.2093023").orElseThrow()).isEqualByComparingTo("777.2093");
    assertThat(IatiValues.figure("0.33335").orElseThrow()).isEqualByComparingTo("0.3334");
    assertThat(IatiValues.roundedWhenKept("0.33333")).isTrue();
    assertThat(IatiValues.roundedWhenKept("0.33330")).isFalse();
    assertThat(IatiValues.figure("1234567890123456")).isEmpty();
  }
}
