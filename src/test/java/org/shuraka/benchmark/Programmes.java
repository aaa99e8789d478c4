package org.shuraka.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes programmes straight in the tables. Each has 25 of the 60 partners and 20 quarters, so 500
 * reports; an ordinary one has 10 indicators and about 10,000 accepted cells, the first one 300
 * indicators and six times as many cells. Every second indicator is summed, as most are; the others
 * take every other rule in turn. Figures are invented by arithmetic, the same in every run.
 */
final class Programmes {

  static final int PARTNERS = 60;
  static final int PARTNERS_OF_PROGRAMME = 25;
  static final int PERIODS = 20;

  /** The programme with this many indicators is number 1. */
  static final int MANY_INDICATORS = 300;

  private static final int INDICATORS = 10;

  /** Measure, meaning, over time, across partners. */
  private static final List<List<String>> RULES = rules();

  private static final List<List<String>> SUMS =
      List.of(
          List.of("unit", "increment", "sum", "sum"),
          List.of("percentage", "rate", "sum", "ratio_of_sums"));

  private static final List<List<String>> CELLS =
      List.of(
          List.of("female", "under18"),
          List.of("female", "adult"),
          List.of("male", "under18"),
          List.of("male", "adult"),
          List.of("unknown", "unknown"));

  /** Reported cells in {@link #bundle}. */
  static final int CELLS_OF_BUNDLE = 40 * 24 * 5 * 5;

  private final Connection database;

  Programmes(Connection database) {
    this.database = database;
  }

  private static List<List<String>> rules() {
    List<List<String>> rules = new ArrayList<>();
    rules.add(List.of("unit", "increment", "sum", "none"));
    for (String across : List.of("sum", "max", "none")) {
      rules.add(List.of("unit", "running_total", "latest", across));
    }
    for (String overTime : List.of("latest", "max", "average")) {
      for (String across : List.of("sum", "max", "average", "none")) {
        rules.add(List.of("unit", "snapshot", overTime, across));
      }
    }
    for (String overTime : List.of("sum", "latest")) {
      rules.add(List.of("percentage", "rate", overTime, "none"));
    }
    rules.add(List.of("percentage", "rate", "latest", "ratio_of_sums"));
    rules.add(List.of("nominal", "snapshot", "latest", "ratio_of_sums"));
    rules.add(List.of("ordinal", "snapshot", "latest", "none"));
    return rules;
  }

  static String code(int programme) {
    return "BENCH-" + programme;
  }

  static String period(int no) {
    return (2020 + (no - 1) / 4) + "-Q" + ((no - 1) % 4 + 1);
  }

  /** Partner number {@code j} (from 0) of a programme. */
  static String partner(int programme, int j) {
    return "BENCH-PARTNER-" + organisation(programme, j);
  }

  private static int organisation(int programme, int j) {
    return (programme * 7 + j) % PARTNERS + 1;
  }

  /** What all programmes share. */
  void prepare() throws SQLException, IOException {
    run("prepare");
    try (PreparedStatement row =
        database.prepareStatement(
            "INSERT INTO organisation (id, code, name, version) VALUES (6000000000 + ?, ?, '{}',"
                + " 1)")) {
      for (int o = 1; o <= PARTNERS; o++) {
        batch(row, o, "BENCH-PARTNER-" + o);
      }
      row.executeBatch();
    }
  }

  /** Makes the programmes with these numbers, everything accepted. */
  void make(int first, int last) throws SQLException, IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute("DELETE FROM benchmark_series");
    }
    describe(first, last);
    run("reports");
    run("cells");
    run("results");
    run("statistics");
  }

  /** Takes back the last period's acceptances of a programme, but for five partners' reports. */
  void submitLastPeriod(int programme) throws SQLException, IOException {
    try (Statement statement = database.createStatement()) {
      statement.execute("SET @programme = 1000000000 + " + programme + ", @period = " + PERIODS);
    }
    run("submit");
  }

  private void describe(int first, int last) throws SQLException {
    try (PreparedStatement programmes =
            database.prepareStatement(
                "INSERT INTO programme (id, code, title, objective, start_date, end_date, timezone,"
                    + " reporting_frequency, due_days, status, default_currency, sample, version)"
                    + " VALUES (1000000000 + ?, ?, '{\"en\":\"Benchmark\"}', '{}', '2020-01-01',"
                    + " '2024-12-31', 'UTC', 'quarterly', 30, '2', 'EUR', TRUE, 1)");
        PreparedStatement partners =
            database.prepareStatement(
                "INSERT INTO participation (id, programme_id, organisation_id, role, first_no,"
                    + " last_no, version) VALUES (8000000000 + ? * 100 + ?, 1000000000 + ?,"
                    + " 6000000000 + ?, '4', 1, "
                    + PERIODS
                    + ", 1)");
        PreparedStatement places =
            database.prepareStatement(
                "INSERT INTO location (id, programme_id, code, name, kind) VALUES (7000000000 + ?"
                    + " * 10 + ?, 1000000000 + ?, ?, '{}', 'place')");
        PreparedStatement indicators =
            database.prepareStatement(
                "INSERT INTO indicator (id, programme_id, code, title, position, measure, meaning,"
                    + " over_time, across_partners, dimensions, in_force) VALUES (2000000000 + ? *"
                    + " 1000 + ?, 1000000000 + ?, ?, '{}', ?, ?, ?, ?, ?, ?, TRUE)");
        PreparedStatement frameworks =
            database.prepareStatement(
                "INSERT INTO framework_version (id, programme_id, number, document, in_force_from,"
                    + " approved_at, version) VALUES (9000000000 + ?, 1000000000 + ?, 1, ?,"
                    + " '2020-01-01', '2020-01-01', 1)");
        PreparedStatement series =
            database.prepareStatement(
                "INSERT INTO benchmark_series VALUES (1000000000 + ?, 2000000000 + ? * 1000 + ?,"
                    + " 6000000000 + ?, ?, ?, ?)")) {
      for (int p = first; p <= last; p++) {
        batch(programmes, p, code(p));
        for (int j = 0; j < PARTNERS_OF_PROGRAMME; j++) {
          batch(partners, p, j, p, organisation(p, j));
        }
        for (int l = 1; l <= 3; l++) {
          batch(places, p, l, p, "PLACE-" + l);
        }
        List<String> documents = new ArrayList<>();
        for (int k = 0; k < indicators(p); k++) {
          List<String> rule = rule(p, k);
          String measure = rule.get(0);
          boolean plain = measure.equals("nominal") || measure.equals("ordinal");
          String dimensions = plain ? "" : "sex,age";
          batch(
              indicators,
              p,
              k,
              p,
              "I" + k,
              k,
              measure,
              rule.get(1),
              rule.get(2),
              rule.get(3),
              dimensions);
          List<String> reporting = new ArrayList<>();
          for (int j = 0; j < PARTNERS_OF_PROGRAMME; j++) {
            if (reports(p, j, k)) {
              reporting.add(partner(p, j));
              int location = j % 4;
              batch(
                  series,
                  p,
                  p,
                  k,
                  organisation(p, j),
                  location == 0 ? 0 : 7_000_000_000L + p * 10L + location,
                  measure,
                  dimensions);
            }
          }
          documents.add(document(k, rule, plain, reporting));
        }
        batch(frameworks, p, p, framework(documents));
      }
      for (PreparedStatement rows :
          List.of(programmes, partners, places, indicators, frameworks, series)) {
        rows.executeBatch();
      }
    }
  }

  private static int indicators(int programme) {
    return programme == 1 ? MANY_INDICATORS : INDICATORS;
  }

  private static List<String> rule(int programme, int indicator) {
    return indicator % 2 == 0
        ? SUMS.get(indicator / 2 % SUMS.size())
        : RULES.get((programme * INDICATORS / 2 + indicator / 2) % RULES.size());
  }

  private static boolean reports(int programme, int partner, int indicator) {
    return programme == 1 ? (partner + indicator) % 12 == 0 : (partner + indicator) % 5 < 2;
  }

  private static String document(int k, List<String> rule, boolean plain, List<String> reporting) {
    return """
        {"code":"I%d","title":{"en":"Indicator %d"},"measure":"%s","meaning":"%s","overTime":"%s",
         "acrossPartners":"%s","unitOfCount":"person","disaggregation":[%s]%s,
         "targets":[{"period":"%s","value":50}],"partners":[%s]}"""
        .formatted(
            k,
            k,
            rule.get(0),
            rule.get(1),
            rule.get(2),
            rule.get(3),
            plain ? "" : "\"sex\",\"age\"",
            rule.get(0).equals("ordinal") ? ",\"levels\":5" : "",
            period(1),
            reporting.stream().map(p -> "\"" + p + "\"").collect(Collectors.joining(",")));
  }

  private static String framework(List<String> indicators) {
    return """
        {"dimensions":[
          {"code":"sex","title":{"en":"Sex"},"categories":["female","male","unknown"]},
          {"code":"age","title":{"en":"Age"},"categories":["under18","adult","unknown"]}],
         "results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[%s]}]}"""
        .formatted(String.join(",", indicators));
  }

  /** A bundle of its own, of 40 partners, 24 months and 5 indicators with 5 cells each. */
  static String bundle(String code) {
    List<String> partners = IntStream.range(0, 40).mapToObj(j -> "BENCH-B" + j).toList();
    List<String> all = partners.stream().map(p -> "\"" + p + "\"").toList();
    String indicators =
        IntStream.range(0, 5)
            .mapToObj(k -> document(k, SUMS.get(0), false, List.of()))
            .map(d -> d.replace("\"partners\":[]", "\"partners\":" + all))
            .map(d -> d.replace(period(1), "2024-01"))
            .collect(Collectors.joining(","));
    String reports =
        partners.stream()
            .flatMap(p -> IntStream.range(0, 24).mapToObj(n -> report(p, n)))
            .collect(Collectors.joining(","));
    return """
        {"programme":{"code":"%s","title":{"en":"Bundle"},"start":"2024-01-01","end":"2025-12-31",
          "reportingFrequency":"monthly"},
         "partners":[%s],"framework":%s,"reports":[%s]}"""
        .formatted(
            code,
            partners.stream()
                .map(
                    p ->
                        """
                        {"code":"%s","name":{"en":"%s"},"firstPeriod":"2024-01",\
                        "lastPeriod":"2025-12"}"""
                            .formatted(p, p))
                .collect(Collectors.joining(",")),
            framework(List.of(indicators)),
            reports);
  }

  private static String report(String partner, int month) {
    String cells =
        CELLS.stream()
            .map(
                c ->
                    "{\"categories\":{\"sex\":\"%s\",\"age\":\"%s\"},\"value\":%d}"
                        .formatted(c.get(0), c.get(1), month + 1))
            .collect(Collectors.joining(","));
    String values =
        IntStream.range(0, 5)
            .mapToObj(k -> "{\"indicator\":\"I%d\",\"cells\":[%s]}".formatted(k, cells))
            .collect(Collectors.joining(","));
    return "{\"partner\":\"%s\",\"period\":\"%d-%02d\",\"status\":\"accepted\",\"values\":[%s]}"
        .formatted(partner, 2024 + month / 12, month % 12 + 1, values);
  }

  private static void batch(PreparedStatement row, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      row.setObject(i + 1, values[i]);
    }
    row.addBatch();
  }

  /** Runs the statements of a file, which end with a semicolon at a line's end. */
  void run(String file) throws SQLException, IOException {
    try (InputStream in = Programmes.class.getResourceAsStream(file + ".sql");
        Statement statement = database.createStatement()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String one : text.replaceAll("(?m)^--.*$", "").split(";\\s*\\n")) {
        if (!one.isBlank()) {
          statement.execute(one);
        }
      }
    }
  }
}
