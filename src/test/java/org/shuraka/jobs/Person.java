package org.shuraka.jobs;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.shuraka.access.Role;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;

/** Somebody who calls the REST interface, from a test that runs in the server. */
record Person(long id, String token) {

  static Person with(Role role, Long organisation, Sql sql, Ids ids) throws Exception {
    long id = ids.block(2);
    String token = "shk_" + UUID.randomUUID();
    String hash =
        HexFormat.of()
            .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes("UTF-8")));
    sql.use(
        h -> {
          h.execute(
              "INSERT INTO account VALUES"
                  + " (?, ?, 'Somebody', '-', ?, ?, 'en', TRUE, FALSE, UTC_TIMESTAMP(3), 1)",
              id,
              "somebody-" + id + "@shuraka.example",
              role.code(),
              organisation);
          h.execute(
              "INSERT INTO access_token VALUES (?, ?, 'test', ?, UTC_TIMESTAMP(3),"
                  + " UTC_TIMESTAMP(3) + INTERVAL 1 DAY, NULL, 1)",
              id + 1,
              id,
              hash);
        });
    return new Person(id, token);
  }

  HttpResponse<String> get(String path, String language) throws Exception {
    return send(request(path).GET().header("Accept-Language", language));
  }

  HttpResponse<String> get(String path) throws Exception {
    return get(path, "en");
  }

  HttpResponse<String> post(String path) throws Exception {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    String base = "http://127.0.0.1:" + System.getenv("SHURAKA_HTTP_PORT") + "/api/v1/";
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
