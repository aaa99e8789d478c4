package org.shuraka.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.Bundle.BundleAdjustment;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.exchange.BundleImport;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.reporting.ReportRepository;
import org.shuraka.review.Reviews;
import org.shuraka.rollup.Explanation.Derivation;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Ratio;

/**
 * The set-based SQL and the plain arithmetic on random programmes: every figure of random windows
 * to the last digit, at first and after an acceptance, a reopening and an adjustment. {@code
 * -Dshuraka.agreement.programmes=2000} tries more, {@code -Dshuraka.agreement.seed=…} one again.
 */
@ExtendWith(ArquillianExtension.class)
class RollUpAgreementIT {

  private static final int PROGRAMMES = Integer.getInteger("shuraka.agreement.programmes", 100);
  private static final int WINDOWS = 2;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject BundleImport imports;
  @Inject RollUps rollUps;
  @Inject Reviews reviews;
  @Inject ReportRepository reports;
  @Inject Adjustments adjustments;
  @Inject AdjustmentRepository corrections;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  private record Window(String from, String to) {}

  @Test
  void databaseAndArithmeticAgreeOnEveryFigure() throws Exception {
    Long one = Long.getLong("shuraka.agreement.seed");
    if (one != null) {
      agree(one);
      return;
    }
    Random seeds = new Random();
    for (int i = 0; i < PROGRAMMES; i++) {
      agree(seeds.nextLong());
    }
  }

  /** Means of 24 periods that recur for ever, and yet add up to 0.0000375: shown as 0.000038. */
  @Test
  void recurringMeansThatAddUpToAHalfAreRoundedUp() throws Exception {
    StringBuilder reports = new StringBuilder();
    List<String> first = List.of("0.0002", "0.0002", "0.0005");
    for (int partner = 0; partner < first.size(); partner++) {
      for (int month = 0; month < 24; month++) {
        reports
            .append(reports.length() == 0 ? "" : ",")
            .append(
                """
                {"partner":"T%d","period":"%d-%02d","status":"accepted",
                 "values":[{"indicator":"I","value":%s}]}"""
                    .formatted(
                        partner,
                        2024 + month / 12,
                        month % 12 + 1,
                        month == 0 ? first.get(partner) : "0"));
      }
    }
    String bundle =
        """
        {"programme":{"code":"AGREE-THIRDS","title":{"en":"Thirds"},"start":"2024-01-01",
          "end":"2025-12-31","reportingFrequency":"monthly"},
         "partners":[
          {"code":"T0","name":{"en":"T0"},"firstPeriod":"2024-01","lastPeriod":"2025-12"},
          {"code":"T1","name":{"en":"T1"},"firstPeriod":"2024-01","lastPeriod":"2025-12"},
          {"code":"T2","name":{"en":"T2"},"firstPeriod":"2024-01","lastPeriod":"2025-12"}],
         "framework":{"results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[
          {"code":"I","title":{"en":"I"},"measure":"unit","meaning":"snapshot",
           "overTime":"average","acrossPartners":"sum","unitOfCount":"person",
           "partners":["T0","T1","T2"]}]}]},
         "reports":[%s]}"""
            .formatted(reports);
    long id = inTransaction(() -> imports.run(Json.read(bundle, Bundle.class), null));
    Results results =
        inTransaction(() -> rollUps.results(id, "AGREE-THIRDS", "2024-01", "2025-12"));
    assertThat(results.indicators().get(0).inWindow().value()).isEqualByComparingTo("0.000038");
  }

  private void agree(long seed) throws Exception {
    String code = "AGREE-" + Long.toHexString(seed);
    RandomProgramme programme = new RandomProgramme(seed, code);
    long id = inTransaction(() -> imports.run(programme.bundle(), null));
    Random random = new Random(seed + 1);
    List<Window> windows = new ArrayList<>();
    for (int w = 0; w < WINDOWS; w++) {
      List<String> periods = programme.periodCodes();
      int to = random.nextInt(periods.size());
      windows.add(new Window(periods.get(random.nextInt(to + 1)), periods.get(to)));
    }
    compare(seed, "imported", programme, id, code, windows);

    for (BundleReport submitted : programme.with("submitted").stream().limit(1).toList()) {
      inTransaction(
          () -> {
            reviews.accept(report(id, submitted), null);
            return null;
          });
      programme.become(submitted, "accepted");
      compare(seed, "accepted one more", programme, id, code, windows);
    }
    for (BundleReport accepted : programme.with("accepted").stream().skip(1).limit(1).toList()) {
      inTransaction(
          () -> {
            reviews.reopen(reports.get(report(id, accepted)), "wrong", null);
            return null;
          });
      programme.become(accepted, "reopened");
      compare(seed, "reopened", programme, id, code, windows);
    }
    BundleAdjustment a = programme.adjustAgain();
    inTransaction(
        () -> {
          long made =
              adjustments.propose(
                  id,
                  new Adjustments.Form(a.indicator(), a.period(), a.amount(), a.reason(), null),
                  somebody("manager"));
          adjustments.approve(corrections.find(made).orElseThrow(), somebody("admin"));
          return null;
        });
    compare(seed, "adjusted", programme, id, code, windows);
  }

  private void compare(
      long seed, String when, RandomProgramme programme, long id, String code, List<Window> windows)
      throws Exception {
    inTransaction(
        () -> {
          rollUps.bringUpToDate(id);
          return null;
        });
    RollUp arithmetic = new RollUp(programme.input());
    for (Window w : windows) {
      JsonNode expected = Json.MAPPER.valueToTree(arithmetic.over(w.from(), w.to()));
      List<IndicatorResult> figures =
          inTransaction(() -> rollUps.results(id, code, w.from(), w.to())).indicators();
      assertThat(Differences.between(expected, Json.MAPPER.valueToTree(figures)))
          .as("seed %d, %s, %s to %s (expected: arithmetic)", seed, when, w.from(), w.to())
          .isEmpty();
      if (!w.equals(windows.get(0))) {
        continue;
      }
      // One indicator at each step: an explanation costs a handful of queries.
      int some = Math.floorMod(seed + when.length(), figures.size());
      for (IndicatorResult figure : figures.subList(some, some + 1)) {
        Explanation explanation =
            inTransaction(
                () -> rollUps.explanation(id, code, figure.indicator(), w.from(), w.to(), null));
        assertThat(faults(explanation, explanation.inWindow()))
            .as("seed %d, %s, %s in %s to %s", seed, when, figure.indicator(), w.from(), w.to())
            .isEmpty();
        assertThat(faults(explanation, explanation.toDate()))
            .as("seed %d, %s, %s through %s", seed, when, figure.indicator(), w.to())
            .isEmpty();
      }
    }
  }

  /** Where the parts of an explanation do not add up to its figure. */
  private static List<String> faults(Explanation explanation, Derivation d) {
    if (!"unit".equals(explanation.rule().measure())
        && !"percentage".equals(explanation.rule().measure())
        && !"nominal".equals(explanation.rule().measure())) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    Figure figure = d.figure();
    if (Figure.NOT_ADDITIVE.equals(figure.note())) {
      return faults;
    }
    if (d.values().isEmpty() != (figure.coverage().accepted() == 0 && figure.value() == null)
        && figure.denominator() == null) {
      faults.add("values " + d.values().size() + ", figure " + figure.value());
    }
    Ratio value = Ratio.ZERO;
    Ratio denominator = Ratio.ZERO;
    for (Explanation.Value v : d.values()) {
      Ratio weight = Ratio.of(v.sign()).dividedBy(Ratio.of((long) v.ofValues() * v.ofSeries()));
      boolean rate = v.denominator() != null;
      value = value.plus(Ratio.of(rate ? v.numerator() : v.value()).times(weight));
      denominator = rate ? denominator.plus(Ratio.of(v.denominator())) : denominator;
    }
    if (figure.denominator() == null) {
      for (Explanation.Correction c : d.adjustments()) {
        value = value.plus(Ratio.of(c.amount()));
      }
      if (figure.value() != null && value.rounded(6).compareTo(figure.value()) != 0) {
        faults.add("parts add up to " + value.rounded(6) + ", the figure is " + figure.value());
      }
    } else if (value.rounded(6).compareTo(figure.numerator()) != 0
        || denominator.rounded(6).compareTo(figure.denominator()) != 0) {
      faults.add("parts add up to " + value + " of " + denominator);
    }
    return faults;
  }

  private long report(long programmeId, BundleReport report) {
    return sql.with(
        h ->
            h.select(
                    "SELECT r.id FROM partner_report r"
                        + " JOIN reporting_period n ON n.id = r.period_id"
                        + " JOIN organisation o ON o.id = r.organisation_id"
                        + " WHERE r.programme_id = ? AND n.code = ? AND o.code = ?",
                    programmeId,
                    report.period(),
                    report.partner())
                .mapTo(Long.class)
                .one());
  }

  private Caller somebody(String name) {
    String email = name + "@shuraka.example";
    long id =
        sql.with(
            h -> h.select("SELECT id FROM account WHERE email = ?", email).mapTo(Long.class).one());
    return new Caller(id, email, name, Role.MANAGER, null, Language.EN);
  }

  private <T> T inTransaction(Callable<T> work) throws Exception {
    transaction.begin();
    boolean done = false;
    try {
      T result = work.call();
      transaction.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        transaction.rollback();
      }
    }
  }
}
