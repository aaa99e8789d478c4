package org.shuraka.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Reference;
import org.shuraka.framework.Framework.Target;
import org.shuraka.framework.FrameworkComparison.Change;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

class SideBySideTest {

  private static final Framework FRAMEWORK =
      Json.read(
          """
          {"results":[
            {"code":"IMP","type":"impact","title":{"en":"Impact"},"risks":{"en":"War"}},
            {"code":"OC","type":"outcome","parent":"IMP","title":{"en":"Outcome"},"indicators":[
              {"code":"A","title":{"en":"A"},"measure":"unit","meaning":"increment",
               "overTime":"sum","acrossPartners":"sum",
               "references":[{"vocabulary":"99","code":"SCS052","uri":"https://example.org/x",
                 "set":"NL-SCS","wording":{"en":"Women with a voice"}}]},
              {"code":"B","title":{"en":"B"},"measure":"qualitative"},
              {"code":"C","title":{"en":"C"},"measure":"qualitative"}]}]}""",
          Framework.class);

  @Test
  void bothVersionsStandResultByResultWithWhatChanged() {
    Framework later =
        FrameworkEdit.duplicateIndicator(FrameworkEdit.removeIndicator(targeted(), "B"), "C", "D");
    SideBySide both = SideBySide.of(FRAMEWORK, later);
    assertThat(both.results()).extracting(r -> r.either().code()).containsExactly("IMP", "OC");
    SideBySide.ResultPair outcome = both.results().get(1);
    assertThat(outcome.kind()).isEqualTo("same");
    assertThat(outcome.touched())
        .extracting(i -> i.either().code(), SideBySide.IndicatorPair::kind)
        .containsExactlyInAnyOrder(
            tuple("A", "changed"), tuple("B", "removed"), tuple("D", "added"));
    assertThat(outcome.untouched()).extracting(i -> i.is().code()).containsExactly("C");
    SideBySide.IndicatorPair a = outcome.touched().get(0);
    assertThat(a.changed("target 2024-Q1")).isTrue();
    assertThat(a.changed("title")).isFalse();
    assertThat(a.periods()).containsExactly("2024-Q1");
  }

  @Test
  void whatHasAnotherCodeIsNotRemovedAndAdded() {
    Framework later =
        Json.read(
            Json.write(FRAMEWORK)
                .replace("\"code\":\"OC\"", "\"code\":\"OC1\"")
                .replace("\"code\":\"B\"", "\"code\":\"B1\"")
                .replace("\"code\":\"C\"", "\"code\":\"C1\",\"replaces\":\"C\""),
            Framework.class);

    SideBySide both = SideBySide.of(FRAMEWORK, later);

    assertThat(both.changes())
        .extracting(Change::indicator, Change::kind, Change::was, Change::is)
        .containsExactlyInAnyOrder(
            tuple("B1", "renamed", "B", "B1"), tuple("C1", "replaced", "C", "C1"));
    assertThat(both.results())
        .extracting(r -> r.either().code(), SideBySide.ResultPair::kind)
        .containsExactly(tuple("IMP", "same"), tuple("OC1", "changed"));
    assertThat(both.results().get(1).touched())
        .extracting(SideBySide.IndicatorPair::kind)
        .containsExactly("renamed", "replaced");
  }

  @Test
  void categoriesThatDifferAreSaid() {
    Framework sexes = dimensions("\"female\",\"male\"");
    Framework titled = dimensions("{\"code\":\"female\",\"title\":{\"en\":\"Women\"}},\"male\"");

    assertThat(SideBySide.of(sexes, titled).dimensions())
        .extracting(Change::indicator, Change::was, Change::is)
        .containsExactly(tuple("sex", "female, male", "female (Women), male"));
    assertThat(SideBySide.of(sexes, sexes).dimensions()).isEmpty();
  }

  private static Framework dimensions(String categories) {
    return Json.read(
        "{\"dimensions\":[{\"code\":\"sex\",\"categories\":[" + categories + "]}]}",
        Framework.class);
  }

  @Test
  void removedResultKeepsItsPlaceAtTheEnd() {
    SideBySide both = SideBySide.of(FRAMEWORK, FrameworkEdit.removeResult(FRAMEWORK, "OC"));
    assertThat(both.results())
        .extracting(r -> r.either().code(), SideBySide.ResultPair::kind)
        .containsExactly(tuple("IMP", "same"), tuple("OC", "removed"));
    assertThat(both.results().get(1).touched()).hasSize(3);
  }

  @Test
  void duplicatedResultHasCodesOfItsOwn() {
    Framework twice = FrameworkEdit.duplicateResult(FRAMEWORK, "OC");
    assertThat(twice.results())
        .extracting(Framework.Result::code)
        .containsExactly("IMP", "OC", "OC-2");
    assertThat(twice.results().get(2).indicators())
        .extracting(Indicator::code)
        .containsExactly("A-2", "B-2", "C-2");
  }

  @Test
  void resultMovesAmongThoseThatContributeToTheSame() {
    Framework framework =
        FrameworkEdit.duplicateResult(FrameworkEdit.duplicateResult(FRAMEWORK, "OC"), "IMP");
    Framework moved = FrameworkEdit.moveResult(framework, "IMP", 1);
    assertThat(moved.results()).extracting(Framework.Result::code).startsWith("IMP-2", "IMP");
    assertThat(FrameworkEdit.moveResult(framework, "OC", -1)).isEqualTo(framework);
    assertThat(FrameworkEdit.moveResultUnder(framework, "OC-2", "OC").results().get(3).parent())
        .isEqualTo("OC");
  }

  @Test
  void documentCarriesStandardIndicatorsAndTheirWordsForADonor() {
    Framework again = Json.read(Json.write(FRAMEWORK), Framework.class);
    assertThat(again).isEqualTo(FRAMEWORK);
    Indicator a = again.indicator("A").orElseThrow();
    assertThat(a.referenceIn(List.of("NL-SCS")))
        .map(r -> r.code() + " " + r.wording().in("en"))
        .contains("SCS052 Women with a voice");
    assertThat(a.referenceIn(List.of("SIDA"))).isEmpty();
    Reference plain = Json.read("{\"vocabulary\":\"9\",\"code\":\"16.1\"}", Reference.class);
    assertThat(plain.set()).isNull();
  }

  @Test
  void everyFaultOfAListIsToldWithItsPlace() {
    IndicatorSet wrong =
        new IndicatorSet(
            "no code",
            LocalisedText.EMPTY,
            null,
            "12",
            "ftp://x",
            List.of(
                new IndicatorSet.Entry("A", new LocalisedText(Map.of("ar", "أ")), null),
                new IndicatorSet.Entry("A", LocalisedText.EMPTY, null)));
    assertThat(wrong.faults())
        .extracting(Fault::pointer)
        .containsExactly(
            "/code", "/title", "/vocabulary", "/uri", "/entries/1/code", "/entries/1/wording");
  }

  private static Framework targeted() {
    Framework with =
        Json.read(
            Json.write(FRAMEWORK)
                .replaceFirst(
                    "\"targets\":\\[]", "\"targets\":[{\"period\":\"2024-Q1\",\"value\":7}]"),
            Framework.class);
    assertThat(with.indicator("A").orElseThrow().targets())
        .containsExactly(new Target("2024-Q1", new BigDecimal("7")));
    return with;
  }
}
