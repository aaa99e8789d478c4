package org.shuraka.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.flow.Rest;
import org.shuraka.platform.Ids;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;

/** What an {@code Idempotency-Key} promises. */
@ExtendWith(ArquillianExtension.class)
class RetriesIT {

  private static final String KEY = "Idempotency-Key";

  private static final String PARTNER =
      "{\"code\":\"PAX\",\"firstPeriod\":\"2024-Q1\",\"lastPeriod\":\"2024-Q4\"}";

  private static final String GRANT =
      """
      {"donor":"US-STATE","reference":"G","currency":"USD","start":"2024-01-01",
       "end":"2024-12-31","language":"en","share":40,"shareShown":true}""";

  private static final String FRAMEWORK =
      """
      {"dimensions":[],"results":[{"code":"R1","type":"output","title":{"en":"R"},
        "indicators":[{"code":"PEOPLE","title":{"en":"People"},"measure":"unit",
         "meaning":"increment","overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
         "partners":["PAX"]}]}]}""";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Inject Sql sql;
  @Inject Ids ids;
  @Inject IdempotentRequests requests;
  @Resource UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final String key = UUID.randomUUID().toString();
  private final String code = "R" + key.substring(0, 8).toUpperCase(Locale.ROOT);
  private URL server;
  private Person manager;

  /** A manager of nobody else's, who loses rights in some of the tests. */
  private record Person(long id, Rest rest) {}

  @BeforeEach
  void signIn() throws Exception {
    server = URI.create("http://127.0.0.1:" + System.getenv("SHURAKA_HTTP_PORT")).toURL();
    long id = ids.block(2);
    String token = "shk_" + UUID.randomUUID();
    sql.use(
        h -> {
          h.execute(
              "INSERT INTO account VALUES"
                  + " (?, ?, 'Somebody', '-', 'manager', NULL, 'en', TRUE, FALSE,"
                  + " UTC_TIMESTAMP(3), 1)",
              id,
              "retries-" + id + "@shuraka.example");
          h.execute(
              "INSERT INTO access_token VALUES (?, ?, 'test', ?, UTC_TIMESTAMP(3),"
                  + " UTC_TIMESTAMP(3) + INTERVAL 1 DAY, NULL, 1)",
              id + 1,
              id,
              Secrets.hash(token));
        });
    manager = new Person(id, Rest.withToken(token, server));
  }

  @Test
  void repeatGetsTheFirstAnswerAndDoesNothing() {
    Rest.Answer first = manager.rest().post("programmes", programme(), KEY, key).expect(201);
    Rest.Answer again = manager.rest().post("programmes", programme(), KEY, key).expect(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.etag()).isEqualTo(first.etag());
    assertThat(again.response().headers().firstValue("Location"))
        .isEqualTo(first.response().headers().firstValue("Location"));
    assertThat(acts("programme.make")).isEqualTo(1);
  }

  @Test
  void otherCallWithTheSameKeyIsRefused() {
    manager.rest().post("programmes", programme(), KEY, key).expect(201);
    manager.rest().post("programmes", programme() + " ", KEY, key).expect(422);
    manager.rest().post("programmes?x=1", programme(), KEY, key).expect(422);
  }

  @Test
  void answerOfAnActSaysWhatItsTransactionWrote() {
    manager.rest().post("programmes", programme()).expect(201);
    String partners = "programmes/" + code + "/partners";
    JsonNode made =
        manager.rest().post(partners, "{\"code\":\"PAX\"}", KEY, key).expect(200).json();
    assertThat(manager.rest().get(partners).expect(200).json().at("/items"))
        .isEqualTo(made.get("items"));
  }

  @Test
  void keyOfAServerThatDiedIsFreeAtOnce() {
    requests.reserve(manager.id(), key);
    manager.rest().post("programmes", programme(), KEY, key).expect(201);
    assertThat(acts("programme.make")).isEqualTo(1);
  }

  @Test
  void repeatWhileTheFirstIsUnderWayIsToldSoAndSucceedsAfterIt() throws Exception {
    requests.reserve(manager.id(), key);
    transaction.begin();
    try {
      assertThat(requests.hold(manager.id(), key)).isPresent();
      Rest.Answer told = manager.rest().post("programmes", programme(), KEY, key).expect(409);
      assertThat(told.json().get("code").textValue()).isEqualTo("error.idempotency.underWay");
      assertThat(told.response().headers().firstValue("Retry-After")).isPresent();
    } finally {
      transaction.rollback();
    }
    manager.rest().post("programmes", programme(), KEY, key).expect(201);
  }

  @Test
  void ofManyAtOnceOneActsAndAllGetItsAnswer() throws Exception {
    List<Rest.Answer> answers = new ArrayList<>();
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      Callable<Rest.Answer> make = () -> manager.rest().post("programmes", programme(), KEY, key);
      for (Future<Rest.Answer> answer : people.invokeAll(Collections.nCopies(8, make))) {
        answers.add(answer.get().expect(201));
      }
    } finally {
      people.shutdown();
    }
    assertThat(answers.stream().map(Rest.Answer::json).distinct()).hasSize(1);
    assertThat(acts("programme.make")).isEqualTo(1);
  }

  @Test
  void refusedCallIsJudgedAnew() {
    String path = "programmes/" + code + "/partners";
    manager.rest().post(path, "{\"code\":\"PAX\"}", KEY, key).expect(404);
    manager.rest().post("programmes", programme()).expect(201);
    manager.rest().post(path, "{\"code\":\"P A X\"}", KEY, key).expect(422);
    manager.rest().post(path, "{\"code\":\"PAX\"}", KEY, key).expect(200);
  }

  @Test
  void whoLostTheRoleOrTheProgrammeGetsNoAnswerAgain() {
    manager.rest().post("programmes", programme(), KEY, key).expect(201);
    String partner = "{\"code\":\"PAX\"}";
    String partners = "programmes/" + code + "/partners";
    manager.rest().post(partners, partner, KEY, key + "p").expect(200);

    sql.use(h -> h.execute("DELETE FROM programme_manager WHERE account_id = ?", manager.id()));
    assertThat(manager.rest().post(partners, partner, KEY, key + "p").expect(404).text())
        .doesNotContain("PAX");

    sql.use(
        h ->
            h.execute(
                "UPDATE account SET role = 'donor',"
                    + " organisation_id = (SELECT MIN(id) FROM organisation) WHERE id = ?",
                manager.id()));
    assertThat(manager.rest().post("programmes", programme(), KEY, key).expect(403).text())
        .doesNotContain(code);
  }

  @Test
  void tokenIsMadeOnceAndItsSecretIsNotKept() {
    String request = "{\"name\":\"once\",\"days\":1}";
    Rest.Answer made = manager.rest().post("tokens", request, KEY, key).expect(201);
    assertThat(made.json().get("token").textValue()).startsWith("shk_");
    Rest.Answer again = manager.rest().post("tokens", request, KEY, key).expect(409);
    assertThat(again.json().get("code").textValue()).isEqualTo("error.idempotency.shownOnce");
    assertThat(count("SELECT COUNT(*) FROM access_token WHERE name = 'once' AND account_id = ?"))
        .isEqualTo(1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM idempotent_request WHERE account_id = ?"
                    + " AND body IS NOT NULL"))
        .isZero();
  }

  @Test
  void actThatTookItsThingAwayGetsItsAnswerAgain() {
    manager.rest().post("programmes", programme()).expect(201);
    String at = "programmes/" + code;
    manager.rest().post(at + "/partners", PARTNER).expect(200);
    String framework = at + "/framework";
    String etag = manager.rest().get(framework).expect(200).etag();
    manager.rest().put(framework, FRAMEWORK, "If-Match", etag).expect(200);
    manager.rest().act(framework, "approve", "{\"reason\":\"Agreed\"}").expect(200);
    JsonNode grant = manager.rest().post(at + "/grants", GRANT).expect(201).json();
    String reports = "grants/" + grant.get("id").asText() + "/donor-reports";
    String window = "{\"from\":\"2024-Q1\",\"to\":\"2024-Q1\"}";
    String made =
        manager.rest().finished(manager.rest().post(reports, window)).get("result").textValue();
    String draft = made.substring(made.indexOf("donor-reports/"));

    String[] headers = {"If-Match", manager.rest().get(draft).expect(200).etag(), KEY, key};
    String reason = "{\"reason\":\"A trial\"}";
    manager.rest().post(draft + "/discard", reason, headers).expect(204);
    manager.rest().get(draft).expect(404);
    manager.rest().post(draft + "/discard", reason, headers).expect(204);
    manager.rest().post(draft + "/discard", reason, "If-Match", headers[1]).expect(404);
    assertThat(acts("donorReport.discard")).isEqualTo(1);
  }

  /**
   * Ids of entities and of rows come from one row of the database. Kept by a transaction it would
   * hold everybody up, and the transaction itself until it gives up.
   */
  @Test
  void idsAreTakenOutsideOfTheTransaction() throws Exception {
    int more = 501; // than are taken at once
    transaction.begin();
    try {
      for (int i = 0; i < more; i++) {
        Instant now = Instant.now();
        em.persist(new AccessToken(manager.id(), "ids", key + i, now, now));
      }
      assertThat(ids.block(more)).isPositive();
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void jobIsFoundAgain() {
    manager.rest().post("programmes", programme()).expect(201);
    String path = "programmes/" + code + "/roll-ups";
    Rest.Answer first = manager.rest().post(path, "", KEY, key);
    Rest.Answer again = manager.rest().post(path, "", KEY, key);
    assertThat(again.expect(202).json()).isEqualTo(first.expect(202).json());
    manager.rest().finished(again);
    assertThat(count("SELECT COUNT(*) FROM job_run WHERE requested_by = ?")).isEqualTo(1);
  }

  private String programme() {
    return """
    {"code":"%s","title":{"en":"Retried"},"start":"2024-01-01","end":"2024-12-31"}"""
        .formatted(code);
  }

  private int acts(String act) {
    return count("SELECT COUNT(*) FROM audit_entry WHERE account_id = ? AND act = '" + act + "'");
  }

  private int count(String ofTheManager) {
    return sql.with(h -> h.select(ofTheManager, manager.id()).mapTo(Integer.class).one());
  }
}
