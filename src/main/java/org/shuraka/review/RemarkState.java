package org.shuraka.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a remark stands: draft → open → answered → resolved; the last two may open again. */
public enum RemarkState {
  DRAFT,
  OPEN,
  ANSWERED,
  RESOLVED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RemarkState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
