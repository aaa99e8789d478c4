package org.shuraka.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.donorreport.DueReports;
import org.shuraka.flow.Rest;
import org.shuraka.flow.Visitor;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.reminder.Reminders;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/**
 * One programme whose record is broken never takes a page of many with it: in each way in which a
 * record can be broken, every list and home is visited as every role, and every job is run.
 */
@ExtendWith(ArquillianExtension.class)
class BrokenRecordIT {

  private static final String BROKEN = "ENERGIZING-REFORM";
  private static final String OTHER = "CSO-HUMAN-SECURITY-MALI";
  private static final String OF_IT =
      " WHERE programme_id = (SELECT id FROM programme WHERE code = '" + BROKEN + "')";

  private static final Map<String, List<String>> PAGES =
      Map.of(
          "manager",
          List.of(
              "",
              "home",
              "dashboard/off-track",
              "programmes",
              "reports",
              "donor-reports",
              "donor-reports/due",
              "imports",
              "notifications",
              "indicator-sets"),
          "admin",
          List.of("home", "dashboard/off-track", "programmes", "reports", "jobs", "audit"),
          "iihlr",
          List.of("home", "programmes", "reports", "notifications"),
          "donor",
          List.of("home", "programmes", "donor-reports"));

  private static final Map<String, List<String>> OPERATIONS =
      Map.of(
          "manager", List.of("programmes", "reports", "donor-reports", "jobs"),
          "admin", List.of("programmes", "reports", "audit", "jobs"),
          "iihlr", List.of("programmes", "reports"),
          "donor", List.of("programmes", "donor-reports"));

  private static final List<String> TELLING = List.of("home", "dashboard/off-track");
  private static final List<String> KEEPERS = List.of("manager", "admin");

  /** What is broken, and how it is put back; {@code told}: whether its figures are unreadable. */
  private record Break(String column, String table, String where, String wrong, boolean told) {}

  private static final List<Break> BREAKS =
      List.of(
          new Break("document", "framework_version", OF_IT, "'{\"results\":5}'", true),
          new Break(
              "document",
              "framework_version",
              OF_IT,
              "REPLACE(REPLACE(document, '\"measure\":\"unit\"', '\"measure\":\"what\"'),"
                  + " '\"measure\": \"unit\"', '\"measure\":\"what\"')",
              true),
          new Break("end_date", "reporting_period", OF_IT, "end_date + INTERVAL 9 MONTH", true),
          new Break("code", "reporting_period", OF_IT, "CONCAT('X', code)", false),
          new Break("title", "programme", " WHERE code = '" + BROKEN + "'", "'[1]'", false),
          new Break("objective", "programme", " WHERE code = '" + BROKEN + "'", "'5'", false),
          new Break("timezone", "programme", " WHERE code = '" + BROKEN + "'", "'Nowhere'", false),
          new Break("name", "organisation", " WHERE code = 'IIHLR'", "'[\"x\"]'", false),
          new Break("title", "indicator", OF_IT, "'[1]'", false),
          new Break("name", "location", OF_IT, "'7'", false),
          new Break("reporting_calendar", "grant_agreement", OF_IT, "'us_fiscal_year'", false),
          new Break("narrative", "partner_report", OF_IT, "'[1]'", false));

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Sql sql;
  @Inject DueReports due;
  @Inject Reminders reminders;
  @Inject Clock clock;

  private record Kept(long id, String value) {}

  @Test
  void oneBrokenRecordTakesNothingWithIt() throws Exception {
    URL server = URI.create("http://127.0.0.1:" + System.getenv("SHURAKA_HTTP_PORT") + "/").toURL();
    List<String> all = new ArrayList<>();
    for (Break broken : BREAKS) {
      String name = broken.table() + "." + broken.column() + " = " + broken.wrong();
      List<Kept> kept = breakIt(broken);
      try {
        expect(kept.isEmpty(), List.of(false), name + ": nothing to break", all);
        visit(server, name, broken.told(), all);
        work(server, name, all);
      } finally {
        putBack(broken, kept);
      }
    }
    visit(server, "put back", false, all);
    assertThat(all).isEmpty();
  }

  private void visit(URL server, String name, boolean told, List<String> all) {
    PAGES.forEach(
        (who, pages) -> {
          Visitor visitor = new Visitor(server.toString());
          visitor.signIn(who + "@shuraka.example", ShippedWar.samplePassword());
          for (String page : pages) {
            HttpResponse<String> answer = visitor.get(page);
            expect(answer.statusCode(), List.of(200), name + ": /" + page + " of " + who, all);
            if (TELLING.contains(page) && KEEPERS.contains(who)) {
              expect(
                  isSaid(answer.body()),
                  List.of(told),
                  name + ": unreadable is said on /" + page + " of " + who,
                  all);
            }
          }
          expect(
              visitor.get("programmes/results?code=" + BROKEN).statusCode(),
              List.of(200, 404, 409),
              name + ": page of its results, as " + who,
              all);
        });
    OPERATIONS.forEach(
        (who, operations) -> {
          Rest rest = Rest.as(who, server);
          for (String operation : operations) {
            expect(
                rest.get(operation).status(),
                List.of(200),
                name + ": GET " + operation + " of " + who,
                all);
          }
          expect(
              rest.get("programmes/" + BROKEN + "/results?from=2021-Q1&to=2021-Q2").status(),
              List.of(200, 404, 409, 422),
              name + ": GET its results, as " + who,
              all);
        });
    expect(
        Rest.as("manager", server).get("programmes/" + OTHER).status(),
        List.of(200),
        name + ": another programme",
        all);
  }

  /** In whatever language the reader chose last. */
  private static boolean isSaid(String page) {
    return Stream.of(Language.values())
        .map(language -> Messages.text(language, "rollup.unreadable.some"))
        .anyMatch(page::contains);
  }

  private static <T> void expect(T found, List<T> right, String what, List<String> all) {
    if (!right.contains(found)) {
      all.add(what + " is " + found);
    }
  }

  private void work(URL server, String name, List<String> all) {
    Rest admin = Rest.as("admin", server);
    try {
      admin.finished(admin.post("roll-ups", "{}"));
      Rest manager = Rest.as("manager", server);
      manager.finished(manager.post("programmes/" + BROKEN + "/due-donor-reports", "{}"));
      reminders.mornings(clock.instant());
      due.waiting(DueReports.Range.all(null, Instant.EPOCH), 1000);
    } catch (RuntimeException | AssertionError e) {
      all.add(name + ": work: " + e);
    }
  }

  /** Figures count as derived anew, so that none are shown that were read before. */
  private List<Kept> breakIt(Break broken) {
    List<Kept> kept =
        new ArrayList<>(
            sql.with(
                h ->
                    h.select(
                            "SELECT id, CAST(%s AS CHAR) AS value FROM %s%s"
                                .formatted(broken.column(), broken.table(), broken.where()))
                        .mapTo(Kept.class)
                        .list()));
    sql.use(
        h ->
            h.execute(
                "UPDATE %s SET %s = %s%s"
                    .formatted(broken.table(), broken.column(), broken.wrong(), broken.where())));
    forgetFigures();
    return kept;
  }

  private void putBack(Break broken, List<Kept> kept) {
    sql.use(
        h ->
            kept.forEach(
                k ->
                    h.execute(
                        "UPDATE %s SET %s = ? WHERE id = ?"
                            .formatted(broken.table(), broken.column()),
                        k.value(),
                        k.id())));
    forgetFigures();
  }

  private void forgetFigures() {
    sql.use(h -> h.execute("UPDATE roll_up_window SET revision = revision + 1" + OF_IT));
  }
}
