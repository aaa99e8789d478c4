package org.shuraka.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.exchange.Bundle;
import org.shuraka.exchange.BundleImport;
import org.shuraka.flow.Visitor;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.Json;

/**
 * How many statements the pages of dashboards take, all that a request does included, as the
 * database counts them: as many for somebody with eight programmes, one of 300 indicators, as for
 * somebody with one of three.
 */
@ExtendWith(ArquillianExtension.class)
class DashboardStatementsIT {

  private static final String FEW = "DASH-FEW";
  private static final String MANY = "DASH-MANY";
  private static final int PROGRAMMES = 8;

  /** What asking for the count adds to it. */
  private static final int COUNTING = 1;

  /** The server does other work as well: one reading of so many is undisturbed. */
  private static final int READINGS = 8;

  /** More than any page needs. */
  private static final long MOST = 40;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject BundleImport imports;
  @Inject RollUps rollUps;
  @Inject Sql sql;
  @Resource UserTransaction transaction;

  private record Status(String name, long value) {}

  @BeforeEach
  void programmesAndTheirPeople() throws Exception {
    people(FEW);
    people(MANY);
    programme(FEW, 1, 3);
    programme(MANY, 1, 300);
    for (int n = 2; n <= PROGRAMMES; n++) {
      programme(MANY, n, 3);
    }
  }

  @Test
  void pagesTakeAsManyStatementsForManyAsForFew() throws Exception {
    Map<String, Long> few = statements(FEW);
    assertThat(few).hasSize(7);
    assertThat(few.values()).allMatch(n -> n > 0 && n <= MOST);
    assertThat(statements(MANY)).isEqualTo(few);
  }

  /** By role and page. */
  private Map<String, Long> statements(String whose) throws Exception {
    Map<String, Long> counts = new TreeMap<>();
    for (String role : List.of("manager", "donor", "officer")) {
      Visitor visitor = new Visitor("http://127.0.0.1:" + System.getenv("SHURAKA_HTTP_PORT"));
      visitor.signIn(email(whose, role), ShippedWar.samplePassword());
      counts.put(role + " home", statements(visitor, "", whose + "-1"));
      counts.put(
          role + " programme",
          statements(visitor, "dashboard?programme=" + whose + "-1", whose + "-1"));
      if (role.equals("manager")) {
        counts.put(role + " off track", statements(visitor, "dashboard/off-track", "I0"));
      }
    }
    return counts;
  }

  private long statements(Visitor visitor, String path, String expected) throws Exception {
    look(visitor, path, expected);
    long least = Long.MAX_VALUE;
    for (int i = 0; i < READINGS; i++) {
      long before = questions();
      look(visitor, path, expected);
      least = Math.min(least, questions() - before - COUNTING);
    }
    return least;
  }

  private static void look(Visitor visitor, String path, String expected) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).as(path).contains(expected);
  }

  private long questions() throws Exception {
    transaction.begin();
    try {
      return sql.with(
              h ->
                  h.createQuery("SHOW GLOBAL STATUS LIKE 'Questions'")
                      .map((row, context) -> new Status(row.getString(1), row.getLong(2)))
                      .one())
          .value();
    } finally {
      transaction.rollback();
    }
  }

  /** A partner, a donor, and an account for each role with the samples' password. */
  private void people(String whose) throws Exception {
    transaction.begin();
    sql.use(
        h -> {
          for (String kind : new String[] {"P", "D"}) {
            h.execute(
                "INSERT INTO organisation (id, code, name, version)"
                    + " SELECT MAX(id) + 1, ?, '{\"en\":\"Organisation\"}', 1 FROM organisation",
                whose + "-" + kind);
          }
          account(h, whose, "manager", null);
          account(h, whose, "officer", whose + "-P");
          account(h, whose, "donor", whose + "-D");
        });
    transaction.commit();
  }

  private static void account(Handle h, String whose, String role, String organisation) {
    h.execute(
        "INSERT INTO account (id, email, name, password_hash, role, organisation_id, language,"
            + " active, sample, created_at, version)"
            + " SELECT (SELECT MAX(id) + 1 FROM account), ?, ?, password_hash, ?,"
            + " (SELECT id FROM organisation WHERE code = ?), 'en', TRUE, TRUE, created_at, 1"
            + " FROM account WHERE email = 'manager@shuraka.example'",
        email(whose, role),
        whose + " " + role,
        role,
        organisation);
  }

  private static String email(String whose, String role) {
    return (whose + "-" + role).toLowerCase(Locale.ROOT) + "@shuraka.example";
  }

  private void programme(String whose, int number, int indicators) throws Exception {
    String code = whose + "-" + number;
    transaction.begin();
    long id = imports.run(Json.read(bundle(code, whose, indicators), Bundle.class), null);
    rollUps.bringUpToDate(id);
    sql.use(
        h ->
            h.execute(
                "INSERT INTO programme_manager (programme_id, account_id)"
                    + " SELECT ?, id FROM account WHERE email = ?",
                id,
                email(whose, "manager")));
    transaction.commit();
  }

  /** All of it accepted for one period, with places, money and a plan; a draft for the next. */
  private static String bundle(String code, String whose, int indicators) {
    String framework =
        IntStream.range(0, indicators)
            .mapToObj(
                i ->
                    """
                    {"code":"I%d","title":{"en":"I"},"measure":"unit","meaning":"increment",
                     "overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
                     "targets":[{"period":"2024-01","value":1000}],"partners":["%s-P"]}"""
                        .formatted(i, whose))
            .collect(Collectors.joining(","));
    String values =
        IntStream.range(0, indicators)
            .mapToObj(
                i -> "{\"indicator\":\"I%d\",\"location\":\"IQG15\",\"value\":%d}".formatted(i, i))
            .collect(Collectors.joining(","));
    return """
        {"programme":{"code":"%1$s","title":{"en":"%1$s"},"start":"2024-01-01",
          "end":"2024-12-31","reportingFrequency":"monthly",
          "locations":[{"code":"IQG15","name":{"en":"Ninewa"}}]},
         "partners":[{"code":"%2$s-P","name":{"en":"P"},"firstPeriod":"2024-01",
          "lastPeriod":"2024-12"}],
         "grants":[{"donor":"%2$s-D","reference":"G","amount":1000,"currency":"EUR",
          "start":"2024-01-01","end":"2024-12-31","reportingCalendar":"quarterly","dueDays":30}],
         "framework":{"results":[{"code":"R","type":"output","title":{"en":"R"},
          "indicators":[%3$s]}]},
         "activities":[{"partner":"%2$s-P","code":"A","title":{"en":"A"},"start":"2024-01-01",
          "end":"2024-02-01","results":["R"]}],
         "budgetLines":[{"partner":"%2$s-P","code":"L","title":{"en":"L"},"amount":100,
          "currency":"EUR","grant":"G"}],
         "reports":[{"partner":"%2$s-P","period":"2024-01","status":"accepted",
          "values":[%4$s],
          "activities":[{"activity":"A","status":"postponed","reason":"security",
            "newDate":"2024-06-01"}],
          "expenditures":[{"budgetLine":"L","amount":10,"currency":"EUR"}]},
          {"partner":"%2$s-P","period":"2024-02","status":"draft","values":[]}]}"""
        .formatted(code, whose, framework, values);
  }
}
