package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.flow.Rest;
import org.shuraka.recovery.Installation;
import org.shuraka.shared.Json;
import org.shuraka.shared.Sha256;

/**
 * A data folder made by an earlier version starts with this one: nothing that was accepted, sealed
 * or written into the audit trail is touched, and every figure reads as it did. The archive is the
 * database of that version with the sample programmes, in which reports were drafted, sealed and
 * published, an accepted report was reopened and accepted with other figures, and an adjustment was
 * approved; beside it lies what that version answered for two windows of each programme.
 */
class UpgradeIT {

  private static final String ARCHIVE = "home-v24.sql.gz";
  private static final String RESULTS = "home-v24-results.json";

  /** What no migration may change. */
  private static final List<String> SACRED =
      List.of(
          "acceptance",
          "accepted_result",
          "accepted_cell",
          "adjustment",
          "report_step",
          "report_submission",
          "donor_report_seal",
          "audit_entry");

  @TempDir private static Path folder;

  private static final Map<String, String> COLUMNS = new TreeMap<>();
  private static final Map<String, List<String>> BEFORE = new LinkedHashMap<>();
  private static Installation shuraka;

  @BeforeAll
  static void startTheOldHome() throws Exception {
    Path home = folder.resolve("home");
    try (HomeFolder made = HomeFolder.lock(home)) {
      EmbeddedDatabase database = EmbeddedDatabase.start(made, "128M", new Console());
      try (Connection connection = database.database().connect()) {
        load(connection);
        for (String table : SACRED) {
          COLUMNS.put(table, columns(connection, table));
          BEFORE.put(table, rows(connection, table));
        }
      } finally {
        database.stop();
      }
    }
    shuraka = new Installation(home);
    shuraka.start();
  }

  @AfterAll
  static void stop() {
    shuraka.close();
  }

  @Test
  void whatWasAcceptedSealedAndWrittenDownIsUntouched() throws Exception {
    try (Connection connection = shuraka.connect()) {
      for (String table : SACRED) {
        assertThat(BEFORE.get(table)).as(table).isNotEmpty();
        assertThat(rows(connection, table)).as(table).containsAll(BEFORE.get(table));
      }
    }
  }

  @Test
  void everyFigureReadsAsItDid() throws Exception {
    JsonNode expected;
    try (InputStream in = UpgradeIT.class.getResourceAsStream(RESULTS)) {
      expected = Json.MAPPER.readTree(in);
    }
    assertThat(expected).isNotEmpty();
    for (Map.Entry<String, JsonNode> window : expected.properties()) {
      String[] named = window.getKey().split(" ");
      JsonNode found =
          administrator()
              .get("programmes/%s/results?from=%s&to=%s".formatted((Object[]) named))
              .expect(200)
              .json();
      List<String> differences = new ArrayList<>();
      compare(window.getValue(), found, window.getKey(), differences);
      assertThat(differences).as(window.getKey()).isEmpty();
    }
  }

  @Test
  void everySealVerifiesAndIsGivenOutByteForByte() throws Exception {
    try (Connection connection = shuraka.connect();
        Statement statement = connection.createStatement();
        ResultSet seals =
            statement.executeQuery("SELECT report_id, sha256, content FROM donor_report_seal")) {
      int read = 0;
      while (seals.next()) {
        String report = "donor-reports/" + seals.getLong(1);
        Rest.Answer json = administrator().get(report, "Accept", "application/json").expect(200);
        assertThat(json.text()).isEqualTo(seals.getString(3));
        assertThat(Sha256.of(json.text())).isEqualTo(seals.getString(2));
        for (String form : List.of("application/pdf", "application/xml")) {
          administrator().get(report, "Accept", form).expect(200);
        }
        read++;
      }
      assertThat(read).isEqualTo(3);
    }
  }

  private static Rest administrator() {
    return Rest.as("admin", shuraka.url());
  }

  private static void load(Connection connection) throws IOException, SQLException {
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(UpgradeIT.class.getResourceAsStream(ARCHIVE)),
                    StandardCharsets.UTF_8));
        Statement statement = connection.createStatement()) {
      StringBuilder sql = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sql.append(line).append('\n');
        if (line.endsWith(";")) {
          statement.execute(sql.toString());
          sql.setLength(0);
        }
      }
    }
  }

  private static String columns(Connection connection, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet found =
        connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
      while (found.next()) {
        columns.add("`" + found.getString("COLUMN_NAME") + "`");
      }
    }
    return String.join(", ", columns);
  }

  /** As text, of the columns that the table had before. */
  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT " + COLUMNS.get(table) + " FROM " + table)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(found.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  /** Whatever was said is still said; what a later version says besides does not matter. */
  private static void compare(
      JsonNode expected, JsonNode found, String at, List<String> differences) {
    if (found == null) {
      differences.add(at + " is gone");
    } else if (expected.isObject()) {
      expected.properties().stream()
          .filter(member -> !member.getValue().isNull())
          .forEach(
              member ->
                  compare(
                      member.getValue(),
                      found.get(member.getKey()),
                      at + "/" + member.getKey(),
                      differences));
    } else if (expected.isArray()) {
      List<JsonNode> items = StreamSupport.stream(found.spliterator(), false).toList();
      if (items.size() != expected.size()) {
        differences.add(at + " had " + expected.size() + " items and has " + items.size());
        return;
      }
      for (int i = 0; i < items.size(); i++) {
        compare(expected.get(i), items.get(i), at + "/" + i, differences);
      }
    } else if (expected.isNumber()
        ? found.decimalValue().compareTo(expected.decimalValue()) != 0
        : !expected.equals(found)) {
      differences.add(at + " was " + expected + " and is " + found);
    }
  }
}
