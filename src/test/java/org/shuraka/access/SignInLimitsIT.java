package org.shuraka.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** Many who sign in at once, or guess, keep nobody else out and are told to come again. */
@ExtendWith(ArquillianExtension.class)
class SignInLimitsIT {

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject AccountStore store;
  @Inject Sql sql;
  @ArquillianResource URL server;

  @Test
  @RunAsClient
  void sixtyAtOnceAreToldToComeAgainWhileOthersArePromptlyServed() throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String credentials = UUID.randomUUID() + "@nowhere.example:wrong password";
      all.add(
          http.sendAsync(
              HttpRequest.newBuilder(address("api/v1/tokens"))
                  .header(
                      "Authorization",
                      "Basic "
                          + Base64.getEncoder()
                              .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString()));
    }
    Instant start = Instant.now();
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(address("sign-in")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));

    List<HttpResponse<String>> answers = all.stream().map(CompletableFuture::join).toList();
    assertThat(answers).allMatch(a -> a.statusCode() == 401 || a.statusCode() == 429);
    List<HttpResponse<String>> refused =
        answers.stream().filter(a -> a.statusCode() == 429).toList();
    assertThat(refused).hasSizeGreaterThan(30);
    assertThat(refused)
        .allMatch(a -> a.headers().firstValue("Retry-After").isPresent())
        .allMatch(a -> a.body().contains("access.signIn.tooMany"));
  }

  @Test
  void aGuessIsCountedBeforeItIsComparedAndNoMoreThanTenAre() {
    String address = UUID.randomUUID() + "@nowhere.example";
    for (int i = 0; i < SignInAttempts.MOST_FAILURES + 2; i++) {
      assertThat(store.byPassword(address, "")).isEmpty();
    }
    assertThat(counted(address)).isEqualTo(SignInAttempts.MOST_FAILURES);
  }

  @Test
  void aLockedAddressTakesAsLongAsAnUnknownOne() {
    String address = UUID.randomUUID() + "@nowhere.example";
    long unknown = nanos(address);
    for (int i = 1; i < SignInAttempts.MOST_FAILURES; i++) {
      store.byPassword(address, "x".repeat(Passwords.LONGEST + 1));
    }
    long locked = nanos(address);
    assertThat(counted(address)).isEqualTo(SignInAttempts.MOST_FAILURES);
    assertThat((double) locked / unknown).isBetween(0.3, 3.0);
  }

  private long nanos(String address) {
    long start = System.nanoTime();
    store.byPassword(address, "some wrong password");
    return System.nanoTime() - start;
  }

  private int counted(String address) {
    return sql.with(
        h ->
            h.select("SELECT COUNT(*) FROM sign_in_failure WHERE email = ?", address)
                .mapTo(Integer.class)
                .one());
  }

  private URI address(String path) throws IOException {
    return URI.create(server.toString().replaceAll("/$", "") + "/" + path);
  }
}
