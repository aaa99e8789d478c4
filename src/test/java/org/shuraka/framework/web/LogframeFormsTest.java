package org.shuraka.framework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuraka.framework.AggregationRule;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.FrameworkRepository.Succession;
import org.shuraka.framework.IndicatorSet;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;

class LogframeFormsTest {

  private static final List<String> QUARTERS = List.of("2024-Q1", "2024-Q2", "2024-Q3");

  @Test
  void everyAllowedRuleCanBeChosenAndNothingElseIsOffered() {
    for (AggregationRule allowed : AggregationRule.allowed()) {
      RuleDraft rule = new RuleDraft();
      rule.setMeasure(allowed.measure().code());
      rule.fit();
      if (allowed.meaning() == null) {
        assertThat(rule.getMeanings()).isEmpty();
        assertThat(rule.getAcrossPartners()).isNull();
        continue;
      }
      assertThat(rule.getMeanings()).contains(allowed.meaning().code());
      rule.setMeaning(allowed.meaning().code());
      rule.fit();
      assertThat(rule.getOverTimes()).contains(allowed.overTime().code());
      rule.setOverTime(allowed.overTime().code());
      rule.fit();
      assertThat(rule.getAcross())
          .contains(allowed.acrossPartners().code())
          .allMatch(
              across ->
                  AggregationRule.allowed().stream()
                      .anyMatch(
                          r ->
                              r.measure() == allowed.measure()
                                  && r.meaning() == allowed.meaning()
                                  && r.overTime() == allowed.overTime()
                                  && r.acrossPartners().code().equals(across)));
    }
  }

  @Test
  void changedMeasureLetsGoOfWhatNoLongerFits() {
    RuleDraft rule = new RuleDraft();
    rule.setMeaning("increment");
    rule.fit();
    rule.setAcrossPartners("sum");
    rule.setMeasure("percentage");
    rule.fit();
    assertThat(rule.getMeaning()).as("the only one").isEqualTo("rate");
    assertThat(rule.getOverTime()).as("fits still").isEqualTo("sum");
    assertThat(rule.getAcrossPartners()).isNull();
  }

  @Test
  void targetsArePastedByPositionOrByPeriodAndWhatIsNoNumberIsNamed() {
    IndicatorDraft draft = new IndicatorDraft(QUARTERS, List.of());
    draft.setPasted("10\t\tmany");
    assertThat(draft.paste(Formats.of(Language.EN))).containsExactly("many");
    assertThat(draft.getTargets())
        .extracting(TargetDraft::getValue)
        .containsExactly(BigDecimal.TEN, null, null);
    draft.setPasted("2024-Q3\t٣٠\r\n2025-Q9\t1\r\n2024-Q2;20");
    assertThat(draft.paste(Formats.of(Language.AR))).containsExactly("2025-Q9");
    assertThat(draft.getTargets())
        .extracting(TargetDraft::getValue)
        .containsExactly(BigDecimal.TEN, new BigDecimal("20"), new BigDecimal("30"));
  }

  @Test
  void listTakesLinesOfASpreadsheetAndLeavesWhatItCannotRead() {
    IndicatorSetDraft draft =
        new IndicatorSetDraft(
            new IndicatorSet(
                "SCS",
                LocalisedText.english("SCS"),
                null,
                "99",
                null,
                List.of(new IndicatorSet.Entry("SCS052", LocalisedText.english("Old"), null))));
    draft.setPasted("SCS052\tWomen, with a voice\n\"SCS053\",\"Said \"\"yes\"\"\"\nbroken\n");
    assertThat(draft.paste()).containsExactly(3);
    assertThat(draft.getPasted()).isEqualTo("broken\n");
    assertThat(draft.set().entries())
        .extracting(IndicatorSet.Entry::code, e -> e.wording().in(Language.EN))
        .containsExactly(tuple("SCS052", "Women, with a voice"), tuple("SCS053", "Said \"yes\""));
  }

  @Test
  void pictureIsMirroredForRightToLeftAndEscapesWhatPeopleWrote() {
    Framework framework =
        new Framework(
            List.of(),
            List.of(result("IMP", null, "<Peace> & quiet"), result("OC", "IMP", "People say so")));
    String english = new TheoryOfChange(framework, Language.EN).getSvg();
    String arabic = new TheoryOfChange(framework, Language.AR).getSvg();
    assertThat(english).contains("&lt;Peace&gt; &amp; quiet").doesNotContain("<Peace>");
    assertThat(english).containsSubsequence("<rect x=\"333\"", "People", "<rect x=\"1\"", "Peace");
    assertThat(arabic).containsSubsequence("<rect x=\"1\"", "People", "<rect x=\"333\"", "Peace");
  }

  @Test
  void longTitlesAreWrappedAndWhatIsTooLongEnds() {
    assertThat(TheoryOfChange.wrapped("one two")).containsExactly("one two");
    List<String> lines = TheoryOfChange.wrapped("word ".repeat(80));
    assertThat(lines).hasSize(5).allMatch(line -> line.length() <= 30);
    assertThat(lines.get(4)).endsWith("…");
  }

  @Test
  void lineageGoesBackThroughAllPredecessorsAndEnds() {
    LocalisedText title = new LocalisedText(Map.of("en", "x"));
    List<Succession> known =
        List.of(new Succession("C", title, "B", title), new Succession("B", title, "A", title));
    assertThat(Lineage.of("C", known)).extracting(Succession::code).containsExactly("C", "B", "A");
    assertThat(Lineage.of(" ", known)).isEmpty();
    List<Succession> circle =
        List.of(new Succession("A", title, "B", title), new Succession("B", title, "A", title));
    assertThat(Lineage.of("A", circle)).hasSizeLessThan(5);
  }

  @Test
  void logframeShowsWhatStandsBelowWhatAndFindsWordsInAnyLanguage() {
    Framework framework =
        new Framework(
            List.of(),
            List.of(
                result("OP", "OC", "Output"),
                result("OC", "IMP", "سلام"),
                result("IMP", null, "Impact")));
    assertThat(Logframe.of(framework, null, null))
        .extracting(g -> g.result().code(), Logframe.Group::depth)
        .containsExactly(tuple("IMP", 0), tuple("OC", 1), tuple("OP", 2));
    assertThat(Logframe.of(framework, "سلام", false))
        .extracting(g -> g.result().code(), Logframe.Group::open)
        .containsExactly(tuple("OC", true));
  }

  private static Result result(String code, String parent, String title) {
    return new Result(
        code, "outcome", parent, LocalisedText.english(title), null, null, null, null, List.of());
  }
}
