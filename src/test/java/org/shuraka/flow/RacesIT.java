package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** Two people at one report: one wins, the other is told. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RacesIT {

  /** Pairs of each race. */
  private static final int PAIRS = 100;

  private static final int LAST = 2026;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void ofTwoWhoAcceptOneSucceedsAndTheOtherLearnsWhoWasFaster() throws Exception {
    Rest administrator = Rest.as("admin", server);
    race(
        "RACES-ACCEPT",
        "submitted",
        (path, tag) -> administrator.post(path + "/accept", "", "If-Match", tag),
        (path, tag) -> administrator.post(path + "/accept", "", "If-Match", tag),
        List.of("report.accept"));
  }

  @Test
  void ofAcceptingAndSendingBackOneIsDone() throws Exception {
    Rest administrator = Rest.as("admin", server);
    race(
        "RACES-ANSWER",
        "submitted",
        (path, tag) -> administrator.post(path + "/accept", "", "If-Match", tag),
        (path, tag) ->
            administrator.post(path + "/send-back", "{\"reason\":\"no\"}", "If-Match", tag),
        List.of("report.accept", "report.sendBack"));
  }

  @Test
  void ofWritingAndSubmittingOneIsDone() throws Exception {
    Rest officer = Rest.as("pax", server);
    race(
        "RACES-SUBMIT",
        "draft",
        (path, tag) ->
            officer.put(path, "{\"values\":[{\"indicator\":\"I1\",\"value\":2}]}", "If-Match", tag),
        (path, tag) -> officer.post(path + "/submit", "", "If-Match", tag),
        List.of("report.save", "report.submit"));
    assertThat(Rest.as("manager", server).get("programmes/RACES-SUBMIT").status()).isEqualTo(404);
  }

  private interface Act {
    Rest.Answer on(String path, String tag);
  }

  /** Both acts on every report at once, from the same version of it. */
  private void race(String code, String status, Act one, Act other, List<String> acts)
      throws Exception {
    Rest administrator = Rest.as("admin", server);
    administrator.post("bundles", bundle(code, status)).expect(201);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int pair = 0; pair < PAIRS; pair++) {
        String path = "programmes/" + code + "/reports/" + month(pair) + "/PAX";
        String tag = administrator.get(path).expect(200).etag();
        CyclicBarrier both = new CyclicBarrier(2);
        List<Rest.Answer> answers =
            answers(two.invokeAll(List.of(at(both, one, path, tag), at(both, other, path, tag))));
        assertThat(answers.stream().map(Rest.Answer::status))
            .as(path)
            .containsExactlyInAnyOrder(200, 412);
        Rest.Answer loser = answers.get(answers.get(0).status() == 412 ? 0 : 1);
        assertThat(loser.json().get("detail").asText()).as(path).isNotBlank();
      }
    } finally {
      two.shutdown();
    }
    assertThat(audited(administrator, code, acts)).isEqualTo(PAIRS);
  }

  private static Callable<Rest.Answer> at(CyclicBarrier both, Act act, String path, String tag) {
    return () -> {
      both.await();
      return act.on(path, tag);
    };
  }

  private static long audited(Rest administrator, String code, List<String> acts) {
    return Stream.of(
            administrator.get("audit?limit=500&programme=" + code).expect(200).json().get("items"))
        .flatMap(items -> items.findValuesAsText("act").stream())
        .filter(acts::contains)
        .count();
  }

  private static String month(int number) {
    return "%d-%02d".formatted(2018 + number / 12, number % 12 + 1);
  }

  private static List<Rest.Answer> answers(List<Future<Rest.Answer>> given)
      throws ExecutionException, InterruptedException {
    List<Rest.Answer> answers = new ArrayList<>();
    for (Future<Rest.Answer> answer : given) {
      answers.add(answer.get());
    }
    return answers;
  }

  private static String bundle(String code, String status) {
    StringBuilder reports = new StringBuilder();
    for (int pair = 0; pair < PAIRS; pair++) {
      reports.append(pair == 0 ? "" : ",");
      reports.append(
          """
          {"partner":"PAX","period":"%s","status":"%s",
           "values":[{"indicator":"I1","value":1}]}"""
              .formatted(month(pair), status));
    }
    return """
    {"programme":{"code":"%s","title":{"en":"Races"},"start":"2018-01-01","end":"%d-12-31",
      "reportingFrequency":"monthly"},
     "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2018-01","lastPeriod":"%d-12"}],
     "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
       {"code":"I1","title":{"en":"I"},"measure":"unit","meaning":"increment","overTime":"sum",
        "acrossPartners":"sum","unitOfCount":"event","partners":["PAX"]}]}]},
     "reports":[%s]}"""
        .formatted(code, LAST, LAST, reports);
  }
}
