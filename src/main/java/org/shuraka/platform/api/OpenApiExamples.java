package org.shuraka.platform.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.shuraka.shared.Json;

/**
 * What operations answer when they succeed, for {@code /openapi}: status and an example of the body
 * from {@code examples.json}, by method and path. Answers of the sample programmes, shortened: of
 * every list one item.
 */
final class OpenApiExamples {

  private static final String BASE = "/api/v1";
  private static final String UNNAMED = "default";

  private static final Map<String, String> MEANINGS =
      Map.of(
          "200", "Done",
          "201", "Made; Location names it where it has an address of its own",
          "202", "Taken on as a job; Location names it");

  private final Map<String, Example> examples = read();

  /**
   * An answer.
   *
   * @param like method and path of an operation with the same body; null where there is one here
   */
  private record Example(String status, JsonNode body, String like) {}

  private static Map<String, Example> read() {
    try (InputStream in = OpenApiExamples.class.getResourceAsStream("examples.json")) {
      return Json.MAPPER.readValue(in, new TypeReference<Map<String, Example>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addTo(OpenAPI document) {
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          Example example = examples.get(method + " " + path.replace(BASE, ""));
                          if (example != null) {
                            add(example, operation);
                          }
                        }));
  }

  private void add(Example example, Operation operation) {
    APIResponses responses = operation.getResponses();
    APIResponse unnamed = responses.getAPIResponse(UNNAMED);
    APIResponse answer = unnamed == null ? responses.getAPIResponse(example.status()) : unnamed;
    answer.setDescription(MEANINGS.get(example.status()));
    if (answer.getContent() == null) {
      answer.setContent(OASFactory.createContent());
    }
    answer
        .getContent()
        .addMediaType(
            MediaType.APPLICATION_JSON, OASFactory.createMediaType().example(body(example)));
    responses.removeAPIResponse(UNNAMED);
    responses.addAPIResponse(example.status(), answer);
  }

  private Object body(Example example) {
    JsonNode body = example.like() == null ? example.body() : examples.get(example.like()).body();
    return Json.MAPPER.convertValue(body, Object.class);
  }
}
