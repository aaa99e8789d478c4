package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private static final int ROUNDS = 20;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void ofTwoReviewersOneSucceeds() throws Exception {
    Rest manager = Rest.as("manager", server);
    Rest administrator = Rest.as("admin", server);
    String code = "RACES";
    administrator.post("bundles", bundle(code)).expect(201);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        String report = "programmes/" + code + "/reports/2024-%02d/PAX".formatted(round % 12 + 1);
        if (round >= 12) {
          report = report.replace("2024", "2025");
        }
        String path = report;
        String tag = administrator.get(path).expect(200).etag();
        List<Callable<Integer>> acts =
            List.of(
                () -> administrator.post(path + "/accept", "", "If-Match", tag).status(),
                () ->
                    administrator
                        .post(path + "/send-back", "{\"reason\":\"no\"}", "If-Match", tag)
                        .status());
        assertThat(statuses(two.invokeAll(acts))).as(path).containsExactlyInAnyOrder(200, 412);
      }
    } finally {
      two.shutdown();
    }
    assertThat(manager.get("programmes/" + code).status()).isEqualTo(404);
  }

  private static List<Integer> statuses(List<Future<Integer>> answers)
      throws ExecutionException, InterruptedException {
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  private static String bundle(String code) {
    StringBuilder reports = new StringBuilder();
    for (int month = 0; month < ROUNDS; month++) {
      reports.append(month == 0 ? "" : ",");
      reports.append(
          """
          {"partner":"PAX","period":"%d-%02d","status":"submitted",
           "values":[{"indicator":"I1","value":1}]}"""
              .formatted(2024 + month / 12, month % 12 + 1));
    }
    return """
    {"programme":{"code":"%s","title":{"en":"Races"},"start":"2024-01-01","end":"2025-12-31",
      "reportingFrequency":"monthly"},
     "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-01","lastPeriod":"2025-12"}],
     "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
       {"code":"I1","title":{"en":"I"},"measure":"unit","meaning":"increment","overTime":"sum",
        "acrossPartners":"sum","unitOfCount":"event","partners":["PAX"]}]}]},
     "reports":[%s]}"""
        .formatted(code, reports);
  }
}
