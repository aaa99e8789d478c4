package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.shuraka.shared.BusinessException;

/** Who may see a piece of evidence once its report is accepted. */
public enum EvidenceLabel {
  /** The partner and those who review its reports. */
  INTERNAL,
  /** Donors of the programme as well. */
  DONOR,
  /** Everybody: may be published. */
  PUBLIC;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static EvidenceLabel of(String code) {
    return Arrays.stream(values())
        .filter(l -> l.code().equals(code))
        .findFirst()
        .orElseThrow(() -> BusinessException.invalid("/label", "evidence.label.unknown", code));
  }
}
