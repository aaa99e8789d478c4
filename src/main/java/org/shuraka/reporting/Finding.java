package org.shuraka.reporting;

import java.util.List;
import org.shuraka.shared.Fault;

/**
 * What a check before submission found. An error must be mended; a warning may be explained.
 *
 * @param code stable name of the check, as {@code jump}
 * @param pointer the place in the report; a value is named by indicator and place ({@code
 *     /values/OC1@ERBIL}), for a missing one has no number
 * @param explanation why a warning is all right; null where nobody said
 */
public record Finding(
    boolean error,
    String code,
    String pointer,
    String key,
    List<Object> arguments,
    String explanation) {

  /** Must be mended. */
  static Finding error(String code, String pointer, Object... arguments) {
    return new Finding(true, code, pointer, "report.check." + code, List.of(arguments), null);
  }

  /** Is mended or explained. */
  static Finding warning(String code, String pointer, Object... arguments) {
    return new Finding(false, code, pointer, "report.check." + code, List.of(arguments), null);
  }

  Finding explainedBy(List<Explanation> explanations) {
    return explanations.stream()
        .filter(e -> !error && e.code().equals(code) && e.pointer().equals(pointer))
        .findFirst()
        .map(e -> new Finding(error, code, pointer, key, arguments, e.explanation()))
        .orElse(this);
  }

  /** Whether it keeps the report from being submitted. */
  public boolean stops() {
    return error || explanation == null || explanation.isBlank();
  }

  Fault fault() {
    return new Fault(pointer, key, arguments);
  }
}
