package org.shuraka.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Every operation that the served {@code /openapi} names, with what it takes. */
final class RestOperations {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "patch", "delete");
  private static final int DEEPEST = 8;

  /** Values that mean something, by the name of the member. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("currency", "EUR"),
          Map.entry("defaultCurrency", "EUR"),
          Map.entry("timezone", "UTC"),
          Map.entry("reportingFrequency", "quarterly"),
          Map.entry("partner", "PAX"),
          Map.entry("partners", "PAX"),
          Map.entry("donor", "NL-KVK-1"),
          Map.entry("firstPeriod", "2024-Q1"),
          Map.entry("lastPeriod", "2024-Q4"),
          Map.entry("from", "2024-Q1"),
          Map.entry("to", "2024-Q4"),
          Map.entry("period", "2024-Q1"),
          Map.entry("start", "2024-01-01"),
          Map.entry("end", "2024-12-31"),
          Map.entry("measure", "unit"),
          Map.entry("meaning", "increment"),
          Map.entry("overTime", "sum"),
          Map.entry("acrossPartners", "sum"),
          Map.entry("unitOfCount", "person"),
          Map.entry("indicator", "I1"),
          Map.entry("language", "en"));

  private final JsonNode document;
  private final List<Operation> all = new ArrayList<>();

  /**
   * An operation.
   *
   * @param path with names in braces, from the root
   * @param query names of its query parameters
   * @param schema of its body; missing where it takes none
   */
  record Operation(String method, String path, List<String> query, JsonNode schema) {}

  RestOperations(JsonNode document) {
    this.document = document;
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (METHODS.contains(method.getKey())) {
                            all.add(operation(path.getKey(), method.getKey(), method.getValue()));
                          }
                        }));
  }

  List<Operation> all() {
    return all;
  }

  private Operation operation(String path, String method, JsonNode operation) {
    List<String> query =
        StreamSupport.stream(operation.path("parameters").spliterator(), false)
            .filter(p -> p.path("in").asText().equals("query"))
            .map(p -> p.path("name").asText())
            .toList();
    JsonNode content = operation.path("requestBody").path("content");
    JsonNode body = content.elements().hasNext() ? content.elements().next() : content;
    return new Operation(method.toUpperCase(Locale.ROOT), path, query, body.path("schema"));
  }

  /** A body of the right shape, with what is there now where it is known. */
  JsonNode body(JsonNode schema, JsonNode now) {
    return sample("", schema, now, 0);
  }

  private JsonNode sample(String name, JsonNode given, JsonNode now, int depth) {
    JsonNode schema = resolve(given);
    if (depth > DEEPEST) {
      return JSON.nullNode();
    }
    if (schema.has("properties")) {
      ObjectNode object = JSON.objectNode();
      schema
          .get("properties")
          .properties()
          .forEach(
              p -> {
                JsonNode known = now.path(p.getKey());
                object.set(
                    p.getKey(),
                    known.isMissingNode()
                        ? sample(p.getKey(), p.getValue(), known, depth + 1)
                        : known.deepCopy());
              });
      return object;
    }
    String word = WORDS.get(name);
    return switch (schema.path("type").asText()) {
      case "array" -> {
        ArrayNode array = JSON.arrayNode();
        yield array.add(sample(name, schema.path("items"), now.path(0), depth + 1));
      }
      case "integer", "number" -> JSON.numberNode(3);
      case "boolean" -> JSON.booleanNode(true);
      case "object" -> JSON.objectNode().put("en", "Some text");
      default -> JSON.textNode(word == null ? text(name, schema) : word);
    };
  }

  private static String text(String name, JsonNode schema) {
    if (schema.path("format").asText().startsWith("date")) {
      return "2024-03-09";
    }
    return name.equals("code") ? "FZ1" : "Some " + name;
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode ref =
        schema.has("$ref") ? schema.get("$ref") : schema.path("allOf").path(0).path("$ref");
    if (ref.isMissingNode()) {
      return schema;
    }
    String name = ref.asText().replaceAll(".*/", "");
    return document.path("components").path("schemas").path(name);
  }
}
