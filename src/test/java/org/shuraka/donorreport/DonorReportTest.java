package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

class DonorReportTest {

  private static final Instant LATER = Instant.parse("2024-07-21T08:00:00Z");

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatIsReadIsWhatWasSealed(Language language) {
    DonorReport report = sealed(language);
    assertThat(report.content()).isEqualTo(SealedSample.in(language));
    assertThat(Json.write(report.content())).isEqualTo(report.canonical());
    assertThat(report.verify()).isTrue();
  }

  @Test
  void theHashIsThatOfTheCanonicalFormInUtf8() throws Exception {
    DonorReport report = sealed(Language.AR);
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(report.canonical().getBytes(StandardCharsets.UTF_8));
    assertThat(report.sha256()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void aChangedFigureIsFoundOut() throws Exception {
    DonorReport report = sealed(Language.EN);
    Field content = DonorReport.class.getDeclaredField("content");
    content.setAccessible(true);
    content.set(report, report.canonical().replace("1234600.25", "1234700.25"));
    assertThat(report.verify()).isFalse();
  }

  @Test
  void publishingLeavesTheSealWhole() {
    DonorReport report = sealed(Language.EN);
    String before = report.sha256();
    report.publish(LATER);
    assertThat(report.verify()).isTrue();
    assertThat(report.sha256()).isEqualTo(before);
  }

  @Test
  void aPublishedReportIsNotPublishedAgain() {
    DonorReport report = sealed(Language.EN);
    report.publish(LATER);
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> report.publish(LATER))
        .matches(e -> e.kind() == BusinessException.Kind.CONFLICT);
  }

  private static DonorReport sealed(Language language) {
    return new DonorReport(new DonorReport.Of(1, 2, 9, 10), SealedSample.in(language), 3, 4);
  }
}
