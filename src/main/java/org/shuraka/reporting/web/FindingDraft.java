package org.shuraka.reporting.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.reporting.Explanation;
import org.shuraka.reporting.Finding;
import org.shuraka.shared.Json;

/** Something that a check found, and its explanation while it is typed in. */
public class FindingDraft implements Serializable {

  private final boolean error;
  private final String code;
  private final String pointer;
  private final String key;
  private final ArrayList<Object> arguments;
  private String explanation;

  FindingDraft(Finding finding) {
    error = finding.error();
    code = finding.code();
    pointer = finding.pointer();
    key = finding.key();
    arguments = new ArrayList<>(finding.arguments());
    explanation = finding.explanation();
  }

  /** Their explanations, as a section of the report. */
  static Map<String, JsonNode> section(List<FindingDraft> findings) {
    return Map.of(
        "explanations",
        Json.MAPPER.valueToTree(
            findings.stream()
                .filter(f -> !f.error)
                .map(f -> new Explanation(f.code, f.pointer, f.explanation))
                .toList()));
  }

  public boolean isError() {
    return error;
  }

  public String getPointer() {
    return pointer;
  }

  /** As a change of the report names it. */
  public String getKey() {
    return Json.write(Map.of("code", code, "pointer", pointer));
  }

  /** Key of what it says. */
  public String getMessage() {
    return key;
  }

  public Object[] getArguments() {
    return arguments.toArray();
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }
}
