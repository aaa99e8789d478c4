package org.shuraka.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.Mail;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

class MailTextTest {

  private static final String BASE = "https://shuraka.example.org";
  private static final String LINK = "/reports/report?programme=P&period=2026-Q3&partner=PAX";

  @Test
  void englishMailSaysWhatIsDueAndLeadsThere() {
    Mail mail = written(Language.EN);

    assertThat(mail.to()).isEqualTo("officer@pax.example");
    assertThat(mail.subject()).isEqualTo("Report 2026-Q3 is due on 30 October 2026 (P)");
    assertThat(mail.plain())
        .startsWith("The report of PAX for 2026-Q3 (P) is due on 30 October 2026, in 3 days.")
        .contains("\n" + BASE + LINK + "\n")
        .contains(BASE + "/account");
    assertThat(mail.html())
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("href=\"" + BASE + LINK.replace("&", "&amp;") + "\"");
  }

  @Test
  void arabicMailRunsFromRightToLeft() {
    Mail mail = written(Language.AR);

    assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\">").contains("بعد ٣ أيام");
    assertThat(mail.subject()).startsWith("موعد تسليم التقرير 2026-Q3").doesNotContain("\u2068");
    assertThat(mail.plain()).contains("\u2068PAX\u2069").contains(BASE + LINK);
  }

  @Test
  void frenchMailIsFrench() {
    assertThat(written(Language.FR).subject())
        .isEqualTo("Rapport 2026-Q3 à remettre le 30 octobre 2026 (P)");
  }

  /** Somebody who works in several programmes tells their mails apart by the subject. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void everySubjectAboutAReportNamesTheProgramme(Language language) {
    List<String> keys =
        Stream.of("reminder", "due")
            .map(file -> ResourceBundle.getBundle("org.shuraka.messages." + file, Locale.ROOT))
            .flatMap(bundle -> bundle.keySet().stream())
            .filter(key -> key.endsWith(".subject") && !key.startsWith("reminder.digest"))
            .toList();
    assertThat(keys).hasSizeGreaterThan(15);
    for (String key : keys) {
      Object[] arguments =
          key.startsWith("reminder.")
              ? new Object[] {"PAX", "2026-Q3", "PROGRAMME", "30 October", 3}
              : key.startsWith("due.prepared")
                  ? new Object[] {"G-1", "2026", "30 October", "PROGRAMME"}
                  : new Object[] {"G-1", "2026", "30 October", 1, "PROGRAMME"};
      assertThat(Messages.text(language, key, arguments)).as(key).contains("PROGRAMME");
    }
  }

  @Test
  void linesOfADigestAreListed() {
    Message digest =
        new Message(
            "reminder.digest",
            List.of(1, 0, 2),
            "/reports",
            List.of(
                new Message.Line(
                    "reminder.digest.line.due",
                    List.of("A<B", "2026", "P", LocalDate.of(2026, 1, 2)))));

    Mail mail = MailText.write(recipient(Language.EN), digest, BASE);

    assertThat(mail.subject()).isEqualTo("Reports this week: 1 due, 0 late, 2 to review");
    assertThat(mail.plain()).contains("• A<B, 2026 (P): due on 2 January 2026\n");
    assertThat(mail.html()).contains("<li>A&lt;B, 2026 (P): due on 2 January 2026</li>");
  }

  @Test
  void argumentsAreReadBackAsTheyWere() {
    List<Object> arguments = List.of("PAX", 3, LocalDate.of(2026, 10, 30));

    assertThat(Wording.read(Wording.write(arguments))).isEqualTo(arguments);
  }

  private static Mail written(Language language) {
    return MailText.write(
        recipient(language),
        Message.of("reminder.soon", LINK, "PAX", "2026-Q3", "P", LocalDate.of(2026, 10, 30), 3),
        BASE);
  }

  private static Recipient recipient(Language language) {
    return new Recipient(7, "officer@pax.example", language, true);
  }
}
