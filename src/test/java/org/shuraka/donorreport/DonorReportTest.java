package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

class DonorReportTest {

  private static final Instant SEALED_AT = Instant.parse("2024-07-20T06:15:00Z");
  private static final Instant LATER = Instant.parse("2024-07-21T08:00:00Z");
  private static final long EDITOR = 3;
  private static final long ANOTHER = 5;

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsReadIsWhatWasSealed(Language language) {
    DonorReport.Seal seal = drafted(language).approve(ANOTHER, "Layla Haddad", SEALED_AT);
    SealedContent read = Json.read(seal.content(), SealedContent.class);
    assertThat(read).isEqualTo(SealedSample.in(language));
    assertThat(Json.write(read)).isEqualTo(seal.content());
    assertThat(seal.verify()).isTrue();
  }

  @Test
  void theHashIsThatOfTheCanonicalFormInUtf8() throws Exception {
    DonorReport report = drafted(Language.AR);
    assertThat(report.sha256()).isEqualTo(hash(report.canonical()));
    DonorReport.Seal seal = report.approve(ANOTHER, "Layla Haddad", SEALED_AT);
    assertThat(seal.sha256()).isEqualTo(hash(seal.content())).isEqualTo(report.sha256());
  }

  @Test
  void aChangedFigureIsFoundOut() {
    DonorReport.Seal seal = drafted(Language.EN).approve(ANOTHER, "Layla Haddad", SEALED_AT);
    DonorReport.Seal changed =
        new DonorReport.Seal(
            1, seal.sha256(), seal.content().replace("1234600.25", "1234700.25"), 3L, SEALED_AT, 4);
    assertThat(changed.verify()).isFalse();
  }

  @Test
  void whoEditedItLastDoesNotApproveIt() {
    DonorReport report = drafted(Language.EN);
    assertConflict(() -> report.approve(EDITOR, "Layla Haddad", SEALED_AT));
    report.rewrite(
        report.content().with(new SealedContent.Words("Other words", null)), ANOTHER, SEALED_AT);
    assertConflict(() -> report.approve(ANOTHER, "Layla Haddad", SEALED_AT));
    assertThat(report.approve(EDITOR, "Layla Haddad", SEALED_AT).content()).contains("Other words");
  }

  @Test
  void theSummaryIsInTheWordsOfThoseWhoWroteItWhoeverSealsIt() {
    DonorReport report = drafted(Language.EN);
    SealedContent.Words written =
        SealedContent.Words.NONE.edited("Peace came closer.", "Omar Aziz");
    SealedContent.Words corrected = written.edited("Peace comes closer.", "Nadia Salih");
    report.rewrite(
        report.content().with(written.edited("Peace came closer.", "Ali")), EDITOR, LATER);
    assertThat(report.content().summaryBy()).containsExactly("Omar Aziz");
    report.rewrite(report.content().with(corrected), EDITOR, LATER);
    SealedContent sealed =
        Json.read(
            report.approve(ANOTHER, "Layla Haddad", SEALED_AT).content(), SealedContent.class);
    assertThat(sealed.summaryBy()).containsExactly("Omar Aziz", "Nadia Salih");
    for (Language language : Language.values()) {
      assertThat(sealed.summaryBy(language)).contains("Omar Aziz").doesNotContain("Layla Haddad");
    }
    assertThat(corrected.edited(" ", "Ali")).isEqualTo(SealedContent.Words.NONE);
  }

  @Test
  void whatIsSealedIsNeitherWrittenNorSealedAgain() {
    DonorReport report = drafted(Language.EN);
    SealedContent content = report.content();
    report.approve(ANOTHER, "Layla Haddad", SEALED_AT);
    assertConflict(() -> report.rewrite(content, EDITOR, LATER));
    assertConflict(() -> report.approve(ANOTHER, "Layla Haddad", LATER));
  }

  @Test
  void whatNobodyWorkedOnIsNotApproved() {
    DonorReport report = drafted(Language.EN, null);
    assertConflict(() -> report.approve(ANOTHER, "Layla Haddad", SEALED_AT));
    report.rewrite(report.content(), EDITOR, SEALED_AT);
    assertConflict(() -> report.approve(EDITOR, "Layla Haddad", SEALED_AT));
    assertThat(report.approve(ANOTHER, "Layla Haddad", SEALED_AT).preparedBy()).isEqualTo(EDITOR);
  }

  @Test
  void publishingLeavesTheSealWholeAndHappensOnce() {
    DonorReport report = drafted(Language.EN);
    assertConflict(() -> report.publish(LATER));
    report.approve(ANOTHER, "Layla Haddad", SEALED_AT);
    String before = report.sha256();
    report.publish(LATER);
    assertThat(report.sha256()).isEqualTo(before);
    assertConflict(() -> report.publish(LATER));
  }

  private static void assertConflict(ThrowingCallable act) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(act)
        .matches(e -> e.kind() == BusinessException.Kind.CONFLICT);
  }

  private static String hash(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static DonorReport drafted(Language language) {
    return drafted(language, EDITOR);
  }

  private static DonorReport drafted(Language language, Long by) {
    return new DonorReport(
        new DonorReport.Of(1, 2, 9, 10), SealedSample.in(language).sealedAs(null, null), by, 4) {
      @Override
      public Long id() {
        return 1L;
      }
    };
  }
}
