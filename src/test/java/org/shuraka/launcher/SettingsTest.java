package org.shuraka.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @TempDir Path folder;
  private final Properties system = new Properties();
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("shuraka.properties");
    system.setProperty("shuraka.config", file.toString());
  }

  @Test
  void defaultsNeedNothing() throws Exception {
    Settings settings = settings("", Map.of());

    assertThat(settings.home()).isEqualTo(Path.of(".shuraka").toAbsolutePath());
    assertThat(settings.url()).isEqualTo("http://127.0.0.1:8080/");
    assertThat(settings.external()).isEmpty();
    assertThat(settings.sample()).isTrue();
    assertThat(settings.samplePassword()).isEmpty();
    assertThat(settings.forApplication()).isEmpty();
  }

  @Test
  void fileWinsOverDefault() throws Exception {
    assertThat(settings("shuraka.http.port=9001", Map.of()).httpPort()).isEqualTo(9001);
  }

  @Test
  void environmentWinsOverFile() throws Exception {
    assertThat(settings("shuraka.http.port=9001", Map.of("SHURAKA_HTTP_PORT", "9002")).httpPort())
        .isEqualTo(9002);
  }

  @Test
  void javaOptionWinsOverEnvironment() throws Exception {
    system.setProperty("shuraka.http.port", "9003");

    assertThat(settings("shuraka.http.port=9001", Map.of("SHURAKA_HTTP_PORT", "9002")).httpPort())
        .isEqualTo(9003);
  }

  @Test
  void blankValueCountsAsNotGiven() throws Exception {
    assertThat(settings("shuraka.http.port=9001", Map.of("SHURAKA_HTTP_PORT", " ")).httpPort())
        .isEqualTo(9001);
  }

  @Test
  void otherKeysOfTheFileReachTheApplicationUnlessOverridden() throws Exception {
    Settings settings =
        settings(
            "shuraka.mail.host=a\nshuraka.mail.from=b\nother=c",
            Map.of("SHURAKA_MAIL_HOST", "environment"));

    assertThat(settings.forApplication()).containsOnly(Map.entry("shuraka.mail.from", "b"));
  }

  @Test
  void externalDatabaseIsTakenWithItsUser() throws Exception {
    Database database =
        settings(
                "",
                Map.of(
                    "SHURAKA_DB_URL", "jdbc:mysql://db.example.org:3306/results",
                    "SHURAKA_DB_USER", "u",
                    "SHURAKA_DB_PASSWORD", "p"))
            .external()
            .orElseThrow();

    assertThat(database.name()).isEqualTo("results");
    assertThat(database.user()).isEqualTo("u");
    assertThat(database.password()).isEqualTo("p");
    assertThat(database.url())
        .isEqualTo(
            "jdbc:mysql://db.example.org:3306/results?rewriteBatchedStatements=true"
                + "&connectionCollation=utf8mb4_unicode_ci"
                + "&fallbackToSystemKeyStore=false&useLocalSessionState=true"
                + "&cachePrepStmts=true&prepStmtCacheSqlLimit=4096");
  }

  @Test
  void urlParametersOfTheOperatorStay() throws Exception {
    Database database =
        Database.external(
            "jdbc:mysql://h/d?rewriteBatchedStatements=false&sslMode=REQUIRED", "u", "");

    assertThat(database.url())
        .isEqualTo(
            "jdbc:mysql://h/d?rewriteBatchedStatements=false&sslMode=REQUIRED"
                + "&connectionCollation=utf8mb4_unicode_ci"
                + "&fallbackToSystemKeyStore=false&useLocalSessionState=true"
                + "&cachePrepStmts=true&prepStmtCacheSqlLimit=4096");
  }

  @Test
  void databaseWithoutUserIsRefused() {
    assertThatThrownBy(() -> settings("", Map.of("SHURAKA_DB_URL", "jdbc:mysql://h/d")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("SHURAKA_DB_USER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mariadb://h/d", "jdbc:mysql://h", "jdbc:mysql://h:3306/", "h:3306/d"})
  void otherDatabaseUrlsAreRefusedWithTheRightForm(String url) {
    assertThatThrownBy(() -> Database.external(url, "u", "p"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("jdbc:mysql://HOST:3306/DATABASE");
  }

  @Test
  void passwordInAUrlIsNotRepeated() {
    assertThatThrownBy(() -> Database.external("mysql://h/d?password=geheim", "u", "p"))
        .hasMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "80x", "-1"})
  void portOutsideItsRangeIsRefused(String port) {
    assertThatThrownBy(() -> settings("", Map.of("SHURAKA_HTTP_PORT", port)))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("SHURAKA_HTTP_PORT");
  }

  @Test
  void memoryOfTheDatabaseIsANumberWithItsUnit() throws Exception {
    assertThat(settings("", Map.of()).databaseMemory()).isEqualTo("256M");
    assertThat(settings("", Map.of("SHURAKA_DB_MEMORY", "2G")).databaseMemory()).isEqualTo("2G");
    assertThatThrownBy(() -> settings("", Map.of("SHURAKA_DB_MEMORY", "much")))
        .hasMessageContaining("SHURAKA_DB_MEMORY");
  }

  @Test
  void sampleIsTrueOrFalseAndNothingElse() throws Exception {
    assertThat(settings("", Map.of("SHURAKA_SAMPLE", "FALSE")).sample()).isFalse();
    assertThatThrownBy(() -> settings("", Map.of("SHURAKA_SAMPLE", "no")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("SHURAKA_SAMPLE");
  }

  @Test
  void namedFileThatIsMissingIsRefused() {
    assertThatThrownBy(() -> Settings.read(system, Map.of()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void everyKeyOfTheShippedFileStandsForItsDefault() throws Exception {
    String shipped = Files.readString(Path.of("config/shuraka.properties"));

    assertThat(shipped.lines()).noneMatch(line -> line.startsWith("shuraka."));
    assertThat(settings(shipped, Map.of()).forApplication()).isEmpty();
  }

  private Settings settings(String inFile, Map<String, String> environment)
      throws IOException, StartFailure {
    Files.writeString(file, inFile);
    return Settings.read(system, environment);
  }
}
