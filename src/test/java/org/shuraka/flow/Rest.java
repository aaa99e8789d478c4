package org.shuraka.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Json;

/** The REST interface as one sample account uses it, with a token of its own. */
public final class Rest {

  private static volatile HttpClient http = HttpClient.newHttpClient();
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String base;
  private final String token;

  private Rest(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** An answer; the body is parsed when it is asked for. */
  public record Answer(int status, HttpResponse<byte[]> response) {

    public JsonNode json() {
      return Json.read(text(), JsonNode.class);
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String etag() {
      return response.headers().firstValue("ETag").orElseThrow();
    }

    public Answer expect(int expected) {
      Assertions.assertThat(status).as(text()).isEqualTo(expected);
      return this;
    }
  }

  /** As {@code name@shuraka.example}. */
  public static Rest as(String name, URL server) {
    String base = server.toString().replaceAll("/$", "") + "/api/v1/";
    String token =
        TOKENS.computeIfAbsent(
            name + base,
            key -> {
              String credentials = name + "@shuraka.example:" + ShippedWar.samplePassword();
              Answer made =
                  send(
                      HttpRequest.newBuilder(URI.create(base + "tokens"))
                          .header("Authorization", "Basic " + base64(credentials))
                          .header("Content-Type", "application/json")
                          .POST(BodyPublishers.ofString("{\"name\":\"test\",\"days\":1}")));
              return made.expect(201).json().get("token").textValue();
            });
    return new Rest(base, token);
  }

  /** With a token that is given, right or wrong. */
  public static Rest withToken(String token, URL server) {
    return new Rest(server.toString().replaceAll("/$", "") + "/api/v1/", token);
  }

  public Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  public Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  public Answer postXml(String path, byte[] xml) {
    return send(
        request(path)
            .header("Content-Type", "application/xml")
            .POST(BodyPublishers.ofByteArray(xml)));
  }

  public Answer put(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Any call, with bytes as they are. */
  public Answer call(String method, String path, byte[] body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofByteArray(body)));
  }

  /** The header that carries this account's token, for a connection of one's own. */
  String authorization() {
    return "Bearer " + token;
  }

  public Answer patch(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(body)));
  }

  public Answer delete(String path, String etag) {
    return send(request(path, "If-Match", etag).DELETE());
  }

  /** An act on a resource as it stands now. */
  public Answer act(String resource, String act, String body) {
    return post(resource + "/" + act, body, "If-Match", get(resource).expect(200).etag());
  }

  /** Follows a 202 until its job has ended well; answers the job. */
  public JsonNode finished(Answer accepted) {
    long job = accepted.expect(202).json().get("id").longValue();
    Instant until = Instant.now().plus(PATIENCE);
    while (true) {
      JsonNode run = get("jobs/" + job).expect(200).json();
      String state = run.get("state").textValue();
      if (state.equals("completed")) {
        return run;
      }
      Assertions.assertThat(state).as(run.toString()).isIn("queued", "running");
      Assertions.assertThat(Instant.now()).as("job takes too long: " + run).isBefore(until);
      pause();
    }
  }

  /** Leaves all connections behind, as after the end of a server, and speaks HTTP/1.1. */
  public static void connectAnew() {
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  public static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : base + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
