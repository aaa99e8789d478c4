package org.shuraka.platform.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;

/**
 * What every operation of the REST interface has in common, for {@code /openapi}: bearer tokens,
 * and the problem documents it answers with, each with an example; {@link OpenApiExamples} adds
 * what it answers otherwise.
 */
public class OpenApiDocument implements OASFilter {

  private static final String BEARER = "token";

  private static final Map<String, String> ERRORS =
      new TreeMap<>(
          Map.of(
              "400", "Not readable",
              "401", "Not signed in",
              "403", "A right is missing on something that the caller may see",
              "404", "Does not exist, or is not the caller's to see: the same answer",
              "422", "Understood, not valid: every fault with its place"));

  private static final Map<String, String> ERRORS_OF_A_CHANGE =
      new TreeMap<>(
          Map.of(
              "409", "The state does not allow it",
              "412", "Somebody else changed it first: the If-Match is stale",
              "428", "If-Match is missing"));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Shuraka")
            .version("v1")
            .description(
                "Programmes, logframes, partner reports, figures and donor reports. Changes need"
                    + " If-Match, every POST takes Idempotency-Key: sent again with it, also after a crash, it is"
                    + " done once and answered alike for a day (409 with Retry-After while the first"
                    + " is under way, 422 for another request). Bodies are taken up to 1 MB where no"
                    + " operation says more (413), too many at once are told 429. Errors are RFC 9457"
                    + " problems."));
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSecurityScheme(
            BEARER,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(
                    "A personal access token, made on the account page or by POST /tokens"));
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    new OpenApiExamples().addTo(document);
  }

  @Override
  public PathItem filterPathItem(PathItem path) {
    path.getOperations()
        .forEach(
            (method, operation) -> {
              ERRORS.forEach((status, text) -> add(operation, status, text));
              if (method != PathItem.HttpMethod.GET) {
                ERRORS_OF_A_CHANGE.forEach((status, text) -> add(operation, status, text));
              }
            });
    return path;
  }

  private static void add(Operation operation, String status, String text) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    APIResponse response =
        OASFactory.createAPIResponse()
            .description(text)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        Problem.TYPE.toString(),
                        OASFactory.createMediaType().example(example(Integer.parseInt(status)))));
    operation.getResponses().addAPIResponse(status, response);
  }

  private static String example(int status) {
    Problem problem =
        status == BusinessException.Kind.INVALID.status()
            ? Problem.of(
                BusinessException.invalid(
                    List.of(Fault.at("/values/0/numerator", "report.numerator", "OC1.1"))),
                Language.EN.locale())
            : Problem.of(
                status, "error.http." + status, ERRORS.get(Integer.toString(status)), null);
    return Json.write(problem);
  }
}
