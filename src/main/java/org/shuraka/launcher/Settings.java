package org.shuraka.launcher;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the operator chose. One name serves everywhere: the key {@code shuraka.http.port} in {@code
 * config/shuraka.properties} is {@code SHURAKA_HTTP_PORT} in the environment. A Java system
 * property ({@code -Dshuraka.http.port=…}) wins over the environment, the environment over the
 * file, the file over the default. A blank value counts as not given.
 *
 * @param file the settings file that was read, if there was one
 * @param home the data folder
 * @param httpAddress the address that the HTTP port is opened on
 * @param external the database server to use; empty: the embedded one is started
 * @param databaseMemory for the pages that the embedded database keeps in memory, as {@code 256M}
 * @param sample whether sample programmes and sample accounts are loaded
 * @param samplePassword the password of every sample account; empty: one is made at random
 * @param forApplication every {@code shuraka.*} key of the file that no environment variable
 *     overrides, to be handed on to the application as it stands
 */
record Settings(
    Optional<Path> file,
    Path home,
    InetAddress httpAddress,
    int httpPort,
    Optional<Database> external,
    String databaseMemory,
    boolean sample,
    Optional<String> samplePassword,
    Map<String, String> forApplication) {

  private static final String DEFAULT_FILE = "config/shuraka.properties";

  static Settings read() throws StartFailure {
    return read(System.getProperties(), System.getenv());
  }

  static Settings read(Properties system, Map<String, String> environment) throws StartFailure {
    Optional<Path> file = file(system.getProperty("shuraka.config"));
    Properties inFile = file.isPresent() ? load(file.get()) : new Properties();
    Function<String, Optional<String>> value =
        key ->
            given(system.getProperty(key))
                .or(() -> given(environment.get(environmentName(key))))
                .or(() -> given(inFile.getProperty(key)));

    Map<String, String> forApplication = new TreeMap<>();
    for (String key : inFile.stringPropertyNames()) {
      boolean overridden =
          given(system.getProperty(key)).isPresent()
              || given(environment.get(environmentName(key))).isPresent();
      if (key.startsWith("shuraka.") && !overridden && given(inFile.getProperty(key)).isPresent()) {
        forApplication.put(key, inFile.getProperty(key).strip());
      }
    }
    return new Settings(
        file,
        Path.of(value.apply("shuraka.home").orElse(".shuraka")).toAbsolutePath().normalize(),
        address(value.apply("shuraka.http.address").orElse("127.0.0.1")),
        port(value.apply("shuraka.http.port").orElse("8080")),
        external(value),
        memory(value.apply("shuraka.db.memory").orElse("256M")),
        yesOrNo("shuraka.sample", value.apply("shuraka.sample").orElse("true")),
        value.apply("shuraka.sample.password"),
        Map.copyOf(forApplication));
  }

  static String environmentName(String key) {
    return key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The file of that name beside the settings file, if the operator keeps one there. */
  Optional<Path> besideFile(String name) {
    return file.map(f -> f.resolveSibling(name)).filter(Files::isRegularFile);
  }

  /** Where a browser on this machine finds Shuraka. */
  String url() {
    String host = httpAddress.isAnyLocalAddress() ? "127.0.0.1" : httpAddress.getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + httpPort + "/";
  }

  private static Optional<Path> file(String named) throws StartFailure {
    if (given(named).isEmpty()) {
      return Optional.of(Path.of(DEFAULT_FILE).toAbsolutePath()).filter(Files::isRegularFile);
    }
    Path path = Path.of(named.strip()).toAbsolutePath();
    if (!Files.isRegularFile(path)) {
      throw new StartFailure(
          "there is no settings file "
              + path
              + ". Name an existing file with -Dshuraka.config, or leave it out.");
    }
    return Optional.of(path);
  }

  private static Properties load(Path file) throws StartFailure {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartFailure(
          "the settings file "
              + file
              + " cannot be read ("
              + e.getMessage()
              + "). Make it a readable UTF-8 properties file.",
          e);
    }
    return properties;
  }

  private static Optional<Database> external(Function<String, Optional<String>> value)
      throws StartFailure {
    Optional<String> url = value.apply("shuraka.db.url");
    if (url.isEmpty()) {
      return Optional.empty();
    }
    String user =
        value
            .apply("shuraka.db.user")
            .orElseThrow(
                () ->
                    new StartFailure(
                        "SHURAKA_DB_URL names a database but no user is given. Set SHURAKA_DB_USER"
                            + " and SHURAKA_DB_PASSWORD too."));
    return Optional.of(
        Database.external(url.get(), user, value.apply("shuraka.db.password").orElse("")));
  }

  private static InetAddress address(String text) throws StartFailure {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new StartFailure(
          "SHURAKA_HTTP_ADDRESS is \""
              + text
              + "\", which is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.",
          e);
    }
  }

  private static String memory(String text) throws StartFailure {
    if (!text.matches("[1-9]\\d{0,4}[MG]")) {
      throw new StartFailure(
          "SHURAKA_DB_MEMORY is \"" + text + "\". Use a whole number with M or G, such as 256M.");
    }
    return text;
  }

  private static int port(String text) throws StartFailure {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
      throw new StartFailure(
          "SHURAKA_HTTP_PORT is \"" + text + "\". Use a whole number from 1 to 65535.");
    }
    return Integer.parseInt(text);
  }

  private static boolean yesOrNo(String key, String text) throws StartFailure {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new StartFailure(environmentName(key) + " is \"" + text + "\". Use true or false.");
    };
  }

  private static Optional<String> given(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }
}
