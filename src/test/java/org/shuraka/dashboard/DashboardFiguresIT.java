package org.shuraka.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.access.AccountStore;
import org.shuraka.access.Caller;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.RollUps;
import org.shuraka.rollup.Standing;
import org.shuraka.rollup.Standings;

/** A dashboard shows the very figures of the results, and of those only what its reader may see. */
@ExtendWith(ArquillianExtension.class)
class DashboardFiguresIT {

  private static final String REFORM = "ENERGIZING-REFORM";
  private static final String MALI = "CSO-HUMAN-SECURITY-MALI";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject DashboardRepository repository;
  @Inject Standings standings;
  @Inject RollUps rollUps;
  @Inject ProgrammeRepository programmes;
  @Inject AccountStore accounts;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  @BeforeEach
  void begin() throws Exception {
    transaction.begin();
  }

  @AfterEach
  void forget() throws Exception {
    transaction.rollback();
  }

  @Test
  void programmesStandAsTheirResultsSay() {
    int compared = 0;
    for (Standing standing : standings.of(as("admin"))) {
      if (standing.through() == null) {
        continue;
      }
      Map<String, IndicatorResult> results =
          results(standing.programme(), standing.through()).indicators().stream()
              .collect(Collectors.toMap(IndicatorResult::indicator, r -> r));
      for (Standing.Line line : standing.lines()) {
        IndicatorResult result = results.get(line.indicator().code());
        assertThat(line.value()).as(standing + " " + line).isEqualTo(result.toDate().value());
        assertThat(line.target()).isEqualTo(result.toDate().target());
        assertThat(line.achievement()).isEqualTo(result.achievement());
        assertThat(line.coverage()).isEqualTo(result.toDate().coverage());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void everyPeriodOfATrendIsItsOwnWindow() {
    int compared = 0;
    for (String programme : List.of(REFORM, MALI)) {
      List<ProgrammeView.Period> periods = programmes.periods(id(programme));
      DashboardRepository.Part part =
          new DashboardRepository.Part(programme, null, 1, periods.size());
      for (ProgrammeView.Period period : periods) {
        for (IndicatorResult result : results(programme, period.code()).indicators()) {
          BigDecimal expected = result.inWindow().value();
          BigDecimal shown =
              repository.trend(as("admin"), part, result.indicator()).stream()
                  .filter(p -> p.period().equals(period.code()))
                  .map(TrendPoint::value)
                  .findFirst()
                  .orElse(null);
          if (expected == null) {
            assertThat(shown).as(result.indicator() + " " + period.code()).isNull();
          } else {
            assertThat(shown)
                .as(programme + " " + result.indicator() + " " + period.code())
                .isEqualByComparingTo(expected);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(30);
  }

  @Test
  void donorSeesWhatItFundsAndNothingOfOthers() {
    Caller donor = as("donor");
    assertThat(standings.of(donor))
        .extracting(Standing::programme)
        .contains(REFORM)
        .isSubsetOf(funded(donor));
    assertThat(repository.grants(donor, 0, 100))
        .extracting(Funding.Grant::programme)
        .contains(REFORM)
        .isSubsetOf(funded(donor));
    assertThat(funded(donor)).doesNotContain(MALI);
    assertThat(repository.grants(donor, id(MALI))).isEmpty();
    assertThat(repository.money(donor, List.of(id(MALI)), null)).isEmpty();
    assertThat(repository.trend(donor, whole(MALI), "OP1.1")).isEmpty();
    assertThat(repository.deviations(donor, whole(MALI), 100)).isEmpty();
    assertThat(repository.money(donor, List.of(id(REFORM)), null))
        .allMatch(m -> m.grantId() != null);
    assertThat(repository.deviations(donor, whole(REFORM), 100))
        .allMatch(d -> d.partner().isEmpty() && d.consequence() == null && d.unplanned() == null);
  }

  @Test
  void donorOfAnotherGrantSeesNothingOfThisOne() {
    Caller other = as("ada");
    assertThat(standings.of(other, List.of(id(REFORM)))).isEmpty();
    assertThat(repository.grants(other, id(REFORM))).isEmpty();
    assertThat(repository.money(other, List.of(id(REFORM)), null)).isEmpty();
    assertThat(repository.trend(other, whole(REFORM), "OP1.1")).isEmpty();
  }

  @Test
  void partnerSeesItsOwnPart() {
    Caller iihlr = as("iihlr");
    assertThat(standings.of(iihlr, List.of(id(MALI)))).isEmpty();
    DashboardRepository.Part own = new DashboardRepository.Part(REFORM, "IIHLR", 1, 8);
    DashboardRepository.Part others = new DashboardRepository.Part(REFORM, "PFO", 1, 8);
    assertThat(repository.trend(iihlr, own, "OP1.1")).isNotEmpty();
    assertThat(repository.trend(iihlr, others, "OP1.1")).isEmpty();
    assertThat(repository.money(iihlr, List.of(id(REFORM)), "IIHLR")).isNotEmpty();
    assertThat(repository.money(iihlr, List.of(id(REFORM)), "PFO")).isEmpty();
    assertThat(repository.remarks(as("admin"), 10)).isEmpty();
  }

  /** As the accepted reports themselves say; one that is reopened is not spent, nor one waiting. */
  @Test
  void spentIsWhatAcceptedReportsSay() {
    BigDecimal before = spent();
    assertThat(before).isPositive().isEqualByComparingTo(spentByReport());
    sql.use(
        h ->
            h.execute(
                "UPDATE partner_report r JOIN report_expenditure e ON e.report_id = r.id"
                    + " SET r.status = 'reopened' WHERE r.programme_id = ? AND r.status ="
                    + " 'accepted' AND e.converted > 0 AND r.organisation_id = ?",
                id(REFORM),
                as("pfo").organisationId()));
    assertThat(spent()).isLessThan(before).isEqualByComparingTo(spentByReport());
  }

  private BigDecimal spent() {
    return repository.money(as("manager"), List.of(id(REFORM)), null).stream()
        .map(Money::spent)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal spentByReport() {
    return sql.with(
        h ->
            h.select(
                    "SELECT SUM(e.converted) FROM partner_report r JOIN report_expenditure e"
                        + " ON e.report_id = r.id WHERE r.programme_id = ? AND r.status ="
                        + " 'accepted'",
                    id(REFORM))
                .mapTo(BigDecimal.class)
                .one());
  }

  @Test
  void whatWaitsIsCountedByStatus() {
    Waiting before = waiting();
    sql.use(
        h -> {
          h.execute(
              "UPDATE partner_report SET status = 'submitted' WHERE programme_id = ? AND status ="
                  + " 'accepted' ORDER BY id LIMIT 1",
              id(REFORM));
          h.execute(
              "INSERT INTO report_explanation (report_id, code, pointer, explanation) SELECT MIN(id),"
                  + " 'test', '/test', 'It is right' FROM partner_report WHERE programme_id = ? AND"
                  + " status = 'submitted'",
              id(REFORM));
        });
    Waiting after = waiting();
    assertThat(after.inReview()).isEqualTo(before.inReview() + 1);
    assertThat(after.warned()).isGreaterThan(before.warned());
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.late()).isEqualTo(before.late()).isLessThanOrEqualTo(after.due());
  }

  private Waiting waiting() {
    return repository.waiting(as("manager")).getOrDefault(id(REFORM), Waiting.none(id(REFORM)));
  }

  @Test
  void oneReadingIsKeptUntilFiguresAreDerivedAnew() {
    List<Standing> first = standings.of(as("manager"));
    assertThat(standings.of(as("manager"))).isEqualTo(first).isNotEmpty();
  }

  private Results results(String programme, String period) {
    return rollUps.results(id(programme), programme, period, period);
  }

  /** By the grants themselves; other tests may have made more. */
  private List<String> funded(Caller donor) {
    return sql.with(
        h ->
            h.select(
                    "SELECT p.code FROM programme p JOIN grant_agreement g ON g.programme_id = p.id"
                        + " WHERE g.donor_id = ?",
                    donor.organisationId())
                .mapTo(String.class)
                .list());
  }

  private long id(String programme) {
    return programmes.id(programme).orElseThrow();
  }

  private static DashboardRepository.Part whole(String programme) {
    return new DashboardRepository.Part(programme, null, 1, 8);
  }

  private Caller as(String name) {
    return accounts.byEmail(name + "@shuraka.example").orElseThrow();
  }
}
