package org.shuraka.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.CapturedMail;
import org.shuraka.platform.Ids;
import org.shuraka.platform.JobRuns;
import org.shuraka.platform.MailWatch;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.reporting.ReportActed;
import org.shuraka.shared.Language;

/** One report of one partner, due on 30 October 2026 in Baghdad; its officer reads Arabic. */
@ExtendWith(ArquillianExtension.class)
class RemindersIT {

  private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Reminders reminders;
  @Inject Digests digests;
  @Inject MailWatch mails;
  @Inject JobRuns runs;
  @Inject Event<ReportActed> acted;
  @Inject Sql sql;
  @Inject Ids ids;
  @Resource UserTransaction transaction;

  private final String code = "R-" + UUID.randomUUID().toString().substring(0, 8);
  private long programme;
  private long partner;
  private long period;
  private long report;
  private long officer;
  private long manager;

  @BeforeEach
  void oneReport() {
    programme = ids.block(6);
    partner = programme + 1;
    period = programme + 2;
    report = programme + 3;
    officer = programme + 4;
    manager = programme + 5;
    sql.use(
        h -> {
          h.execute("INSERT INTO organisation VALUES (?, ?, '{}', NULL, NULL, 1)", partner, code);
          h.execute(
              "INSERT INTO programme (id, code, title, objective, start_date, end_date, timezone,"
                  + " reporting_frequency, due_days, status, default_currency, sample, version)"
                  + " VALUES (?, ?, '{}', '{}', '2026-07-01', '2026-09-30', 'Asia/Baghdad',"
                  + " 'quarterly', 30, '2', 'EUR', FALSE, 1)",
              programme,
              code);
          h.execute(
              "INSERT INTO reporting_period (id, programme_id, no, code, start_date, end_date,"
                  + " due_date, version) VALUES (?, ?, 1, '2026-Q3', '2026-07-01', '2026-09-30',"
                  + " ?, 1)",
              period,
              programme,
              DUE);
          h.execute(
              "INSERT INTO partner_report (id, programme_id, period_id, organisation_id, status,"
                  + " revision, narrative, saved_at, status_at, version) VALUES (?, ?, ?, ?,"
                  + " 'draft', 1, '{}', '2026-10-01', '2026-10-01', 1)",
              report,
              programme,
              period,
              partner);
          account(officer, "officer", partner, "ar");
          account(manager, "manager", null, "fr");
          h.execute(
              "INSERT INTO programme_manager (programme_id, account_id) VALUES (?, ?)",
              programme,
              manager);
        });
  }

  private void account(long id, String role, Long organisation, String language) {
    sql.use(
        h ->
            h.execute(
                "INSERT INTO account (id, email, name, password_hash, role, organisation_id,"
                    + " language, active, sample, created_at, version) VALUES (?, ?, 'Somebody',"
                    + " '-', ?, ?, ?, TRUE, FALSE, UTC_TIMESTAMP(3), 1)",
                id,
                address(id),
                role,
                organisation,
                language));
  }

  private static String address(long account) {
    return "a" + account + "@partner.example";
  }

  @Test
  void officersAreReminded14And3DaysBeforeOnTheDayAndEveryWeekAfter() throws Exception {
    for (LocalDate day = DUE.minusDays(20); day.isBefore(DUE.plusDays(16)); day = day.plusDays(1)) {
      morning(day);
    }

    assertThat(keys(officer))
        .containsExactly(
            "reminder.soon", "reminder.soon", "reminder.today", "reminder.late", "reminder.late");
    assertThat(steps()).containsExactly(-14, -3, 0, 7, 14);
    assertThat(mailsTo(officer)).isEqualTo(5);
    assertThat(keys(manager)).isEmpty();
  }

  @Test
  void aMorningThatIsRunTwiceRemindsOnce() throws Exception {
    assertThat(morning(DUE.minusDays(3))).isEqualTo(1);
    assertThat(morning(DUE.minusDays(3))).isZero();

    assertThat(keys(officer)).hasSize(1);
  }

  /** Killed after the rows were written and before they were committed. */
  @Test
  void aMorningThatWasBrokenOffIsMadeGood() throws Exception {
    Reminders.Morning morning = new Reminders.Morning(programme, DUE);
    transaction.begin();
    reminders.remind(morning, at(DUE));
    transaction.rollback();
    assertThat(keys(officer)).isEmpty();
    assertThat(mailsTo(officer)).isZero();

    assertThat(morning(DUE)).isEqualTo(1);
    assertThat(keys(officer)).hasSize(1);
  }

  @Test
  void aMissedDayIsMadeGoodWithOneReminder() throws Exception {
    morning(DUE.minusDays(13));
    morning(DUE.plusDays(9));

    assertThat(steps()).containsExactly(-14, 7);
  }

  @Test
  void moreTimeStartsAnew() throws Exception {
    morning(DUE);
    sql.use(
        h ->
            h.execute(
                "UPDATE partner_report SET extended_due = ? WHERE id = ?",
                DUE.plusDays(3),
                report));
    morning(DUE.plusDays(1));

    assertThat(keys(officer)).containsExactly("reminder.today", "reminder.soon");
  }

  @Test
  void whatIsHandedInIsNotDue() throws Exception {
    sql.use(h -> h.execute("UPDATE partner_report SET status = 'submitted' WHERE id = ?", report));

    assertThat(morning(DUE)).isZero();
  }

  @Test
  void nobodyIsRemindedForAProgrammeThatIsClosed() {
    assertThat(reminders.mornings(at(DUE))).extracting("programmeId").contains(programme);
    sql.use(h -> h.execute("UPDATE programme SET status = '4' WHERE id = ?", programme));

    assertThat(reminders.mornings(at(DUE))).extracting("programmeId").doesNotContain(programme);
  }

  @Test
  void whoWantsNoMailFindsItInTheBell() throws Exception {
    sql.use(h -> h.execute("INSERT INTO mail_refusal (account_id) VALUES (?)", officer));
    morning(DUE);

    assertThat(keys(officer)).hasSize(1);
    assertThat(mailsTo(officer)).isZero();
  }

  @Test
  void theReminderArrivesInTheOfficersLanguage() throws Exception {
    try (CapturedMail captured = CapturedMail.open()) {
      morning(DUE.minusDays(3));
      mails.sendWaiting();

      List<MimeMessage> received = captured.to(address(officer));
      assertThat(received).hasSize(1);
      assertThat(received.get(0).getSubject()).startsWith("موعد تسليم التقرير 2026-Q3");
      assertThat(received.get(0).getHeader("Content-Language", null)).isEqualTo("ar");
      assertThat(CapturedMail.part(received.get(0), "text/plain"))
          .contains("https://shuraka.example.org/reports/report?programme=" + code)
          .contains("بعد ٣ أيام");
      assertThat(CapturedMail.part(received.get(0), "text/html")).contains("dir=\"rtl\"");
    }
  }

  @Test
  void whatThePartnerDoesManagersAreToldAndTheOtherWayRound() throws Exception {
    fire(ReportActed.Act.SUBMITTED);
    fire(ReportActed.Act.SENT_BACK);
    fire(ReportActed.Act.ACCEPTED);

    assertThat(keys(manager)).containsExactly("reminder.act.submitted");
    assertThat(keys(officer)).containsExactly("reminder.act.sent_back", "reminder.act.accepted");
  }

  @Test
  void managersGetOneDigestAWeek() throws Exception {
    LocalDate monday = LocalDate.of(2026, 11, 2);
    digest(monday);
    digest(monday);
    digest(monday.plusWeeks(1));

    assertThat(keys(manager)).containsExactly("reminder.digest", "reminder.digest");
    assertThat(mailsTo(manager)).isEqualTo(2);
    String text =
        sql.with(
            h ->
                h.select(
                        "SELECT plain_text FROM outgoing_mail WHERE recipient = ? LIMIT 1",
                        address(manager))
                    .mapTo(String.class)
                    .one());
    assertThat(text).contains("• " + code + ", 2026-Q3 (" + code + ") : ");
  }

  @Test
  void theJobDoesItAll() throws Exception {
    sql.use(
        h ->
            h.execute(
                "UPDATE reporting_period SET due_date = UTC_DATE() - INTERVAL 8 DAY WHERE id = ?",
                period));
    transaction.begin();
    long run = runs.start("reminders", null, Map.of(), null);
    transaction.commit();
    String state = "running";
    for (int i = 0; i < 100 && !state.equals("completed"); i++) {
      Thread.sleep(200);
      state =
          sql.with(
              h ->
                  h.select("SELECT state FROM job_run WHERE id = ?", run)
                      .mapTo(String.class)
                      .one());
    }

    assertThat(state).isEqualTo("completed");
    boolean isMorning = LocalDateTime.now(BAGHDAD).getHour() >= 7;
    assertThat(keys(officer)).hasSize(isMorning ? 1 : 0);
  }

  private int morning(LocalDate day) throws Exception {
    transaction.begin();
    int reminded = reminders.remind(new Reminders.Morning(programme, day), at(day));
    transaction.commit();
    return reminded;
  }

  private static Instant at(LocalDate day) {
    return day.atTime(7, 5).atZone(BAGHDAD).toInstant();
  }

  private void digest(LocalDate monday) throws Exception {
    transaction.begin();
    digests.make(
        new Digests.Weekly(new Recipient(manager, address(manager), Language.FR, true), monday));
    transaction.commit();
  }

  private void fire(ReportActed.Act act) throws Exception {
    transaction.begin();
    acted.fire(new ReportActed(act, programme, partner, code, "2026-Q3", code, null));
    transaction.commit();
  }

  private List<String> keys(long account) {
    return sql.with(
        h ->
            h.select(
                    "SELECT message_key FROM notification WHERE account_id = ? ORDER BY id",
                    account)
                .mapTo(String.class)
                .list());
  }

  private List<Integer> steps() {
    return sql.with(
        h ->
            h.select("SELECT step FROM reminder_sent WHERE report_id = ? ORDER BY sent_at", report)
                .mapTo(Integer.class)
                .list());
  }

  private int mailsTo(long account) {
    return sql.with(
        h ->
            h.select("SELECT COUNT(*) FROM outgoing_mail WHERE recipient = ?", address(account))
                .mapTo(Integer.class)
                .one());
  }
}
