package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/**
 * Whose words travel where: a mark is typed into each field of a programme, then two donors and two
 * partners read every operation, page and file. What each may find is said, with its ground, in
 * {@code words-that-travel.txt}; the file reads as a policy.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DonorWordsIT {

  private static final String CODE = "DONOR-WORDS";
  private static final String AT = "programmes/" + CODE;
  private static final String REPORT = AT + "/reports/2024-Q1/IIHLR";
  private static final Pattern MARK = Pattern.compile("zqw[0-9]{3}x");
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");
  private static final String POLICY = "words-that-travel.txt";
  private static final String PDF = "application/pdf";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Where marks were typed, by mark. */
  private final SortedMap<String, String> typed = new TreeMap<>();

  /** Values for the parts of addresses. */
  private final Map<String, Set<String>> known = new TreeMap<>();

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  @Test
  void wordsReachOnlyThoseForWhomThePolicyMeansThem() throws IOException {
    write();
    SoftAssertions all = new SoftAssertions();
    for (String reader : List.of("donor", "ada", "iihlr", "pfo")) {
      SortedMap<String, Set<String>> found = read(reader);
      Set<String> allowed = policy(reader);
      found.keySet().removeIf(field -> allowed.stream().anyMatch(a -> covers(a, field)));
      all.assertThat(found)
          .as("words that %s reads and should not, with their places", reader)
          .isEmpty();
    }
    all.assertAll();
  }

  /** Who may read what, from the file: reader, field, ground. */
  private static Set<String> policy(String reader) throws IOException {
    try (InputStream in = DonorWordsIT.class.getResourceAsStream(POLICY)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(l -> l.split("\\s*\\|\\s*"))
          .peek(l -> assertThat(l).as("reader, field and ground").hasSize(3))
          .filter(l -> Set.of(l[0].split("[ ,]+")).contains(reader))
          .map(l -> l[1])
          .collect(Collectors.toSet());
    }
  }

  private static boolean covers(String allowed, String field) {
    return allowed.endsWith("*")
        ? field.startsWith(allowed.substring(0, allowed.length() - 1))
        : field.equals(allowed);
  }

  // What is typed

  /** A mark of its own for that field. */
  private String mark(String field) {
    String mark = "zqw%03dx".formatted(typed.size());
    typed.put(mark, field);
    return mark;
  }

  /** The text with each {@code <field>} replaced by a mark of its own. */
  private String marked(String text) {
    return Pattern.compile("<([a-zA-Z.]+)>").matcher(text).replaceAll(m -> mark(m.group(1)));
  }

  private void write() {
    Rest manager = Rest.as("manager", server);
    Rest admin = Rest.as("admin", server);
    Rest author = Rest.as("iihlr", server);
    programme(manager);
    long own = grant(manager, "US-STATE", "own");
    long other = grant(manager, "AT-ADA", "other");
    know("grant", own, other);
    logframe(manager);
    plan(manager, "IIHLR");
    plan(manager, "PFO");
    for (String period : List.of("2024-Q1", "2024-Q2")) {
      manager.post(AT + "/periods/" + period + "/open", "").expect(200);
    }
    report(author, REPORT, "first", 40);
    evidence(author, "donor");
    evidence(author, "internal");
    handIn(author, REPORT, "first");
    talk(manager, author);
    manager.act(REPORT, "accept", "").expect(200);
    seal(manager, admin, own, "2024-Q1", "first");

    manager.act(REPORT, "reopen", marked("{\"reason\":\"<reopening.reason>\"}")).expect(200);
    report(author, REPORT, "second", 50);
    handIn(author, REPORT, "second");
    manager.act(REPORT, "accept", "").expect(200);
    adjust(manager, admin);
    String draft = REPORT.replace("Q1", "Q2");
    report(author, draft, "unaccepted", 7);
    handIn(author, draft, "unaccepted");
    know("id", remark(manager, draft, "remark.unsent"));
    manager.finished(manager.post(AT + "/roll-ups", ""));
    seal(manager, admin, own, "2024-Q2", "second");
    seal(manager, admin, other, "2024-Q1", "other");
    Rest neighbour = Rest.as("pfo", server);
    neighbour.post(
        AT + "/reports/2024-Q2/PFO/extension",
        marked("{\"due\":\"2031-01-01\",\"reason\":\"<extension.reason>\"}"));
  }

  private void programme(Rest manager) {
    manager
        .post(
            "programmes",
            marked(
                """
                {"code":"%s","title":{"en":"<programme.title>"},
                 "objective":{"en":"<programme.objective>"},"start":"2024-01-01",
                 "end":"2024-12-31","reportingFrequency":"quarterly",
                 "locations":[{"code":"ERBIL","name":{"en":"<place.name>"}}]}"""
                    .formatted(CODE)))
        .expect(201);
    for (String partner : List.of("IIHLR", "PFO")) {
      manager
          .post(
              AT + "/partners",
              "{\"code\":\"%s\",\"firstPeriod\":\"2024-Q1\",\"lastPeriod\":\"2024-Q4\"}"
                  .formatted(partner))
          .expect(200);
    }
  }

  private long grant(Rest manager, String donor, String whose) {
    return manager
        .post(
            AT + "/grants",
            marked(
                """
                {"donor":"%s","reference":"<grant.%s.reference>","amount":100000,"currency":"EUR",
                 "start":"2024-01-01","end":"2024-12-31","language":"en",
                 "reportTitle":"<grant.%s.title>","reportNotice":"<grant.%s.notice>"}"""
                    .formatted(donor, whose, whose, whose)))
        .expect(201)
        .json()
        .get("id")
        .longValue();
  }

  private void logframe(Rest manager) {
    String framework =
        marked(
            """
            {"dimensions":[{"code":"sex","title":{"en":"<dimension.title>"},
                            "categories":["female","male","unknown"]}],
             "results":[{"code":"R1","type":"output","title":{"en":"<result.title>"},
               "description":{"en":"<result.description>"},
               "assumptions":{"en":"<result.assumptions>"},"risks":{"en":"<result.risks>"},
               "indicators":[{"code":"PEOPLE","title":{"en":"<indicator.title>"},
                 "description":{"en":"<indicator.description>"},
                 "meansOfVerification":{"en":"<indicator.verification>"},"measure":"unit",
                 "meaning":"increment","overTime":"sum","acrossPartners":"sum",
                 "unitOfCount":"person","partners":["IIHLR","PFO"],
                 "targets":[{"period":"2024-Q1","value":100}]}]}]}""");
    for (String version : List.of("first", "second")) {
      manager
          .put(
              AT + "/framework",
              version.equals("first") ? framework : framework.replace(",\"PFO\"]", "]"),
              "If-Match",
              manager.get(AT + "/framework").etag())
          .expect(200);
      manager
          .act(
              AT + "/framework",
              "approve",
              marked(
                  """
                  {"reason":"<approval.reason>","consentReference":"<approval.consent>"}"""))
          .expect(200);
    }
  }

  private void plan(Rest manager, String partner) {
    manager
        .post(
            AT + "/activities",
            marked(
                """
                {"partner":"%s","code":"A1","title":{"en":"<activity.%s.title>"},
                 "start":"2024-01-10","end":"2024-02-10","results":["R1"]}"""
                    .formatted(partner, partner)))
        .expect(201);
    manager
        .post(
            AT + "/budget-lines",
            marked(
                """
                {"partner":"%s","code":"B1","title":{"en":"<budget.%s.title>"},"amount":1000,
                 "currency":"EUR","grant":"%s"}"""
                    .formatted(partner, partner, of("grant.own.reference"))))
        .expect(201);
  }

  private String of(String field) {
    return typed.entrySet().stream()
        .filter(e -> e.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private void report(Rest officer, String report, String round, int people) {
    Rest.Answer saved =
        officer.patch(
            report,
            marked(
                """
                {"values":[{"indicator":"PEOPLE","value":%d,"comment":"<%s.value.comment>"}],
                 "narrative":{"progress":"<%s.progress>","challenges":"<%s.challenges>",
                   "risks":"<%s.risks>","lessons":"<%s.lessons>","plans":"<%s.plans>"},
                 "activities":[{"activity":"A1","status":"moved","reason":"security",
                     "newPlace":"<%s.activity.place>","consequence":"<%s.activity.consequence>",
                     "comment":"<%s.activity.comment>"},
                   {"activity":"X1","title":"<%s.activity.title>","status":"done"}],
                 "outcomes":[{"id":"o1","actor":"<%s.outcome.actor>",
                   "outcome":"<%s.outcome.outcome>","date":"2024-02-10",
                   "place":"<%s.outcome.place>","significance":"<%s.outcome.significance>",
                   "contribution":"<%s.outcome.contribution>","source":"<%s.outcome.source>",
                   "substantiation":"substantiated"}],
                 "expenditures":[{"budgetLine":"B1","amount":714250,"currency":"IQD",
                   "rate":1428.5,"rateSource":"<%s.rate.source>","rateDate":"2024-03-01",
                   "comment":"<%s.expenditure.comment>"}]}"""
                    .replace("<%s.", "<" + round + ".")
                    .formatted(people)),
            "If-Match",
            officer.get(report).expect(200).etag());
    assertThat(saved.expect(200).json().get("faults")).isEmpty();
  }

  /** Hands in, with a word to each warning. */
  private void handIn(Rest officer, String report, String round) {
    List<String> words = new ArrayList<>();
    for (JsonNode finding : officer.get(report + "/checks").expect(200).json().get("items")) {
      words.add(
          "{\"code\":%s,\"pointer\":%s,\"explanation\":\"%s\"}"
              .formatted(
                  finding.get("code"), finding.get("pointer"), mark(round + ".explanation")));
    }
    officer
        .act(report, "submit", "{\"acknowledged\":[%s]}".formatted(String.join(",", words)))
        .expect(200);
  }

  /** A file with a name and a description, labelled. */
  private void evidence(Rest officer, String label) {
    byte[] file = ("%PDF-1.4\n%" + label + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
    String name = base64(mark("evidence." + label + ".name") + ".pdf");
    String location =
        officer
            .call(
                "POST",
                REPORT + "/evidence",
                new byte[0],
                "Upload-Length",
                String.valueOf(file.length),
                "Upload-Metadata",
                "filename " + name + ",fingerprint " + name,
                "Tus-Resumable",
                "1.0.0")
            .expect(201)
            .response()
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String at = URI.create(location).getPath().replaceFirst("^/api/v1/", "");
    officer
        .call(
            "PATCH",
            at,
            file,
            "Content-Type",
            "application/offset+octet-stream",
            "Upload-Offset",
            "0",
            "Tus-Resumable",
            "1.0.0")
        .expect(204);
    String id = at.substring(at.lastIndexOf('/') + 1);
    know("id", Long.parseLong(id));
    int version =
        Stream.of(officer.get(REPORT + "/evidence").expect(200).json().get("items"))
            .flatMap(items -> items.findParents("version").stream())
            .filter(item -> item.get("id").asText().equals(id))
            .mapToInt(item -> item.get("version").intValue())
            .findFirst()
            .orElseThrow();
    officer
        .patch(
            at,
            marked(
                "{\"label\":\"%s\",\"description\":\"<evidence.%s.description>\"}"
                    .formatted(label, label)),
            "If-Match",
            "\"" + version + "\"")
        .expect(200);
  }

  /** Sent back with a remark, answered, handed in again. */
  private void talk(Rest manager, Rest author) {
    long remark = remark(manager, REPORT, "remark.sent");
    know("id", remark);
    manager.act(REPORT, "send-back", marked("{\"reason\":\"<sendingBack.reason>\"}")).expect(200);
    author
        .act(REPORT + "/remarks/" + remark, "answer", marked("{\"text\":\"<remark.answer>\"}"))
        .expect(200);
    handIn(author, REPORT, "first");
  }

  private long remark(Rest manager, String report, String field) {
    return manager
        .post(report + "/remarks", "{\"pointer\":\"\",\"text\":\"%s\"}".formatted(mark(field)))
        .expect(201)
        .json()
        .get("id")
        .longValue();
  }

  private void adjust(Rest manager, Rest admin) {
    long id =
        manager
            .post(
                AT + "/adjustments",
                marked(
                    """
                    {"indicator":"PEOPLE","period":"2024-Q1","amount":-3,
                     "reason":"<adjustment.reason>"}"""))
            .expect(201)
            .json()
            .get("id")
            .longValue();
    know("id", id);
    admin.act(AT + "/adjustments/" + id, "approve", "").expect(200);
  }

  private void seal(Rest manager, Rest admin, long grant, String period, String round) {
    JsonNode job =
        manager.finished(
            manager.post(
                "grants/" + grant + "/donor-reports",
                "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(period, period)));
    String report = job.get("result").textValue().replaceFirst("^/api/v1/", "");
    know("id", Long.parseLong(report.substring(report.lastIndexOf('/') + 1)));
    JsonNode candidates = manager.get(report + "/outcomes").expect(200).json().get("items");
    String told =
        candidates.isEmpty()
            ? ""
            : ",\"outcomes\":[{\"key\":\"%s\",\"text\":\"<seal.%s.outcome>\"}]"
                .formatted(candidates.at("/0/key").asText(), round);
    manager
        .patch(
            report,
            marked("{\"summary\":\"<seal.%s.summary>\"%s}".formatted(round, told)),
            "If-Match",
            manager.get(report, "Accept", "application/json").etag())
        .expect(200);
    admin.act(report, "approve", "").expect(200);
    manager
        .post(
            report + "/publish",
            "",
            "If-Match",
            manager.get(report, "Accept", "application/json").etag())
        .expect(200);
  }

  private void know(String part, long... ids) {
    for (long id : ids) {
      known.computeIfAbsent(part, p -> new TreeSet<>()).add(String.valueOf(id));
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  // What is read

  /** The fields whose words that account finds, with the places where it does. */
  private SortedMap<String, Set<String>> read(String account) throws IOException {
    SortedMap<String, Set<String>> found = new TreeMap<>();
    Rest rest = Rest.as(account, server);
    int answered = 0;
    for (String operation : operations()) {
      for (String path : paths(operation)) {
        Rest.Answer answer = rest.get(path);
        assertThat(answer.status()).as(path + answer.text()).isLessThan(500);
        answered += answer.status() == 200 ? 1 : 0;
        note(found, path, answer);
      }
    }
    for (String id : known.get("id")) {
      for (String form : List.of("application/json", PDF, WORD, SHEET, "application/xml")) {
        String path = "donor-reports/" + id;
        note(found, path + " " + form, rest.get(path, "Accept", form));
      }
    }
    assertThat(answered).as("operations that answered " + account).isGreaterThan(10);
    Visitor visitor = new Visitor(server.toString());
    visitor.signIn(account + "@shuraka.example", ShippedWar.samplePassword());
    for (String page : pages()) {
      note(found, page, visitor.get(page).body());
    }
    return found;
  }

  /** Every operation that reads, from the interface's own description. */
  private List<String> operations() {
    List<String> operations = new ArrayList<>();
    JsonNode paths =
        Rest.as("admin", server)
            .get(server.toString().replaceAll("/$", "") + "/openapi?format=JSON")
            .expect(200)
            .json()
            .get("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      if (path.getValue().has("get")) {
        operations.add(path.getKey().replaceFirst("^(/api/v1)?/", ""));
      }
    }
    assertThat(operations).hasSizeGreaterThan(40);
    return operations;
  }

  /** The addresses of an operation in the programme; a part without a known value is refused. */
  private List<String> paths(String operation) {
    List<String> paths = List.of(operation);
    Matcher part = IN_BRACES.matcher(operation);
    while (part.find()) {
      Set<String> values = values(part.group(1), operation);
      paths =
          paths.stream()
              .flatMap(p -> values.stream().map(v -> p.replace(part.group(), v)))
              .toList();
    }
    return paths.stream()
        .map(p -> p + "?from=2024-Q1&to=2024-Q2&earlier=1&later=2&programme=" + CODE)
        .toList();
  }

  private Set<String> values(String part, String operation) {
    return switch (part) {
      case "programme" -> Set.of(CODE);
      case "period" -> Set.of("2024-Q1", "2024-Q2");
      case "partner", "organisation" -> Set.of("IIHLR", "PFO");
      case "indicator" -> Set.of("PEOPLE");
      case "number" -> Set.of("1", "2");
      case "code" -> Set.of("A1", "B1");
      case "grant" -> known.get("grant");
      case "id", "change" -> known.get("id");
      case "country" -> Set.of("IQ");
      case "level" -> Set.of("1");
      case "set" -> Set.of("SET");
      default -> throw new AssertionError("Say what stands for {" + part + "} in " + operation);
    };
  }

  /** Every page, with all that any of them asks for in its address, and the dashboard's files. */
  private List<String> pages() throws IOException {
    Path root = Path.of("src/main/webapp");
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(f -> root.relativize(f).toString())
          .filter(f -> f.endsWith(".xhtml") && !f.startsWith("WEB-INF") && !f.startsWith("error"))
          .map(f -> f.replace(".xhtml", ""))
          .sorted()
          .forEach(pages::add);
    }
    assertThat(pages).hasSizeGreaterThan(30);
    pages.add("dashboard/file");
    List<String> addresses = new ArrayList<>();
    for (String page : pages) {
      String query =
          "?code=%s&programme=%s&indicator=PEOPLE&from=2024-Q1&to=2024-Q2&earlier=1&later=2&form=csv"
              .formatted(CODE, CODE);
      addresses.add(page + query);
      addresses.add(page + query + "&number=1");
      for (String id : page.matches(".*(report|import).*") ? known.get("id") : Set.<String>of()) {
        addresses.add(page + query + "&id=" + id);
      }
      for (String partner :
          page.matches("(reports|dashboard).*") ? List.of("IIHLR", "PFO") : List.<String>of()) {
        for (String period : List.of("2024-Q1", "2024-Q2")) {
          addresses.add(page + query + "&period=" + period + "&partner=" + partner);
        }
      }
    }
    return addresses;
  }

  private void note(SortedMap<String, Set<String>> found, String at, Rest.Answer answer)
      throws IOException {
    if (answer.status() == 200) {
      note(found, at, text(answer.response().body()));
    }
  }

  private void note(SortedMap<String, Set<String>> found, String at, String text) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      Set<String> places = found.computeIfAbsent(typed.get(mark.group()), field -> new TreeSet<>());
      if (places.size() < 5) {
        places.add(at);
      }
    }
  }

  /** All words of a file: of a PDF as they are drawn, of a packed file those of all its parts. */
  private static String text(byte[] file) throws IOException {
    String head = new String(file, 0, Math.min(4, file.length), StandardCharsets.US_ASCII);
    if (head.equals("%PDF") && file.length > 1000) {
      try (PDDocument document = Loader.loadPDF(file)) {
        return new PDFTextStripper().getText(document);
      }
    }
    if (!head.startsWith("PK")) {
      return new String(file, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    Path kept = Files.write(Files.createTempFile("words", ".zip"), file);
    try (ZipFile packed = new ZipFile(kept.toFile())) {
      for (ZipEntry part : Collections.list(packed.entries())) {
        text.append(new String(packed.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(kept);
    }
    return text.toString();
  }
}
