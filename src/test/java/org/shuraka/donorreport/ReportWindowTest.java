package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.programme.ProgrammeView.Period;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** Windows are whole reporting periods; for one that is not, the nearest are named. */
class ReportWindowTest {

  private static final List<Period> QUARTERS =
      List.of(
          period(1, "2024-02-01", "2024-03-31"),
          period(2, "2024-04-01", "2024-06-30"),
          period(3, "2024-07-01", "2024-09-30"),
          period(4, "2024-10-01", "2024-11-15"));

  @ParameterizedTest
  @CsvSource({
    "Q2, Q3, 2, 3",
    "Q1, Q1, 1, 1",
    "2024-04-01, 2024-09-30, 2, 3",
    "2024-02-01, 2024-11-15, 1, 4"
  })
  void byCodeOrByFirstAndLastDay(String from, String to, int first, int last) {
    ReportWindow window = ReportWindow.of(QUARTERS, from, to);
    assertThat(window.from().no()).isEqualTo(first);
    assertThat(window.to().no()).isEqualTo(last);
  }

  @Test
  void oneThatCutsPeriodsNamesTheNextWiderAndTheNextNarrower() {
    Fault fault = refused("2024-03-01", "2024-10-31");
    assertThat(fault.key()).isEqualTo("donorreport.window.cuts");
    assertThat(fault.arguments().get(2))
        .asInstanceOf(InstanceOfAssertFactories.STRING)
        .isEqualTo("Q1 – Q4 (2024-02-01 – 2024-11-15); Q2 – Q3 (2024-04-01 – 2024-09-30)");
  }

  @Test
  void oneWithoutAWholePeriodNamesThePeriodAround() {
    assertThat(refused("2024-05-01", "2024-05-31").arguments().get(2))
        .isEqualTo("Q2 – Q2 (2024-04-01 – 2024-06-30)");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-01, 2023-12-31, donorreport.window.outside",
    "2024-06-30, 2024-04-01, rollup.window.order",
    "Q3, Q2, rollup.window.order",
    "Q9, Q2, programme.period.unknown",
    ", Q2, programme.period.unknown",
    "2024-04-01, Q2, programme.period.unknown",
    "2024-02-30, 2024-06-30, programme.period.unknown"
  })
  void whatIsNoWindowIsRefused(String from, String to, String key) {
    assertThat(refused(from, to).key()).isEqualTo(key);
  }

  private static Fault refused(String from, String to) {
    BusinessException[] thrown = new BusinessException[1];
    assertThatThrownBy(() -> ReportWindow.of(QUARTERS, from, to))
        .isInstanceOfSatisfying(BusinessException.class, e -> thrown[0] = e);
    return thrown[0].faults().get(0);
  }

  private static Period period(int no, String start, String end) {
    LocalDate last = LocalDate.parse(end);
    return new Period(no, no, "Q" + no, LocalDate.parse(start), last, last, true, false, 1);
  }
}
