package org.shuraka.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Payara Micro with the application at {@code /}, as a single node in this process. Its root folder
 * is made anew at each start, since a server that was killed leaves half-written state there.
 *
 * <p>Payara reports itself ready and stays up although the application failed to deploy, so the
 * only proof of success is the application's own readiness check.
 */
final class Server {

  /** The name under which the application's readiness check answers. */
  private static final String READINESS_CHECK = "\"name\":\"shuraka\"";

  private static final String PRE_BOOT = "server-preboot.asadmin";
  private static final String LOGGING = "logging.properties";

  /** A server that starts beside another waits while that one makes what both need. */
  private static final Duration READY_LIMIT = Duration.ofMinutes(10);

  private static final String PAYARA_HOOK = "Payara Micro Shutdown Hook";
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final PayaraMicroRuntime runtime;

  private Server(PayaraMicroRuntime runtime) {
    this.runtime = runtime;
  }

  /** Fails when another process holds the port: Payara would hang instead of saying so. */
  static void checkPortIsFree(Settings settings) throws StartFailure {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(settings.httpAddress(), settings.httpPort()));
    } catch (BindException e) {
      throw new StartFailure(
          "port "
              + settings.httpPort()
              + " on "
              + settings.httpAddress().getHostAddress()
              + " cannot be opened ("
              + e.getMessage()
              + "). Stop the program that uses it, or set SHURAKA_HTTP_PORT to another port.",
          e);
    } catch (SocketException e) {
      throw new StartFailure(
          "port " + settings.httpPort() + " is not allowed. Set SHURAKA_HTTP_PORT to another.", e);
    } catch (IOException e) {
      throw new StartFailure("port " + settings.httpPort() + " cannot be tested (" + e + ").", e);
    }
  }

  /** Returns when the server says that it is up, which does not mean that the application is. */
  static Server boot(Settings settings, HomeFolder home, Database database, Path war)
      throws StartFailure {
    try {
      Path root = home.resolve("payara");
      HomeFolder.wipe(root);
      Files.createDirectories(root);
      Path preBoot = Files.writeString(root.resolve(PRE_BOOT), preBoot(settings, database));
      Path logging = Files.writeString(root.resolve(LOGGING), text(settings, LOGGING));
      PayaraMicroRuntime runtime =
          // "--nocluster" is left out: with it "--nohazelcast" has no effect and Hazelcast listens.
          PayaraMicroLauncher.create(
                  new String[] {
                    "--nohazelcast",
                    "--disablephonehome",
                    "--rootdir",
                    root.toString(),
                    "--logproperties",
                    logging.toString(),
                    "--prebootcommandfile",
                    preBoot.toString(),
                    "--port",
                    String.valueOf(settings.httpPort()),
                    "--contextroot",
                    "/",
                    "--deploy",
                    war.toString()
                  })
              .getRuntime();
      OrderlyStop.takeOff(PAYARA_HOOK);
      return new Server(runtime);
    } catch (Exception e) { // PayaraMicroLauncher.create declares no narrower one
      e.printStackTrace();
      throw failure("the server did not start", home, e);
    }
  }

  /** Waits for the application's readiness check, or for the reason that it gives. */
  void awaitReady(Settings settings, HomeFolder home) throws StartFailure, InterruptedException {
    if (runtime.getDeployedApplicationNames().isEmpty()) {
      throw failure("the application could not be deployed", home, null);
    }
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url() + "health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
    Instant deadline = Instant.now().plus(READY_LIMIT);
    String lastAnswer = "nothing";
    while (Instant.now().isBefore(deadline)) {
      if (StartLines.failure().isPresent()) {
        throw failure("the application did not start", home, null);
      }
      try {
        HttpResponse<String> response =
            client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() == 200
            && response.body().replaceAll("\\s", "").contains(READINESS_CHECK)) {
          return;
        }
        lastAnswer = response.statusCode() + " " + response.body().strip();
      } catch (IOException e) {
        lastAnswer = e.toString();
      }
      Thread.sleep(POLL.toMillis());
    }
    System.err.println("The readiness check last answered: " + lastAnswer);
    throw failure("the application did not become ready", home, null);
  }

  /** The application's own reason where it gave one, else where to look for it. */
  private static StartFailure failure(String what, HomeFolder home, Exception cause) {
    return new StartFailure(
        StartLines.failure()
            .orElse(what + ". The reason is in " + home.resolve("log/server.log") + "."),
        cause);
  }

  /**
   * Ends the jobs, then the server, and returns when it has ended. Were Payara's own shutdown hook
   * still there and came first, its end is awaited.
   */
  void stop() {
    OrderlyStop.stopJobs();
    try {
      runtime.shutdown();
    } catch (BootstrapException | IllegalStateException stoppingAlready) {
      System.err.println("The server is stopping already: " + stoppingAlready);
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> PAYARA_HOOK.equals(thread.getName()))
          .forEach(Server::await);
    }
  }

  private static void await(Thread hook) {
    try {
      hook.join(STOP_LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String preBoot(Settings settings, Database database) throws IOException {
    return text(settings, PRE_BOOT)
        .replace("@database@", database.name())
        .replace("@http.address@", settings.httpAddress().getHostAddress());
  }

  /** The operator's own copy beside the settings file, else the one in this jar. */
  private static String text(Settings settings, String name) throws IOException {
    Optional<Path> own = settings.besideFile(name);
    if (own.isPresent()) {
      return Files.readString(own.get());
    }
    try (InputStream in = Server.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
