package org.shuraka.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.shared.Language;

/** No mail is lost, and none is sent twice. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Outbox outbox;
  @Inject MailTable table;
  @Inject MailWatch watch;
  @Inject Sql sql;
  @Resource UserTransaction transaction;
  @Resource ManagedExecutorService executor;

  private final String address = UUID.randomUUID() + "@partner.example";

  /** What other tests left is of no interest here. */
  @BeforeEach
  void nothingElseWaits() {
    sql.use(h -> h.execute("DELETE FROM outgoing_mail"));
  }

  @Test
  void mailArrivesWithItsTextsInBothFormsAndFromRightToLeft() throws Exception {
    try (CapturedMail captured = CapturedMail.open()) {
      put(mail("موعد تسليم التقرير", "موعد تسليم التقرير ٢٠٢٦"));
      watch.sendWaiting();

      MimeMessage mail = onlyOne(captured);
      assertThat(mail.getSubject()).isEqualTo("موعد تسليم التقرير");
      assertThat(mail.getHeader("Subject", null)).matches("\\p{ASCII}+").contains("=?UTF-8?");
      assertThat(mail.getHeader("Content-Language", null)).isEqualTo("ar");
      assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(mail.getFrom()[0].toString()).isEqualTo("Shuraka <shuraka@shuraka.example>");
      assertThat(mail.getMessageID())
          .isEqualTo("<" + text("SELECT message_id FROM outgoing_mail WHERE recipient = ?") + ">")
          .endsWith("@shuraka.example>");
      assertThat(mail.getContentType()).startsWith("multipart/alternative");
      assertThat(CapturedMail.part(mail, "text/plain").strip())
          .isEqualTo("موعد تسليم التقرير ٢٠٢٦");
      assertThat(CapturedMail.part(mail, "text/html")).contains("dir=\"rtl\"");
      assertThat(state()).isEqualTo("sent");
    }
  }

  @Test
  void mailOfATransactionThatIsRolledBackIsNeverWritten() throws Exception {
    transaction.begin();
    outbox.put(List.of(mail("never", "never")));
    transaction.rollback();

    assertThat(count("SELECT COUNT(*) FROM outgoing_mail WHERE recipient = ?")).isZero();
  }

  @Test
  void whatIsWithdrawnIsNeverSentNorTriedAgain() throws Exception {
    put(mail("waits", "waits"));
    transaction.begin();
    outbox.withdraw(address);
    transaction.commit();

    try (CapturedMail captured = CapturedMail.open()) {
      watch.sendWaiting();
      assertThat(captured.to(address)).isEmpty();
    }
    assertThat(state()).isEqualTo("withdrawn");
    assertThat(outbox.again(count("SELECT id FROM outgoing_mail WHERE recipient = ?"))).isFalse();
  }

  @Test
  void mailIsNotWrittenOutsideATransaction() {
    assertThatThrownBy(() -> outbox.put(List.of(mail("never", "never"))));
  }

  @Test
  void mailWaitsWhileTheServerIsDownAndGoesOutOnceItIsUp() throws Exception {
    put(mail("later", "later"));
    watch.sendWaiting();

    assertThat(state()).isEqualTo("waiting");
    assertThat(count("SELECT attempts FROM outgoing_mail WHERE recipient = ?")).isEqualTo(1);
    assertThat(text("SELECT error FROM outgoing_mail WHERE recipient = ?")).contains("127.0.0.1");
    assertThat(secondsToNext()).isBetween(50L, 60L);

    try (CapturedMail captured = CapturedMail.open()) {
      watch.sendWaiting();
      assertThat(captured.to(address)).as("not before its time").isEmpty();

      makeDue();
      watch.sendWaiting();
      onlyOne(captured);
      assertThat(state()).isEqualTo("sent");
      assertThat(text("SELECT COALESCE(error, '') FROM outgoing_mail WHERE recipient = ?"))
          .isEmpty();
    }
  }

  @Test
  void eachAttemptWaitsTwiceAsLong() throws Exception {
    put(mail("again", "again"));
    watch.sendWaiting();
    makeDue();
    watch.sendWaiting();
    assertThat(secondsToNext()).isBetween(110L, 120L);
    makeDue();
    watch.sendWaiting();
    assertThat(secondsToNext()).isBetween(230L, 240L);
  }

  @Test
  void mailIsGivenUpForAllToSeeAfterSomeDaysAndCanBeTriedAgain() throws Exception {
    put(mail("given up", "given up"));
    watch.sendWaiting();
    sql.use(
        h ->
            h.execute(
                "UPDATE outgoing_mail SET next_at = UTC_TIMESTAMP(3),"
                    + " first_try = first_try - INTERVAL 5 DAY WHERE recipient = ?",
                address));
    watch.sendWaiting();

    assertThat(outbox.page("failed", Long.MAX_VALUE, 10))
        .singleElement()
        .satisfies(line -> assertThat(line.recipient()).isEqualTo(address))
        .satisfies(line -> assertThat(line.error()).isNotBlank())
        .satisfies(line -> assertThat(line.endedAt()).isNotNull());

    long id = outbox.page("failed", Long.MAX_VALUE, 10).get(0).id();
    assertThat(outbox.again(id)).isTrue();
    assertThat(outbox.again(id)).isFalse();
    try (CapturedMail captured = CapturedMail.open()) {
      watch.sendWaiting();
      onlyOne(captured);
    }
  }

  /** A server takes a mail and dies; the mail is due again, under the same id. */
  @Test
  void mailWhoseServerDiedIsSentByAnother() throws Exception {
    put(mail("taken", "taken"));
    String messageId = text("SELECT message_id FROM outgoing_mail WHERE recipient = ?");
    assertThat(table.take(10)).extracting(MailTable.Taken::recipient).contains(address);

    try (CapturedMail captured = CapturedMail.open()) {
      watch.sendWaiting();
      assertThat(captured.to(address)).as("still the other one's").isEmpty();

      makeDue();
      watch.sendWaiting();
      assertThat(onlyOne(captured).getMessageID()).isEqualTo("<" + messageId + ">");

      makeDue();
      watch.sendWaiting();
      onlyOne(captured);
    }
  }

  @Test
  void nodesThatSendAtTheSameTimeSendNothingTwice() throws Exception {
    List<Mail> many =
        IntStream.range(0, 60).mapToObj(i -> mail("number " + i, "number " + i)).toList();
    transaction.begin();
    outbox.put(many);
    transaction.commit();

    try (CapturedMail captured = CapturedMail.open()) {
      CyclicBarrier together = new CyclicBarrier(3);
      List<Future<Integer>> nodes =
          IntStream.range(0, 3)
              .mapToObj(
                  n ->
                      executor.submit(
                          () -> {
                            together.await(10, TimeUnit.SECONDS);
                            return watch.sendWaiting();
                          }))
              .toList();
      for (Future<Integer> node : nodes) {
        node.get(60, TimeUnit.SECONDS);
      }

      Set<String> subjects =
          captured.to(address).stream().map(OutboxIT::subject).collect(Collectors.toSet());
      assertThat(captured.to(address)).hasSize(60);
      assertThat(subjects).hasSize(60);
    }
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Mail mail(String subject, String text) {
    return new Mail(
        address, Language.AR, subject, text, "<html dir=\"rtl\"><p>" + text + "</p></html>");
  }

  private void put(Mail mail) throws Exception {
    transaction.begin();
    outbox.put(List.of(mail));
    transaction.commit();
  }

  private MimeMessage onlyOne(CapturedMail captured) throws Exception {
    assertThat(captured.to(address)).hasSize(1);
    return captured.to(address).get(0);
  }

  private void makeDue() {
    sql.use(
        h ->
            h.execute(
                "UPDATE outgoing_mail SET next_at = UTC_TIMESTAMP(3) WHERE recipient = ?",
                address));
  }

  private String state() {
    return text("SELECT state FROM outgoing_mail WHERE recipient = ?");
  }

  private long secondsToNext() {
    return count(
        "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(3), next_at) FROM outgoing_mail"
            + " WHERE recipient = ?");
  }

  private String text(String query) {
    return sql.with(h -> h.select(query, address).mapTo(String.class).one());
  }

  private long count(String query) {
    return sql.with(h -> h.select(query, address).mapTo(Long.class).one());
  }
}
