package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.donorreport.DueReports.Range;
import org.shuraka.donorreport.DueReports.Waiting;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** What the night does with a sample programme, taken back after each test. */
@ExtendWith(ArquillianExtension.class)
class DueReportsInsideIT {

  private static final long RUN = -11;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject DueReports due;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  private Range range;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
    long programme = number("SELECT id FROM programme WHERE code = 'ENERGIZING-REFORM'");
    range = Range.all(programme, Instant.now());
    forgetEarlierNights(programme);
  }

  /** The timer may have run while other tests did. */
  private void forgetEarlierNights(long programme) {
    sql.use(
        h -> {
          h.execute(
              "DELETE FROM donor_report WHERE programme_id = ? AND status = 'draft'"
                  + " AND job_run_id IS NOT NULL",
              programme);
          h.execute(
              "DELETE a FROM donor_report_attempt a JOIN grant_agreement g ON g.id = a.grant_id"
                  + " WHERE g.programme_id = ?",
              programme);
        });
  }

  @AfterEach
  void takeBack() throws Exception {
    transaction.rollback();
  }

  @Test
  void aDraftOfTheSystemIsMadeOnceAndTold() {
    long told = number("SELECT COUNT(*) FROM notification WHERE message_key = 'due.prepared'");
    Waiting window = waiting("2021-Q3");
    due.prepare(window, range, null, RUN);
    due.prepare(window, range, null, RUN);
    assertThat(number("SELECT COUNT(*) FROM donor_report WHERE job_run_id = -11")).isEqualTo(1);
    assertThat(
            number(
                "SELECT COUNT(*) FROM donor_report WHERE job_run_id = -11 AND changed_by IS NULL"))
        .isEqualTo(1);
    assertThat(due.waiting(range, 10)).extracting(Waiting::window).doesNotContain("2021-Q3");
    assertThat(number("SELECT COUNT(*) FROM notification WHERE message_key = 'due.prepared'"))
        .isGreaterThan(told);
  }

  @Test
  void whatCannotBeMadeIsNotedAndToldOnceHoweverOftenItIsTried() {
    Waiting window = waiting("2021-Q4");
    due.prepare(window, range, null, RUN);
    assertThat(due.waiting(range, 10)).extracting(Waiting::window).doesNotContain("2021-Q4");
    long told = number("SELECT COUNT(*) FROM notification WHERE message_key LIKE 'due.obstacle.%'");
    assertThat(told).isPositive();

    Range later = Range.all(range.programmeId(), Instant.now().plusSeconds(60));
    assertThat(due.waiting(later, 10)).extracting(Waiting::window).contains("2021-Q4");
    due.prepare(window, later, null, RUN);
    assertThat(number("SELECT COUNT(*) FROM notification WHERE message_key LIKE 'due.obstacle.%'"))
        .isEqualTo(told);
    assertThat(
            number(
                "SELECT a.missing FROM donor_report_attempt a JOIN grant_agreement g ON g.id ="
                    + " a.grant_id WHERE g.reference = 'SAMPLE-ENERGIZING-REFORM'"))
        .isEqualTo(2);
  }

  /** Killed after everything was written and before it was committed. */
  @Test
  void aRunThatIsBrokenOffLeavesNothing() throws Exception {
    due.prepare(waiting("2021-Q3"), range, null, RUN);
    transaction.rollback();
    begin();
    assertThat(number("SELECT COUNT(*) FROM donor_report WHERE job_run_id = -11")).isZero();
    assertThat(waiting("2021-Q3")).isNotNull();
  }

  private Waiting waiting(String window) {
    return due.waiting(range, 10).stream()
        .filter(w -> w.window().equals(window))
        .findFirst()
        .orElseThrow();
  }

  private long number(String query) {
    return sql.with(h -> h.select(query).mapTo(Long.class).one());
  }
}
