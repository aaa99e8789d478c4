package org.shuraka.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody means to send, chosen by chance. */
final class OddValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> TEXTS =
      List.of(
          "'",
          "\"",
          "",
          " ",
          "0",
          "-1",
          "1",
          "1.5",
          "1e-300",
          "1e999",
          "9999999999999999",
          "99999999999999999999999999",
          "-9223372036854775808",
          "2147483648",
          "NaN",
          "null",
          "undefined",
          "true",
          "[]",
          "{}",
          "<script>",
          "#{1+1}",
          "${x}",
          "{0}",
          "%",
          "%00",
          "%s%n",
          "../../etc/passwd",
          "a/b",
          "a\\b",
          "a;b",
          "a,b",
          "a\u0000b",
          "a\u0001b",
          "a\tb",
          "a\r\nX-Odd: 1",
          "\u202Eabc",
          "مشروع",
          "😀",
          "é".repeat(300),
          "2024-Q5",
          "2024-13",
          "2024-02-30",
          "+999999999-01-01",
          "0000-00-00",
          "-2024-Q1",
          "2024-Q1",
          "9999-Q4",
          "99999999-Q1",
          "a@b@c",
          "x".repeat(3000));

  private static final List<String> HEADERS =
      List.of(
          "",
          "'",
          "\"",
          "\"1",
          "W/",
          "W/\"",
          "*",
          ";",
          ",",
          ",,,",
          "/",
          "a/b/c",
          "text",
          "text/",
          "*/*;q=x",
          "*/*;q=-1",
          "text/html;q=0",
          "application/json;",
          "application/json;charset=nonsense",
          "application/json; charset=\"",
          "application/xml",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=x",
          "en;q=",
          "en;q=5",
          "-",
          "x-",
          "ar-IQ-u-nu-arab-x-very-odd,*;q=0.1",
          "é",
          "\u202E",
          "9999999999999999",
          "-1",
          "bytes=-1",
          "bytes=5-1",
          "bytes=0-,0-,0-,0-",
          "bytes=a-b",
          "Bearer",
          "Bearer ",
          "Bearer '",
          "Basic",
          "Basic !!!",
          "Basic Og==",
          "Digest x",
          "filename",
          "filename é",
          "filename !!!,type",
          "=",
          "a=b; a=b; $Version=1",
          "JSESSIONID=; shuraka-key=",
          "JSESSIONID='; language='",
          "gzip",
          "identity;q=0",
          "partial/ajax",
          "x".repeat(500));

  private final Random random;

  OddValues(Random random) {
    this.random = random;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String text() {
    return of(TEXTS);
  }

  String header() {
    return of(HEADERS);
  }

  /** For a segment or a parameter of an address; at times with bytes that are no UTF-8. */
  String encoded() {
    return random.nextInt(12) == 0
        ? of(List.of("%FF%FE", "%C0%AF", "%ED%A0%80", "%", "%zz", "'", "%u0041"))
        : URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The document with one place in it changed, as text: some are no JSON any more. */
  String mutated(JsonNode document) {
    JsonNode copy = document.deepCopy();
    List<Runnable> places = new ArrayList<>();
    collect(copy, places);
    if (places.isEmpty() || random.nextInt(25) == 0) {
      return broken(copy);
    }
    int changes = 1 + random.nextInt(2);
    for (int i = 0; i < changes; i++) {
      of(places).run();
    }
    return copy.toString().replace("\"LONE\"", "\"\\ud800\"").replace("\"BACK\"", "\"\\udc00x\"");
  }

  private String broken(JsonNode document) {
    String text = document.toString();
    return of(
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"\"",
            "0",
            "{",
            "[".repeat(50_000),
            "{\"a\":".repeat(50_000),
            "1".repeat(300_000),
            "{\"a\":" + "9".repeat(300_000) + "}",
            "\"" + "x".repeat(500_000) + "\"",
            "<a/>",
            "a=b&c=d",
            "[" + text + "]",
            text + text,
            text.substring(0, text.length() / 2),
            text.replaceFirst("\\{(\"[^\"]+\":)", "{$1null,$1"),
            "\uFEFF" + text));
  }

  private void collect(JsonNode node, List<Runnable> places) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                places.add(() -> object.set(name, odd(object.get(name))));
                places.add(() -> object.remove(name));
                if (object.get(name) != null) {
                  collect(object.get(name), places);
                }
              });
      places.add(() -> object.set(text(), odd(null)));
    } else if (node instanceof ArrayNode array) {
      places.add(() -> array.add(odd(array.get(0))));
      places.add(() -> array.insert(0, array.isEmpty() ? JSON.nullNode() : array.get(0)));
      places.add(array::removeAll);
      array.forEach(item -> collect(item, places));
    }
  }

  private JsonNode odd(JsonNode before) {
    switch (random.nextInt(14)) {
      case 0:
        return JSON.nullNode();
      case 1:
        return JSON.booleanNode(true);
      case 2:
        return JSON.numberNode(of(List.of(0L, -1L, 1L, 9999999999999999L, Long.MIN_VALUE)));
      case 3:
        return JSON.numberNode(
            new BigDecimal(of(List.of("1e-300", "1e300", "0.1", "-0.0001", "1e-12", "181"))));
      case 4:
        return JSON.arrayNode().add(before == null ? JSON.nullNode() : before.deepCopy());
      case 5:
        return JSON.objectNode().set("en", before == null ? JSON.nullNode() : before.deepCopy());
      case 6:
        return JSON.arrayNode();
      case 7:
        return JSON.objectNode();
      case 8:
        return JSON.textNode(of(List.of("LONE", "BACK")));
      case 9:
        return JSON.textNode("x".repeat(of(List.of(200, 70_000))));
      case 10:
        ArrayNode nulls = JSON.arrayNode();
        return nulls.addNull();
      case 11:
        return JSON.numberNode(new BigDecimal("9".repeat(of(List.of(20, 40, 70)))));
      default:
        return JSON.textNode(text());
    }
  }
}
