package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.flow.Rest;
import org.shuraka.flow.Rest.Answer;

/**
 * The life of a programme as a client leads it who sends every POST with a key of its own and,
 * where the answer does not come, sends it again.
 */
final class PostChain {

  /** Those who send. */
  static final List<String> PEOPLE = List.of("admin", "manager", "pax");

  private static final String REPORT = "programmes/{programme}/reports/{period}/{partner}/";

  /** A call that was prepared once and is always sent alike. */
  private record Call(String who, String path, String type, String body, String... headers) {}

  private record Step(String operation, Function<PostChain, Call> prepare) {}

  /** A step that was sent; the answer is null where none came. */
  private static final class Sent {
    private final Step step;
    private final Call call;
    private final String key = UUID.randomUUID().toString();
    private Answer answer;

    private Sent(Step step, Call call) {
      this.step = step;
      this.call = call;
    }
  }

  /** Makes a job that an administrator can restart. */
  interface FailedJob {
    long make();
  }

  /** Of all who work at the same time. */
  static final class Progress {
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    /** Whether a POST is under way after so many answers. */
    boolean inTheMiddleAfter(int answers) {
      return answered.get() >= answers && sent.get() > answered.get();
    }
  }

  private static final List<Step> STEPS = steps();

  private final String code;
  private final URL server;
  private final FailedJob failedJob;
  private final List<Sent> sent = new ArrayList<>();
  private final Progress progress;

  PostChain(String code, URL server, FailedJob failedJob, Progress progress) {
    this.code = code;
    this.progress = progress;
    this.server = server;
    this.failedJob = failedJob;
  }

  /** Every operation that is sent, as {@code programmes/{programme}/grants}. */
  static TreeSet<String> operations() {
    TreeSet<String> operations = new TreeSet<>();
    STEPS.forEach(s -> operations.add(s.operation().replaceAll("\\{[a-z]+}", "{}")));
    return operations;
  }

  /** How many POSTs a client sends. */
  static int length() {
    return STEPS.size();
  }

  /** Goes on until all is done, or the server is gone. */
  void goOn() {
    try {
      while (sent.size() < STEPS.size()) {
        Step step = STEPS.get(sent.size());
        Call call = step.prepare().apply(this);
        Sent now = new Sent(step, call);
        sent.add(now);
        progress.sent.incrementAndGet();
        now.answer = succeeded(now, send(now));
        progress.answered.incrementAndGet();
      }
    } catch (UncheckedIOException killed) {
      // As it may be. What has no answer is sent again after the next start.
    }
  }

  /** Keys of calls that were sent and not answered. */
  List<String> unanswered() {
    return sent.stream().filter(s -> s.answer == null).map(s -> s.key).toList();
  }

  /**
   * Sends everything again that was sent, alike: what was answered is answered alike. Only after
   * the end of the server that it was sent to, so that no first call is under way any more.
   */
  void repeatAll() {
    for (Sent earlier : sent) {
      Answer again = send(earlier);
      boolean secret = earlier.step.operation().equals("tokens");
      if (earlier.answer == null) {
        earlier.answer = secret && again.status() == 409 ? again : succeeded(earlier, again);
      } else if (secret) {
        again.expect(409);
      } else {
        assertThat(again.status())
            .as(earlier.call + again.text())
            .isEqualTo(earlier.answer.status());
        assertThat(again.text()).isEqualTo(earlier.answer.text());
      }
    }
  }

  int sent() {
    return sent.size();
  }

  /** The runs that answers told of. */
  Set<String> runs() {
    return sent.stream()
        .map(s -> s.answer)
        .filter(a -> a != null && a.status() == 202)
        .map(a -> a.json().get("id").asText())
        .collect(Collectors.toSet());
  }

  boolean isComplete() {
    return sent.size() == STEPS.size() && unanswered().isEmpty();
  }

  private static Answer succeeded(Sent sent, Answer answer) {
    assertThat(answer.status()).as(sent.call + " " + answer.text()).isBetween(200, 299);
    return answer;
  }

  private Answer send(Sent step) {
    Call call = step.call;
    List<String> headers = new ArrayList<>(List.of("Content-Type", call.type()));
    headers.addAll(List.of("Idempotency-Key", step.key));
    headers.addAll(List.of(call.headers()));
    return as(call.who())
        .call(
            "POST",
            call.path(),
            call.body().getBytes(StandardCharsets.UTF_8),
            headers.toArray(new String[0]));
  }

  private Rest as(String who) {
    return Rest.as(who, server);
  }

  private String programme() {
    return "programmes/" + code;
  }

  private String report() {
    return programme() + "/reports/2024-Q1/PAX";
  }

  /** The newest answer of an operation. */
  private Answer answer(String operation) {
    return sent.stream()
        .filter(s -> s.step.operation().equals(operation))
        .reduce((a, b) -> b)
        .orElseThrow()
        .answer;
  }

  private String id(String operation) {
    return answer(operation).json().get("id").asText();
  }

  private String donorReport() {
    String result =
        as("manager").finished(answer("grants/{grant}/donor-reports")).get("result").asText();
    return result.substring(result.indexOf("donor-reports/"));
  }

  private static Step make(String operation, String who, String path, String body) {
    return new Step(
        operation,
        c ->
            new Call(
                who,
                path.replace("$P", c.programme()).replace("$R", c.report()),
                "application/json",
                body.replace('\'', '"').replace("$", c.code)));
  }

  /** On a resource as it stands. */
  private static Step act(
      String operation, String who, Function<PostChain, String> resource, String body) {
    return act(operation, who, resource, (c, path) -> c.as(who).get(path).expect(200), body);
  }

  private static Step act(
      String operation,
      String who,
      Function<PostChain, String> resource,
      BiFunction<PostChain, String, Answer> current,
      String body) {
    String verb = operation.substring(operation.lastIndexOf('/'));
    return new Step(
        operation,
        c -> {
          String path = resource.apply(c);
          String tag = current.apply(c, path).etag();
          return new Call(
              who, path + verb, "application/json", body.replace('\'', '"'), "If-Match", tag);
        });
  }

  /** Figures are typed before they are handed in. */
  private static Step submit() {
    return act(
        REPORT + "submit",
        "pax",
        PostChain::report,
        (c, path) ->
            c.as("pax")
                .put(
                    path,
                    "{\"values\":[{\"indicator\":\"PEOPLE\",\"value\":7}],"
                        + "\"narrative\":{\"progress\":\"People came.\"}}",
                    "If-Match",
                    c.as("pax").get(path).expect(200).etag())
                .expect(200),
        "");
  }

  private static Step approveFramework() {
    return act(
        "programmes/{programme}/framework/approve",
        "manager",
        c -> c.programme() + "/framework",
        (c, path) ->
            c.as("manager")
                .put(
                    path,
                    """
                    {"dimensions":[],"results":[{"code":"R1","type":"output","title":{"en":"R"},
                      "indicators":[{"code":"PEOPLE","title":{"en":"People"},"measure":"unit",
                       "meaning":"increment","overTime":"sum","acrossPartners":"sum",
                       "unitOfCount":"person","partners":["PAX"]}]}]}""",
                    "If-Match",
                    c.as("manager").get(path).expect(200).etag())
                .expect(200),
        "{'reason':'Agreed'}");
  }

  private static Step importIati(String title, Consumer<PostChain> before) {
    return new Step(
        "iati-imports",
        c -> {
          before.accept(c);
          String file =
              """
              <iati-activities version="2.03"><iati-activity default-currency="EUR">
              <iati-identifier>XX-%1$s</iati-identifier>
              <reporting-org ref="XX-%1$s-O" type="21"><narrative>O</narrative></reporting-org>
              <title><narrative>%2$s</narrative></title>
              <activity-status code="2"/>
              <activity-date type="1" iso-date="2024-01-01"/>
              <activity-date type="3" iso-date="2024-12-31"/>
              </iati-activity></iati-activities>"""
                  .formatted(c.code, title);
          return new Call(
              "manager", "iati-imports?fileName=" + c.code + ".xml", "application/xml", file);
        });
  }

  private void imported() {
    as("manager").finished(answer("iati-imports"));
  }

  /** So that the next file of the publisher raises a question. */
  private void retitleImported() {
    imported();
    String path = "programmes/XX-" + code;
    Answer now = as("manager").get(path).expect(200);
    String ours = "{\"title\":{\"en\":\"Ours\"}}";
    if (!now.json().at("/title/en").asText().equals("Ours")) {
      as("manager").patch(path, ours, "If-Match", now.etag()).expect(200);
    }
  }

  private static Step answerQuestion() {
    return new Step(
        "programmes/{programme}/iati-questions/answers",
        c -> {
          c.imported();
          String path = "programmes/XX-" + c.code + "/iati-questions";
          String id = c.as("manager").get(path).expect(200).json().at("/items/0/id").asText();
          return new Call(
              "manager",
              path + "/answers",
              "application/json",
              "{\"answers\":[{\"id\":" + id + ",\"answer\":\"take\"}]}");
        });
  }

  private static Step announceFile() {
    String name = Base64.getEncoder().encodeToString("a.pdf".getBytes(StandardCharsets.UTF_8));
    return new Step(
        REPORT + "evidence",
        c ->
            new Call(
                "pax",
                c.report() + "/evidence",
                "application/json",
                "",
                "Upload-Length",
                "5",
                "Upload-Metadata",
                "filename " + name,
                "Tus-Resumable",
                "1.0.0"));
  }

  private static Step restartJob() {
    return new Step(
        "jobs/{id}/restart",
        c -> new Call("admin", "jobs/" + c.failedJob.make() + "/restart", "application/json", ""));
  }

  private static List<Step> steps() {
    Function<PostChain, String> remark = c -> c.report() + "/remarks/" + c.id(REPORT + "remarks");
    Function<PostChain, String> extension = c -> c.report() + "/extension";
    String ask = "{'due':'2024-05-15','reason':'Roads are closed.'}";
    String draft = "{'from':'2024-Q1','to':'2024-Q1'}";
    Step prepare =
        new Step(
            "grants/{grant}/donor-reports",
            c ->
                new Call(
                    "manager",
                    "grants/" + c.id("programmes/{programme}/grants") + "/donor-reports",
                    "application/json",
                    draft.replace('\'', '"')));
    String title = "'title':{'en':'T'},'start':'2024-01-01','end':'2024-12-31'";
    return List.of(
        make("programmes", "manager", "programmes", "{'code':'$'," + title + "}"),
        make(
            "programmes/{programme}/partners",
            "manager",
            "$P/partners",
            "{'code':'PAX','firstPeriod':'2024-Q1','lastPeriod':'2024-Q4'}"),
        make(
            "programmes/{programme}/partners",
            "manager",
            "$P/partners",
            "{'code':'$-D','name':{'en':'D'},'role':'1'}"),
        make(
            "programmes/{programme}/grants",
            "manager",
            "$P/grants",
            "{'donor':'$-D','reference':'G','amount':9,'currency':'EUR','start':'2024-01-01',"
                + "'end':'2024-12-31'}"),
        make(
            "programmes/{programme}/activities",
            "manager",
            "$P/activities",
            "{'partner':'PAX','code':'A','title':{'en':'T'},'start':'2024-12-01','end':'2024-12-31'}"),
        make(
            "programmes/{programme}/budget-lines",
            "manager",
            "$P/budget-lines",
            "{'partner':'PAX','code':'L','title':{'en':'T'},'amount':1,'currency':'EUR'}"),
        make("indicator-sets", "manager", "indicator-sets", "{'code':'$','title':{'en':'T'}}"),
        approveFramework(),
        make(
            "programmes/{programme}/periods/{period}/open",
            "manager",
            "$P/periods/2024-Q1/open",
            ""),
        make(REPORT + "extension", "pax", "$R/extension", ask),
        act(REPORT + "extension/decline", "manager", extension, "{'reason':'It is late.'}"),
        make(REPORT + "extension", "pax", "$R/extension", ask),
        act(REPORT + "extension/grant", "manager", extension, "{}"),
        announceFile(),
        submit(),
        make(REPORT + "remarks", "manager", "$R/remarks", "{'text':'Sure?'}"),
        act(REPORT + "send-back", "manager", PostChain::report, "{'reason':'A look'}"),
        act(REPORT + "remarks/{id}/answer", "pax", remark, "{'text':'Yes.'}"),
        act(REPORT + "remarks/{id}/reopen", "manager", remark, "{'text':'How?'}"),
        act(REPORT + "remarks/{id}/resolve", "manager", remark, ""),
        submit(),
        act(REPORT + "accept", "manager", PostChain::report, ""),
        act(REPORT + "reopen", "manager", PostChain::report, "{'reason':'One came later'}"),
        submit(),
        act(REPORT + "accept", "manager", PostChain::report, ""),
        make(
            "programmes/{programme}/adjustments",
            "manager",
            "$P/adjustments",
            "{'indicator':'PEOPLE','period':'2024-Q1','amount':-1,'reason':'Counted twice'}"),
        act(
            "programmes/{programme}/adjustments/{id}/approve",
            "admin",
            c -> c.programme() + "/adjustments/" + c.id("programmes/{programme}/adjustments"),
            ""),
        make("programmes/{programme}/roll-ups", "manager", "$P/roll-ups", ""),
        make("roll-ups", "admin", "roll-ups", ""),
        prepare,
        act("donor-reports/{id}/discard", "manager", PostChain::donorReport, "{'reason':'No'}"),
        prepare,
        act("donor-reports/{id}/refresh", "manager", PostChain::donorReport, ""),
        act("donor-reports/{id}/approve", "admin", PostChain::donorReport, ""),
        act("donor-reports/{id}/publish", "manager", PostChain::donorReport, ""),
        make("programmes/{programme}/due-donor-reports", "manager", "$P/due-donor-reports", ""),
        act(
            "programmes/{programme}/end-changes",
            "manager",
            PostChain::programme,
            "{'end':'2025-12-31','reason':'It goes on','letterReference':'L-1'}"),
        make("bundles", "admin", "bundles", "{'programme':{'code':'$-B'," + title + "}}"),
        importIati("Theirs", c -> {}),
        importIati("New", PostChain::retitleImported),
        answerQuestion(),
        make("tokens", "manager", "tokens", "{'name':'$','days':1}"),
        make("jobs/housekeeping", "admin", "jobs/housekeeping", ""),
        restartJob());
  }
}
