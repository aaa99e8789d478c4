package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/** Real and untidy files in, over REST, and out again. */
@ExtendWith(ArquillianExtension.class)
class IatiRoundTripIT {

  private static final List<String> TABLES =
      List.of(
          "programme",
          "programme_manager",
          "organisation",
          "participation",
          "grant_agreement",
          "location",
          "sector",
          "reporting_period",
          "framework_version",
          "iati_activity",
          "iati_element",
          "budget",
          "money_transaction",
          "document_link",
          "published_indicator",
          "published_figure");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static String token;

  @Inject Sql sql;
  @Inject IatiExport export;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Test
  void paxProgrammeComesInWholeAndGoesOutAsItWas() throws Exception {
    String programme = "NL-KVK-30214009-C380-IT";
    byte[] file =
        new String(real("pax-NL-KVK-30214009.xml"), StandardCharsets.UTF_8)
            .replace(
                "<iati-identifier>NL-KVK-30214009-C380<", "<iati-identifier>" + programme + "<")
            .getBytes(StandardCharsets.UTF_8);
    JsonNode report = imported(file);

    assertThat(report.at("/programmes")).hasSize(1);
    assertThat(report.at("/programmes/0/code").asText()).isEqualTo(programme);
    assertThat(report.at("/counts/not_taken").asInt()).isZero();
    Map<String, Long> published = published(List.of(programme));
    assertThat(published)
        .containsEntry("result", 5L)
        .containsEntry("indicator", 11L)
        .containsEntry("period", 14L)
        .containsEntry("transaction", 33L)
        .containsEntry("budget", 5L);
    assertThat(partners(programme))
        .containsExactlyInAnyOrder(
            "1 XM-DAC-7",
            "2 NL-KVK-30214009",
            "4 LB-MOI-497 2021 2025",
            "4 NL-KVK-30214009 2021 2025",
            "4 NL-KVK-40530953 2021 2025",
            "4 UG-NGO-1406 2021 2025");
    JsonNode grant = get("programmes/" + programme + "/grants").at("/items/0");
    assertThat(grant.at("/donor").asText()).isEqualTo("XM-DAC-7");
    assertThat(grant.at("/amount").decimalValue()).isEqualByComparingTo("57024708");
    assertThat(get("programmes/" + programme).at("/locations")).hasSize(2);
    assertThat(get("programmes/" + programme).at("/sectors")).hasSize(4);
    JsonNode indicator =
        get("programmes/" + programme + "/framework?draft=true").findParent("toBeConfirmed");
    assertThat(indicator.at("/code").asText()).isEqualTo("SCS021");
    assertThat(indicator.at("/finalTarget").intValue()).isEqualTo(1);
    assertThat(indicator.at("/partners")).hasSize(4);

    comesBackAsItWas(file, List.of(programme));
    importingAgainChangesNothing(file);
  }

  @Test
  void zoaProgrammesComeInWholeAndGoOutAsTheyWere() throws Exception {
    byte[] file = real("zoa-NL-KVK-41009723.xml");
    JsonNode report = imported(file);

    List<String> programmes = report.at("/programmes").findValuesAsText("code");
    assertThat(programmes).hasSize(4);
    Map<String, Long> published = published(programmes);
    assertThat(published).containsEntry("result", 25L).containsEntry("dimension", 168L);

    comesBackAsItWas(file, programmes);
    importingAgainChangesNothing(file);
  }

  @Test
  void untidyActivityGoesOutValidWithEveryFigure() throws Exception {
    byte[] file = resource("untidy.xml");
    JsonNode report = imported(file);

    assertThat(report.at("/counts/not_taken").asInt()).isPositive();
    assertThat(report.at("/items").findValuesAsText("explanation"))
        .anyMatch(text -> text.contains("surprise"));
    String programme = report.at("/programmes/0/code").asText();
    assertThat(programme).isEqualTo("XX-TST-1-A-1");
    comesBackAsItWas(file, List.of(programme));
    importingAgainChangesNothing(file);
  }

  @Test
  void standardsOwnExampleGoesOutValid() throws Exception {
    byte[] file = conformance("activity-standard-example-annotated.xml");
    JsonNode report = imported(file);

    assertThat(report.at("/counts/not_taken").asInt()).isZero();
    comesBackAsItWas(file, List.of(report.at("/programmes/0/code").asText()));
  }

  @Test
  void otherContentReplacesWhatWasPublishedAndNothingElse() throws Exception {
    String first = untidy("XX-TST-1-B");
    imported(first.getBytes(StandardCharsets.UTF_8));
    Map<String, Long> before = rows();
    String second =
        first
            .replace("actual value=\"40\"", "actual value=\"41\"")
            .replace("Reconciliation", "Peace");

    JsonNode report = imported(second.getBytes(StandardCharsets.UTF_8));

    assertThat(report.at("/programmes/0/outcome").asText()).isEqualTo("updated");
    assertThat(rows()).isEqualTo(before);
    assertThat(get("programmes/XX-TST-1-B").at("/title/en").asText()).isEqualTo("Peace");
    comesBackAsItWas(second.getBytes(StandardCharsets.UTF_8), List.of("XX-TST-1-B"));
  }

  @Test
  void changedProgrammeGoesOutChanged() throws Exception {
    String file = untidy("XX-TST-1-C");
    imported(file.getBytes(StandardCharsets.UTF_8));
    JsonNode programme = get("programmes/XX-TST-1-C");
    HttpResponse<String> changed =
        send(
            request("programmes/XX-TST-1-C")
                .header("If-Match", "\"" + programme.at("/version").asInt() + "\"")
                .header("Content-Type", "application/merge-patch+json")
                .method(
                    "PATCH",
                    HttpRequest.BodyPublishers.ofString(
                        "{\"title\":{\"en\":\"Ours\"},\"end\":\"2023-06-30\",\"status\":\"3\"}")));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);

    String xml = exported("XX-TST-1-C");

    valid(xml);
    assertThat(xml)
        .contains("<narrative xml:lang=\"en\">Ours</narrative>")
        .contains("iso-date=\"2023-06-30\"")
        .contains("<activity-status code=\"3\"/>")
        .contains("&lt;p&gt;People");
  }

  @Test
  void programmeWithAnOpenedPeriodKeepsItsTitleAndDates() throws Exception {
    String file = untidy("XX-TST-1-D");
    imported(file.getBytes(StandardCharsets.UTF_8));
    sql.use(
        h ->
            h.execute(
                "UPDATE reporting_period SET opened_at = UTC_TIMESTAMP(3) WHERE no = 1"
                    + " AND programme_id = (SELECT id FROM programme WHERE code = 'XX-TST-1-D')"));
    String other =
        file.replace("Reconciliation", "Peace")
            .replace("type=\"3\" iso-date=\"2022-12-31\"", "type=\"3\" iso-date=\"2023-12-31\"");

    JsonNode report = imported(other.getBytes(StandardCharsets.UTF_8));

    JsonNode programme = get("programmes/XX-TST-1-D");
    assertThat(programme.at("/title/en").asText()).isEqualTo("Reconciliation");
    assertThat(programme.at("/end").asText()).isEqualTo("2022-12-31");
    assertThat(report.at("/items").findValuesAsText("reason")).contains("exchange.iati.asked");
    comesBackAsItWas(other.getBytes(StandardCharsets.UTF_8), List.of("XX-TST-1-D"));
  }

  @Test
  void programmesMadeHereGoOutValid() throws Exception {
    List<String> programmes =
        get("programmes?limit=500").at("/items").findValuesAsText("code").stream()
            .filter(code -> !code.startsWith("XX-") && !code.startsWith("NL-"))
            .toList();
    assertThat(programmes).isNotEmpty();
    for (String programme : programmes) {
      if (partners(programme).isEmpty()) {
        continue;
      }
      String xml = exported(programme);
      valid(xml);
      IatiReader.read(
          xml.getBytes(StandardCharsets.UTF_8),
          activity -> assertThat(activity.child("iati-identifier")).isPresent());
    }
  }

  @Test
  void rolledUpFiguresStandBesideWhatWasPublished() throws Exception {
    imported(untidy("XX-TST-1-E").getBytes(StandardCharsets.UTF_8));
    long id =
        sql.with(
            h ->
                h.createQuery("SELECT id FROM programme WHERE code = 'XX-TST-1-E'")
                    .mapTo(Long.class)
                    .one());
    IatiExport.PublishedValue actual =
        new IatiExport.PublishedValue(
            "12.5", List.of(new IatiFigure.Dimension("sex", "female")), LocalisedText.EMPTY);
    IatiExport.PublishedPeriod further =
        new IatiExport.PublishedPeriod(
            "IND-1",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 3, 31),
            List.of(),
            List.of(actual));

    String xml = export.xml(id, List.of(further), Instant.parse("2026-01-01T00:00:00Z"));

    valid(xml);
    List<String> before = figures(exported("XX-TST-1-E").getBytes(StandardCharsets.UTF_8));
    List<String> with = figures(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(with).hasSize(before.size() + 1).containsAll(before);
    assertThat(with)
        .anyMatch(
            f ->
                f.contains("2022-01-01 | 2022-03-31 | actual")
                    && f.endsWith("[<dimension name=\"sex\" value=\"female\"/>] | 12.5"));
  }

  @Test
  void officersNeitherImportNorExport() throws Exception {
    String officer = token("pax@shuraka.example");
    HttpResponse<String> imported =
        send(
            HttpRequest.newBuilder(URI.create(base() + "iati-imports"))
                .header("Authorization", "Bearer " + officer)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(resource("untidy.xml"))));
    assertThat(imported.statusCode()).isEqualTo(403);
    HttpResponse<String> exported =
        send(
            HttpRequest.newBuilder(URI.create(base() + "programmes/ANY/iati.xml"))
                .header("Authorization", "Bearer " + officer)
                .GET());
    assertThat(exported.statusCode()).isEqualTo(403);
  }

  @Test
  void fileThatCannotBeReadIsRefusedAndLeavesNoTrace() throws Exception {
    Map<String, Long> before = rows();
    Long imports = count("iati_import");
    for (Map.Entry<String, Integer> file :
        Map.of(
                "<iati-activities version=\"2.03\"><iati-activity>",
                400,
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hosts\">]>"
                    + "<iati-activities version=\"2.03\"><iati-activity>&x;</iati-activity></iati-activities>",
                400,
                "<iati-activities version=\"1.05\"><iati-activity/></iati-activities>",
                422,
                "<kml/>",
                422)
            .entrySet()) {
      HttpResponse<String> answer = upload(file.getKey().getBytes(StandardCharsets.UTF_8));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(file.getValue());
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    assertThat(rows()).isEqualTo(before);
    assertThat(count("iati_import")).isEqualTo(imports);
  }

  @Test
  void fileOfManyActivitiesComesInWhole() throws Exception {
    String one = new String(real("pax-NL-KVK-30214009.xml"), StandardCharsets.UTF_8);
    String activity =
        one.substring(one.indexOf("<iati-activity "), one.indexOf("</iati-activities>"));
    StringBuilder many = new StringBuilder("<iati-activities version=\"2.03\">");
    int n = 0;
    while (many.length() < 2_000_000) {
      many.append(activity.replace("NL-KVK-30214009-C380", "XX-TST-BIG-" + n++));
    }
    byte[] file = many.append("</iati-activities>").toString().getBytes(StandardCharsets.UTF_8);

    JsonNode report = imported(file);

    assertThat(report.at("/programmes")).hasSize(n);
  }

  private void importingAgainChangesNothing(byte[] file) throws Exception {
    Map<String, Long> before = rows();

    JsonNode report = imported(file);

    assertThat(rows()).isEqualTo(before);
    assertThat(report.at("/counts/taken").asInt()).isZero();
    assertThat(report.at("/counts/unchanged").asInt()).isPositive();
  }

  private void comesBackAsItWas(byte[] file, List<String> programmes) throws Exception {
    List<String> exported = new ArrayList<>();
    for (String programme : programmes) {
      String xml = exported(programme);
      valid(xml);
      exported.addAll(figures(xml.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(exported).containsExactlyInAnyOrderElementsOf(figures(file));
  }

  /** Every target and actual as (activity, result, indicator, period, kind, dimensions, value). */
  private static List<String> figures(byte[] file) {
    List<String> figures = new ArrayList<>();
    IatiReader.read(
        file,
        activity ->
            activity
                .children("result")
                .forEach(
                    result ->
                        result
                            .children("indicator")
                            .forEach(
                                indicator ->
                                    indicator
                                        .children("period")
                                        .forEach(
                                            period ->
                                                figures.addAll(
                                                    figures(
                                                        activity, result, indicator, period))))));
    return figures;
  }

  private static List<String> figures(
      IatiNode activity, IatiNode result, IatiNode indicator, IatiNode period) {
    return period.children().stream()
        .filter(f -> f.is("target") || f.is("actual"))
        .map(
            f ->
                String.join(
                    " | ",
                    activity.child("iati-identifier").orElseThrow().text(),
                    result.path(),
                    indicator
                        .child("title")
                        .map(IatiWriter::xml)
                        .orElse("")
                        .replace("<narrative/>", ""),
                    period.childAttribute("period-start", "iso-date"),
                    period.childAttribute("period-end", "iso-date"),
                    f.name(),
                    f.children().stream().map(IatiWriter::xml).toList().toString(),
                    String.valueOf(f.attributeOrNull("value"))))
        .map(text -> text.replace("<title></title>", "<title/>"))
        .toList();
  }

  private static void valid(String xml) throws Exception {
    Path schema = conformanceFolder().resolve("iati/xsd/iati-activities-schema.xsd");
    Assumptions.assumeTrue(Files.isRegularFile(schema), "No IATI schema at " + schema);
    SchemaFactory.newDefaultInstance()
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  /** How many elements of each name are kept. */
  private Map<String, Long> published(List<String> programmes) {
    Map<String, Long> counts = new TreeMap<>();
    for (String programme : programmes) {
      sql.with(
              h ->
                  h.select(
                          "SELECT e.xml FROM iati_element e JOIN programme p ON p.id = e.programme_id"
                              + " WHERE p.code = ?",
                          programme)
                      .mapTo(String.class)
                      .list())
          .forEach(xml -> count(IatiReader.parse(xml), counts));
    }
    return counts;
  }

  private static void count(IatiNode node, Map<String, Long> counts) {
    counts.merge(node.name(), 1L, Long::sum);
    node.children().forEach(child -> count(child, counts));
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    TABLES.forEach(table -> rows.put(table, count(table)));
    return rows;
  }

  private Long count(String table) {
    return sql.with(h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  private List<String> partners(String programme) throws Exception {
    List<String> partners = new ArrayList<>();
    for (JsonNode partner : get("programmes/" + programme + "/partners").at("/items")) {
      partners.add(
          (partner.at("/role").asText()
                  + " "
                  + partner.at("/iatiIdentifier").asText()
                  + " "
                  + partner.at("/firstPeriod").asText()
                  + " "
                  + partner.at("/lastPeriod").asText())
              .strip());
    }
    return partners;
  }

  // The REST interface

  /** Imports a file as the manager; answers the report. */
  private static JsonNode imported(byte[] file) throws Exception {
    HttpResponse<String> accepted = upload(file);
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String job = accepted.headers().firstValue("Location").orElseThrow().replaceAll(".*/v1/", "");
    long until = System.nanoTime() + PATIENCE.toNanos();
    JsonNode run = get(job);
    while (List.of("queued", "running").contains(run.at("/state").asText())
        && System.nanoTime() < until) {
      Thread.sleep(100);
      run = get(job);
    }
    assertThat(run.at("/state").asText()).as(run.toString()).isEqualTo("completed");
    return get(run.at("/result").asText().replaceAll(".*/v1/", "") + "?limit=500");
  }

  private static HttpResponse<String> upload(byte[] file) throws Exception {
    return send(
        request("iati-imports?fileName=test.xml")
            .header("Content-Type", "application/xml")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
  }

  private static String exported(String programme) throws Exception {
    HttpResponse<String> answer = send(request("programmes/" + programme + "/iati.xml").GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonNode get(String path) throws Exception {
    HttpResponse<String> answer = send(request(path).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  private static HttpRequest.Builder request(String path) throws Exception {
    if (token == null) {
      token = token("manager@shuraka.example");
    }
    return HttpRequest.newBuilder(URI.create(base() + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String token(String email) throws Exception {
    String basic = email + ":" + System.getenv("SHURAKA_SAMPLE_PASSWORD");
    HttpResponse<String> made =
        send(
            HttpRequest.newBuilder(URI.create(base() + "tokens"))
                .header(
                    "Authorization",
                    "Basic "
                        + Base64.getEncoder()
                            .encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"test\"}")));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Json.MAPPER.readTree(made.body()).at("/token").asText();
  }

  private static String base() {
    return "http://127.0.0.1:" + System.getenv("SHURAKA_HTTP_PORT") + "/api/v1/";
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static byte[] real(String name) throws Exception {
    return conformance("real/" + name);
  }

  private static byte[] conformance(String name) throws Exception {
    Path file = conformanceFolder().resolve("iati").resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file), "No IATI file at " + file);
    return Files.readAllBytes(file);
  }

  private static Path conformanceFolder() {
    return Path.of(System.getProperty("shuraka.conformance", "../shared/conformance"));
  }

  /** The untidy activity under another identifier. */
  private String untidy(String identifier) throws Exception {
    return new String(resource("untidy.xml"), StandardCharsets.UTF_8)
        .replace("XX-TST-1-A/1", identifier);
  }

  private byte[] resource(String name) throws Exception {
    try (InputStream in = getClass().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
