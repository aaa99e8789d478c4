package org.shuraka.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged product in a process of its own, with its embedded database and 512 MB of heap. */
final class Product implements AutoCloseable {

  /** Of every account. */
  static final String PASSWORD = "benchmark-password";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->\\d+M\\(\\d+M\\)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path home;
  private final int port;
  private final Process process;
  private String token;

  private Product(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /** An answer that is what was asked for; any other is an error. */
  record Answer(String body, String etag) {}

  static Product start(Path home) throws IOException, InterruptedException {
    int port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-Xlog:gc:file=" + home.resolve("gc.log"),
            "-jar",
            Path.of("target/shuraka.jar").toAbsolutePath().toString());
    builder.environment().put("SHURAKA_HOME", home.resolve("home").toString());
    builder.environment().put("SHURAKA_HTTP_PORT", String.valueOf(port));
    builder.environment().put("SHURAKA_SAMPLE", "true");
    builder.environment().put("SHURAKA_SAMPLE_PASSWORD", PASSWORD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Product product = new Product(home, port, builder.start());
    product.awaitReady();
    return product;
  }

  private void awaitReady() throws IOException, InterruptedException {
    for (String line = process.inputReader().readLine();
        line == null || !line.startsWith("Shuraka is ready");
        line = process.inputReader().readLine()) {
      if (line == null) {
        throw new IllegalStateException("Shuraka did not start");
      }
    }
    String credentials = "admin@shuraka.example:" + PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(uri("tokens"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\":\"benchmark\",\"days\":1}"))
            .build();
    Matcher made = TOKEN.matcher(answer(request, 201).body());
    if (!made.find()) {
      throw new IllegalStateException("no token");
    }
    token = made.group(1);
  }

  /** A connection to the product's own database. */
  Connection database() throws IOException, SQLException {
    String inHome = home.toAbsolutePath().toString();
    String databasePort;
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      databasePort =
          all.filter(p -> p.info().command().filter(c -> c.startsWith(inHome)).isPresent())
              .flatMap(p -> Stream.of(p.info().arguments().orElseThrow()))
              .filter(argument -> argument.startsWith("--port="))
              .findFirst()
              .orElseThrow()
              .substring("--port=".length());
    }
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:"
            + databasePort
            + "/shuraka?sslMode=DISABLED&rewriteBatchedStatements=true"
            + "&connectionCollation=utf8mb4_unicode_ci",
        "shuraka",
        Files.readString(home.resolve("home/database/password")).strip());
  }

  Answer get(String path) throws IOException, InterruptedException {
    return answer(request(path).GET().build(), 200);
  }

  Answer post(String path, String body, int status, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return answer((headers.length == 0 ? request : request.headers(headers)).build(), status);
  }

  /** The most heap that was in use when garbage was collected, in MB. */
  int peakHeap() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("gc.log"))) {
      return lines
          .map(COLLECTION::matcher)
          .filter(Matcher::find)
          .mapToInt(m -> Integer.parseInt(m.group(1)))
          .max()
          .orElse(0);
    }
  }

  @Override
  public void close() {
    process.toHandle().destroy();
    process.onExit().join();
  }

  /** Where its pages are. */
  String address() {
    return "http://127.0.0.1:" + port;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private Answer answer(HttpRequest request, int status) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() != status) {
      throw new IllegalStateException(
          request + " answered " + response.statusCode() + ": " + response.body());
    }
    return new Answer(response.body(), response.headers().firstValue("ETag").orElse(null));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + "/api/v1/" + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
