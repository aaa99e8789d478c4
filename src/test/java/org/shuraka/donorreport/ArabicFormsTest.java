package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicFormsTest {

  @Test
  void lettersTakeTheFormsOfTheirPlace() {
    assertThat(ArabicForms.join("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
  }

  @Test
  void aLetterThatDoesNotJoinOnwardsBeginsANewGroup() {
    assertThat(ArabicForms.join("دار")).isEqualTo("\uFEA9\uFE8D\uFEAD");
  }

  @Test
  void lamAndAlefBecomeOne() {
    assertThat(ArabicForms.join("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
    assertThat(ArabicForms.join("لا")).isEqualTo("\uFEFB");
    assertThat(ArabicForms.join("لأ")).isEqualTo("\uFEF7");
  }

  @Test
  void vowelSignsDoNotPartLetters() {
    assertThat(ArabicForms.join("بُت")).isEqualTo("\uFE91\u064F\uFE96");
  }

  @Test
  void controlsOfJoiningAreObeyedAndLeftOut() {
    assertThat(ArabicForms.join("ب\u200Cب")).isEqualTo("\uFE8F\uFE8F");
    assertThat(ArabicForms.join("ه\u200D")).isEqualTo("\uFEEB");
  }

  @Test
  void aLineBetweenLettersJoinsThem() {
    assertThat(ArabicForms.join("بـب")).isEqualTo("\uFE91\u0640\uFE90");
  }

  @Test
  void neighboursJoinToLettersOfKurdishThatHaveNoForms() {
    assertThat(ArabicForms.join("سڵاو")).isEqualTo("\uFEB3\u06B5\uFE8E\uFEED");
    assertThat(ArabicForms.join("بە")).isEqualTo("\uFE91\u06D5");
    assertThat(ArabicForms.join("ڕێ")).isEqualTo("\u0695\u06CE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "اللجان المحلية تسوّي النزاعات في ١٢ قرية",
        "PAX (كلنا مواطنون) – لإعادة الإعمار، ولأن الآخرين",
        "كوردی: ڕێکخراوی ئاشتی، گۆڕان",
        "Only Latin, 12 %"
      })
  void theLettersComeBackByNormalisation(String text) {
    assertThat(Normalizer.normalize(ArabicForms.join(text), Normalizer.Form.NFKC))
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
