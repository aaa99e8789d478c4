package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.shared.LocalisedText;

class IatiTextsTest {

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "ENG, en",
    "eng, en",
    "en-GB, en",
    "fra, fr",
    "FRE, fr",
    "ara, ar",
    "nld, nl",
    "dut, nl",
    "kur, ku",
    "qqq, qqq",
    "x, nl",
    "'', nl",
    "1, nl"
  })
  void languageIsReadAsPeopleWriteIt(String tag, String language) {
    assertThat(IatiTexts.language(tag, "nl")).isEqualTo(language);
  }

  @Test
  void narrativesWithoutLanguageHaveTheActivitys() {
    IatiNode title = IatiNode.of("title");
    title.add(IatiNode.of("narrative").text("Vrede"));
    title.add(IatiNode.of("narrative").text("en veiligheid"));

    assertThat(IatiTexts.of(title, "nl")).isEqualTo(LocalisedText.of("nl", "Vrede\nen veiligheid"));
  }

  @Test
  void htmlBecomesLines() {
    assertThat(IatiTexts.plain("<p>A&nbsp;b&amp;c</p>\n<ul><li>d</li><li>e &#233;</li></ul>"))
        .isEqualTo("A b&c\n\nd\ne é");
    assertThat(IatiTexts.plain("a < b & c > d")).isEqualTo("a < b & c > d");
  }
}
