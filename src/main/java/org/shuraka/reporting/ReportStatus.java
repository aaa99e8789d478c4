package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Where a partner report stands: draft → submitted → sent back or accepted; accepted → reopened.
 */
public enum ReportStatus {
  DRAFT,
  SUBMITTED,
  SENT_BACK,
  ACCEPTED,
  REOPENED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ReportStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the partner may write. */
  public boolean editable() {
    return this == DRAFT || this == SENT_BACK || this == REOPENED;
  }
}
