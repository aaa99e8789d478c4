package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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

/** The same thing made several times at once: it is made once, and the others are told so. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DoubleClicksIT {

  private static final int AT_ONCE = 6;

  /** Of a race that can go either way one round is none. */
  private static final int ROUNDS = 8;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "programmes|{'code':'CLICK-%s','title':{'en':'T'},'start':'2024-01-01','end':'2024-12-31'}",
        "bundles|{'programme':{'code':'CLICK-B%s','title':{'en':'T'},'start':'2024-01-01','end':'2024-12-31'}}",
        "indicator-sets|{'code':'CLICK-%s','title':{'en':'T'}}",
        "programmes/$/grants|{'donor':'CLICK-D','reference':'G%s','amount':1,'currency':'EUR','start':'2024-01-01','end':'2024-12-31'}",
        "programmes/$/activities|{'partner':'PAX','code':'A%s','title':{'en':'T'},'start':'2024-01-01','end':'2024-12-31'}",
        "programmes/$/budget-lines|{'partner':'PAX','code':'L%s','title':{'en':'T'},'amount':1,'currency':'EUR'}",
      })
  void madeAtOnceItIsMadeOnce(String path, String body) throws Exception {
    Rest administrator = Rest.as("admin", server);
    String programme = programme(administrator);
    for (int round = 0; round < ROUNDS; round++) {
      String what = body.replace('\'', '"').formatted(round);
      List<Rest.Answer> answers =
          atOnce(() -> administrator.post(path.replace("$", programme), what));
      assertThat(answers.stream().filter(a -> a.status() == 201)).as(texts(answers)).hasSize(1);
      assertThat(answers.stream().filter(a -> a.status() == 409))
          .as(texts(answers))
          .hasSize(AT_ONCE - 1)
          .allMatch(a -> a.text().contains("already") || a.text().contains("taken"));
    }
  }

  /** What changes rather than makes may succeed for several, and fails for none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "partners|{'code':'CLICK-P%s','name':{'en':'P'}}",
        "periods/2024-Q%s/open|",
        "roll-ups|",
      })
  void doneAtOnceNobodyMeetsAFault(String path, String body) throws Exception {
    Rest administrator = Rest.as("admin", server);
    String programme = programme(administrator);
    for (int round = 1; round <= 4; round++) {
      String what = body == null ? "" : body.replace('\'', '"').formatted(round);
      String where = "programmes/" + programme + "/" + path.formatted(round);
      List<Rest.Answer> answers = atOnce(() -> administrator.post(where, what));
      assertThat(answers).as(texts(answers)).allMatch(a -> a.status() < 300 || a.status() == 409);
      assertThat(answers).as(texts(answers)).anyMatch(a -> a.status() < 300);
    }
  }

  @Test
  void accountMadeTwiceOnThePageIsMadeOnceAndTheOtherIsTold() throws Exception {
    List<Visitor> tabs = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      Visitor tab = new Visitor(server.toString());
      tab.signIn("admin@shuraka.example", ShippedWar.samplePassword());
      tabs.add(tab);
    }
    for (int round = 0; round < ROUNDS; round++) {
      String email = "click-" + round + "@shuraka.example";
      List<String> pages = new ArrayList<>();
      List<Callable<String>> sent =
          tabs.stream().map(tab -> (Callable<String>) filledIn(tab, email)::call).toList();
      ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
      try {
        for (Future<String> page : people.invokeAll(sent)) {
          pages.add(page.get());
        }
      } finally {
        people.shutdown();
      }
      assertThat(pages).noneMatch(p -> p.contains("Something went wrong"));
      assertThat(pages.stream().filter(p -> p.contains("There is an account")))
          .hasSize(AT_ONCE - 1);
    }
  }

  private static Callable<String> filledIn(Visitor tab, String email) {
    String page = tab.get("accounts/account").body();
    String form = page.substring(page.indexOf("<form id=\"account\""));
    form = form.substring(0, form.indexOf("</form>"));
    Map<String, String> fields = Visitor.hidden(form);
    fields.put("account:email", email);
    fields.put("account:name", "Click");
    fields.put("account:role", "manager");
    fields.put("account:organisation", "");
    fields.put("account:language", "en");
    fields.put("account:save", "x");
    return () -> tab.post("accounts/account", fields).body();
  }

  private static String programme(Rest administrator) {
    String code = "CLICKS-" + System.nanoTime();
    administrator
        .post(
            "bundles",
            """
            {"programme":{"code":"%s","title":{"en":"Clicks"},"start":"2024-01-01",
              "end":"2024-12-31"},
             "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1",
               "lastPeriod":"2024-Q4"}, {"code":"CLICK-D","name":{"en":"D"},"role":"1"}],
             "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
               {"code":"I1","title":{"en":"I"},"measure":"unit","meaning":"increment",
                "overTime":"sum","acrossPartners":"sum","unitOfCount":"event",
                "partners":["PAX"]}]}]}}"""
                .formatted(code))
        .expect(201);
    return code;
  }

  private static List<Rest.Answer> atOnce(Callable<Rest.Answer> act) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Rest.Answer> answers = new ArrayList<>();
      for (Future<Rest.Answer> answer : people.invokeAll(Collections.nCopies(AT_ONCE, act))) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      people.shutdown();
    }
  }

  private static String texts(List<Rest.Answer> answers) {
    return IntStream.range(0, answers.size())
        .mapToObj(i -> answers.get(i).status() + " " + answers.get(i).text())
        .toList()
        .toString();
  }
}
