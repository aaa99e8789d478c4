package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;
import org.shuraka.shared.Sha256;

/** Evidence over REST: sent in pieces over a connection that breaks, labelled, seen by few. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EvidenceIT {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String BYTES = "application/offset+octet-stream";

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @ArquillianResource URL server;

  private Rest administrator;
  private Rest officer;
  private Rest neighbour;
  private Rest donor;
  private String programme;
  private String report;
  private String evidence;

  /** A programme of its own, in which two partners report to one donor. */
  @BeforeEach
  void open() {
    administrator = Rest.as("admin", server);
    officer = Rest.as("iihlr", server);
    neighbour = Rest.as("pfo", server);
    donor = Rest.as("donor", server);
    String code = "EVIDENCE-" + System.nanoTime();
    administrator.post("bundles", bundle(code)).expect(201);
    programme = "programmes/" + code;
    report = programme + "/reports/2024-Q1/IIHLR";
    evidence = report + "/evidence";
  }

  @Test
  void twentyMegabytesGoOnWhereTheConnectionBroke() throws IOException {
    byte[] file = pdf(20 * MEGABYTE);
    String at = begun("تقرير.pdf", file.length);
    sendHalfAndBreak(at, file, 7 * MEGABYTE);
    int offset = settled(at);
    assertThat(offset).isBetween(1, 7 * MEGABYTE);

    officer.call("PATCH", at, new byte[] {1}, upload(offset + 1)).expect(409);
    officer.call("PATCH", at, new byte[] {1}, upload(0)).expect(409);
    assertThat(offset(officer.call("HEAD", at, new byte[0]))).isEqualTo(offset);

    Rest.Answer again =
        officer.call("POST", evidence, new byte[0], announced("تقرير.pdf", file.length));
    assertThat(again.expect(200).response().headers().firstValue("Location").orElseThrow())
        .endsWith(at);
    assertThat(offset(again)).isEqualTo(offset);

    int next = offset + 3 * MEGABYTE;
    assertThat(offset(sent(at, file, offset, next))).isEqualTo(next);
    assertThat(offset(sent(at, file, next, file.length))).isEqualTo(file.length);

    JsonNode item = officer.get(evidence).expect(200).json().at("/items/0");
    assertThat(item.get("name").textValue()).isEqualTo("تقرير.pdf");
    assertThat(item.get("type").textValue()).isEqualTo("application/pdf");
    assertThat(item.get("size").intValue()).isEqualTo(file.length);
    assertThat(item.get("sha256").textValue()).isEqualTo(Sha256.of(file));
    assertThat(item.get("label").textValue()).isEqualTo("internal");
    assertThat(officer.get(report).expect(200).json().at("/evidence/0/sha256"))
        .isEqualTo(item.get("sha256"));
    assertThat(officer.get(at).expect(200).response().body()).isEqualTo(file);
  }

  @Test
  void downloadIsAnAttachmentAndOnRecord() {
    byte[] file = pdf(1000);
    String at = stored("قائمة الحضور.pdf", file);
    Rest.Answer download = administrator.get(at).expect(200);
    assertThat(header(download, "Content-Disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''%D9%82%D8%A7%D8%A6%D9%85%D8%A9");
    assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(download, "Content-Security-Policy")).contains("sandbox");
    assertThat(header(download, "Content-Type")).startsWith("application/pdf");
    String trail =
        administrator
            .get("audit?programme=" + programme.substring(11) + "&act=evidence.download")
            .expect(200)
            .text();
    assertThat(trail).contains("admin@shuraka.example", Sha256.of(file));
  }

  @Test
  void labelDecidesWhatADonorSeesOfAnAcceptedReport() {
    String internal = stored("internal.pdf", pdf(1000));
    String forDonor = stored("for-donor.pdf", pdf(2000));
    String forAll = stored("for-all.pdf", pdf(3000));
    label(officer, forDonor, "donor").expect(200);
    String shared = programme + "/evidence";
    assertThat(donor.get(shared).expect(200).json().get("items")).isEmpty();

    officer.act(report, "submit", "").expect(200);
    label(officer, forAll, "public").expect(409);
    label(administrator, forAll, "public").expect(200);
    assertThat(donor.get(shared).expect(200).json().get("items")).isEmpty();
    administrator.act(report, "accept", "").expect(200);

    Rest.Answer list = donor.get(shared).expect(200);
    assertThat(list.text())
        .contains("for-donor.pdf", "for-all.pdf")
        .doesNotContain("internal.pdf", "IIHLR");
    donor.get(shared + "/" + id(forDonor)).expect(200);
    donor.get(shared + "/" + id(internal)).expect(404);
    donor.get(forDonor).expect(403);
    Rest.as("ada", server).get(shared).expect(404);
    Rest.as("ada", server).get(shared + "/" + id(forDonor)).expect(404);
    label(administrator, forAll, "internal").expect(409);
  }

  @Test
  void anotherPartnerFindsNothing() {
    String at = stored("minutes.pdf", pdf(1000));
    String half = begun("half.pdf", 1000);
    for (String path : new String[] {at, half}) {
      neighbour.get(path).expect(404);
      neighbour.call("HEAD", path, new byte[0]).expect(404);
      neighbour.call("PATCH", path, new byte[1], upload(0)).expect(404);
      neighbour.delete(path, "\"1\"").expect(404);
    }
    neighbour.get(evidence).expect(404);
    neighbour.call("POST", evidence, new byte[0], announced("a.pdf", 1)).expect(404);
    String ownReport = report.replace("IIHLR", "PFO") + "/evidence/" + id(at);
    neighbour.get(ownReport).expect(404);
  }

  @Test
  void whatIsNotTakenIsRefusedWithTheReason() {
    assertRefused("tool.exe", 10, 422, "evidence.type.notTaken");
    assertRefused("film.mp4", 26 * MEGABYTE, 413, "evidence.tooLarge");
    assertRefused("empty.pdf", 0, 422, "evidence.empty");
    officer.call("POST", evidence, new byte[0]).expect(400);
    officer
        .call("POST", evidence, new byte[0], "Upload-Length", "5", "Upload-Metadata", "filename ?")
        .expect(400);

    byte[] program = Arrays.copyOf("MZ program".getBytes(StandardCharsets.US_ASCII), 1000);
    String at = begun("report.pdf", program.length);
    Rest.Answer refused = officer.call("PATCH", at, program, upload(0)).expect(422);
    assertThat(refused.json().at("/errors/0/detail").textValue())
        .contains("report.pdf")
        .contains("application/");
    officer.call("PATCH", at, new byte[0], upload(program.length)).expect(422);
    officer.call("PATCH", at, new byte[1], upload(program.length)).expect(413);
    officer.call("DELETE", at, new byte[0]).expect(204);
    officer.call("HEAD", at, new byte[0]).expect(404);
    assertThat(officer.get(evidence).expect(200).json().get("items")).isEmpty();
  }

  @Test
  void oneContentIsEvidenceOnceAndCanBeDeleted() {
    byte[] file = pdf(1000);
    String at = stored("minutes.pdf", file);
    String copy = begun("copy.pdf", file.length);
    Rest.Answer twice = officer.call("PATCH", copy, file, upload(0)).expect(409);
    assertThat(twice.json().get("detail").textValue()).contains("copy.pdf", "minutes.pdf");
    officer.call("DELETE", at, new byte[0]).expect(428);
    officer.delete(at, "\"99\"").expect(412);
    officer.delete(at, etag(at)).expect(204);
    officer.get(at).expect(404);
    officer.call("PATCH", copy, new byte[0], upload(file.length)).expect(204);
    assertThat(officer.get(copy).expect(200).response().body()).isEqualTo(file);
  }

  @Test
  void submittedReportTakesNoMore() {
    String half = begun("half.pdf", 1000);
    String at = stored("minutes.pdf", pdf(1000));
    officer.act(report, "submit", "").expect(200);
    officer.call("PATCH", half, new byte[1], upload(0)).expect(409);
    officer.call("POST", evidence, new byte[0], announced("a.pdf", 1)).expect(409);
    officer.delete(at, etag(at)).expect(409);
  }

  @Test
  void serverSaysWhatItTakesOfTheProtocol() {
    Rest.Answer options = officer.call("OPTIONS", evidence, new byte[0]).expect(204);
    assertThat(header(options, "Tus-Version")).isEqualTo("1.0.0");
    assertThat(header(options, "Tus-Max-Size")).isEqualTo(String.valueOf(25 * MEGABYTE));
    officer.call("HEAD", begun("a.pdf", 9), new byte[0], "Tus-Resumable", "0.2.2").expect(412);
  }

  private void assertRefused(String name, int length, int status, String code) {
    Rest.Answer refused = officer.call("POST", evidence, new byte[0], announced(name, length));
    refused.expect(status);
    if (status == 413) {
      assertThat(refused.json().get("code").textValue()).isEqualTo(code);
    } else {
      assertThat(refused.json().at("/errors/0/detail").textValue()).contains(name);
    }
  }

  private String stored(String name, byte[] file) {
    String at = begun(name, file.length);
    sent(at, file, 0, file.length);
    return at;
  }

  /** Announces a file; answers its path. */
  private String begun(String name, int length) {
    String location =
        officer
            .call("POST", evidence, new byte[0], announced(name, length))
            .expect(201)
            .response()
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return URI.create(location).getPath().replaceFirst("^/api/v1/", "");
  }

  private Rest.Answer sent(String at, byte[] file, int from, int to) {
    return officer.call("PATCH", at, Arrays.copyOfRange(file, from, to), upload(from)).expect(204);
  }

  /** As a telephone does that loses its network: no end of the request, no word. */
  private void sendHalfAndBreak(String at, byte[] file, int bytes) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          String.join(
              "\r\n",
              "PATCH /api/v1/" + at + " HTTP/1.1",
              "Host: " + server.getHost() + ":" + server.getPort(),
              "Authorization: " + officer.authorization(),
              "Content-Type: " + BYTES,
              "Content-Length: " + file.length,
              "Upload-Offset: 0",
              "",
              "");
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(file, 0, bytes);
      out.flush();
      socket.setSoLinger(false, 0);
    }
  }

  /** How far the file is once what was under way has been written down. */
  private int settled(String at) {
    int before = -1;
    int now = 0;
    while (now == 0 || now != before) {
      before = now;
      Rest.pause();
      Rest.pause();
      now = offset(officer.call("HEAD", at, new byte[0]));
    }
    return now;
  }

  private static int offset(Rest.Answer answer) {
    return Integer.parseInt(header(answer, "Upload-Offset"));
  }

  private static String header(Rest.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElseThrow();
  }

  private static String[] upload(int offset) {
    return new String[] {
      "Content-Type", BYTES, "Upload-Offset", String.valueOf(offset), "Tus-Resumable", "1.0.0"
    };
  }

  private static String[] announced(String name, int length) {
    String metadata = "filename " + base64(name) + ",fingerprint " + base64(name + length);
    return new String[] {
      "Upload-Length", String.valueOf(length), "Upload-Metadata", metadata, "Tus-Resumable", "1.0.0"
    };
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Rest.Answer label(Rest who, String at, String label) {
    return who.call(
        "PATCH",
        at,
        "{\"label\":\"%s\"}".formatted(label).getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "If-Match",
        etag(who, at));
  }

  private String etag(String at) {
    return etag(officer, at);
  }

  private static String etag(Rest who, String at) {
    String list = at.substring(0, at.lastIndexOf('/'));
    for (JsonNode item : who.get(list).expect(200).json().get("items")) {
      if (item.get("id").asText().equals(id(at))) {
        return "\"" + item.get("version").intValue() + "\"";
      }
    }
    throw new AssertionError("Not in the list: " + at);
  }

  private static String id(String at) {
    return at.substring(at.lastIndexOf('/') + 1);
  }

  private static byte[] pdf(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  private static String bundle(String code) {
    return """
    {"programme":{"code":"%s","title":{"en":"Evidence"},"start":"2024-01-01","end":"2024-12-31",
      "reportingFrequency":"quarterly"},
     "partners":[
       {"code":"IIHLR","name":{"en":"IIHLR"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"},
       {"code":"PFO","name":{"en":"PFO"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
     "grants":[{"donor":"US-STATE","reference":"E-1","currency":"USD","start":"2024-01-01",
       "end":"2024-12-31","language":"en"}],
     "framework":{"results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
       {"code":"I1","title":{"en":"I"},"measure":"unit","meaning":"increment","overTime":"sum",
        "acrossPartners":"sum","unitOfCount":"event","partners":["IIHLR","PFO"]}]}]},
     "reports":[
       {"partner":"IIHLR","period":"2024-Q1","status":"draft",
        "narrative":{"progress":"Ten meetings."},"values":[{"indicator":"I1","value":10}]},
       {"partner":"PFO","period":"2024-Q1","status":"draft",
        "values":[{"indicator":"I1","value":1}]}]}"""
        .formatted(code);
  }
}
