package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.platform.ShippedWar;

/** What is too large, or packed, is refused before it costs anything. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BodyLimitsIT {

  private static final Duration AT_ONCE = Duration.ofSeconds(2);
  private static final long HUGE = 300L * 1024 * 1024;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  /** Nothing but the head is ever sent. */
  @ParameterizedTest
  @CsvSource({
    "donor, POST, programmes, application/json, 413",
    "donor, POST, tokens, application/json, 413",
    "pax, POST, programmes, application/json, 413",
    "manager, POST, programmes, application/json, 413",
    "admin, POST, bundles, application/json, 413",
    "manager, POST, iati-imports, application/xml, 413",
    "manager, POST, bundles, application/json, 403",
    "donor, POST, iati-imports, application/xml, 403",
    "donor, PUT, boundaries/XX/1, application/json, 403",
    "donor, PUT, programmes/ENERGIZING-REFORM/framework, application/json, 403"
  })
  void announcedLengthIsJudgedBeforeTheBody(
      String who, String method, String path, String type, int status) throws IOException {
    Instant start = Instant.now();
    String answer =
        raw(
            """
            %s /api/v1/%s HTTP/1.1
            Host: localhost
            Authorization: %s
            Idempotency-Key: huge
            Content-Type: %s
            Content-Length: %d

            {"""
                .formatted(method, path, Rest.as(who, server).authorization(), type, HUGE));
    assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE);
  }

  @Test
  void bodyOfUnknownLengthIsReadAsFarAsItIsTaken() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api/v1/programmes HTTP/1.1
          Host: localhost
          Authorization: %s
          Idempotency-Key: spaces
          Content-Type: application/json
          Transfer-Encoding: chunked

          """
              .formatted(Rest.as("donor", server).authorization())
              .replace("\n", "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] spaces = new byte[64 * 1024];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 20; i++) {
        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(spaces);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.flush();
      assertThat(head(socket)).startsWith("HTTP/1.1 413");
    }
  }

  /** Refused for being packed, or for what it unpacks to where the server unpacks it by itself. */
  @Test
  void packedBodyIsRefused() throws IOException {
    byte[] packed = packed(100 * 1024 * 1024);
    String head =
        """
        POST /%s HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Type: %s
        Content-Encoding: gzip
        Content-Length: %d

        """;
    String donor = Rest.as("donor", server).authorization();
    Instant start = Instant.now();
    assertThat(
            raw(
                head.formatted("api/v1/programmes", donor, "application/json", packed.length),
                packed))
        .containsPattern("^HTTP/1.1 41[35]");
    assertThat(
            raw(
                head.formatted("sign-in", donor, "multipart/form-data; boundary=x", packed.length),
                packed))
        .startsWith("HTTP/1.1 415");
    assertThat(Duration.between(start, Instant.now())).isLessThan(AT_ONCE.multipliedBy(2));
  }

  @Test
  void pageWithoutFilesTakesNone() throws IOException {
    String answer =
        raw(
            """
            POST /sign-in HTTP/1.1
            Host: localhost
            Content-Type: multipart/form-data; boundary=x
            Content-Length: %d

            --x"""
                .formatted(HUGE));
    assertThat(answer).startsWith("HTTP/1.1 415");
    String form =
        raw(
            """
            POST /sign-in HTTP/1.1
            Host: localhost
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d

            a=b"""
                .formatted(HUGE));
    assertThat(form).startsWith("HTTP/1.1 413").contains("text/html");
    String chunked =
        raw(
            """
            POST /sign-in HTTP/1.1
            Host: localhost
            Content-Type: application/x-www-form-urlencoded
            Transfer-Encoding: chunked

            0

            """);
    assertThat(chunked).startsWith("HTTP/1.1 411");
  }

  @Test
  void fileLargerThanThePageTakesIsToldInTheReadersLanguage() {
    Visitor manager = new Visitor(server.toString());
    manager.signIn("manager@shuraka.example", ShippedWar.samplePassword());
    HttpResponse<String> refused =
        manager.send(
            manager
                .request("programmes/grants?code=ENERGIZING-REFORM")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[11 * 1024 * 1024])));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("This is larger than what is taken here.");
  }

  private String raw(String request) throws IOException {
    return raw(request, new byte[0]);
  }

  private String raw(String request, byte[] body) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return head(socket);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(server.getHost(), server.getPort());
    socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
    return socket;
  }

  /** What comes first of the answer. */
  private static String head(Socket socket) throws IOException {
    byte[] answer = new byte[2048];
    int read = socket.getInputStream().read(answer);
    return new String(answer, 0, Math.max(0, read), StandardCharsets.UTF_8);
  }

  private static byte[] packed(int spaces) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      byte[] part = new byte[1024 * 1024];
      Arrays.fill(part, (byte) ' ');
      for (int i = 0; i < spaces / part.length; i++) {
        out.write(part);
      }
    }
    return packed.toByteArray();
  }
}
