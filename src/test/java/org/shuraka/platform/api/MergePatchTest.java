package org.shuraka.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shuraka.shared.Json;

class MergePatchTest {

  /** Not documents that are merged: bytes that are added, and single cells of a draft. */
  private static final Set<String> OTHERS =
      Set.of("EvidenceResource.append", "ReportsResource.change", "ProgrammesResource.setDue");

  /** The examples of RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"a\":\"b\"} ~ {\"a\":\"c\"} ~ {\"a\":\"c\"}",
        "{\"a\":\"b\"} ~ {\"b\":\"c\"} ~ {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} ~ {\"a\":null} ~ {}",
        "{\"a\":\"b\",\"b\":\"c\"} ~ {\"a\":null} ~ {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} ~ {\"a\":\"c\"} ~ {\"a\":\"c\"}",
        "{\"a\":\"c\"} ~ {\"a\":[\"b\"]} ~ {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} ~ {\"a\":{\"b\":\"d\",\"c\":null}} ~ {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} ~ {\"a\":[1]} ~ {\"a\":[1]}",
        "[\"a\",\"b\"] ~ [\"c\",\"d\"] ~ [\"c\",\"d\"]",
        "{\"e\":null} ~ {\"a\":1} ~ {\"e\":null,\"a\":1}",
        "[1,2] ~ {\"a\":\"b\",\"c\":null} ~ {\"a\":\"b\"}",
        "{} ~ {\"a\":{\"bb\":{\"ccc\":null}}} ~ {\"a\":{\"bb\":{}}}"
      })
  void mergesAsTheStandardSays(String target, String patch, String outcome) {
    assertThat(MergePatch.merged(read(target), read(patch))).isEqualTo(read(outcome));
  }

  @Test
  void everyPatchOfADocumentIsAMergePatch() {
    List<JavaMethod> patches =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.shuraka")
                .stream()
                .flatMap(c -> c.getMethods().stream())
                .filter(m -> m.isAnnotatedWith(PATCH.class))
                .filter(m -> !OTHERS.contains(m.getOwner().getSimpleName() + "." + m.getName()))
                .toList();

    assertThat(patches).hasSizeGreaterThanOrEqualTo(3);
    assertThat(patches)
        .allSatisfy(
            m -> {
              assertThat(m.getMethodCallsFromSelf())
                  .as(m.getFullName())
                  .anyMatch(call -> call.getTargetOwner().isEquivalentTo(MergePatch.class));
              assertThat(Stream.of(m.getAnnotationOfType(Consumes.class).value()))
                  .as(m.getFullName())
                  .contains("application/merge-patch+json");
            });
  }

  private static JsonNode read(String json) {
    return Json.read(json, JsonNode.class);
  }
}
