package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Why a warning of the checks is all right.
 *
 * @param code the check, as {@link Finding#code}
 * @param pointer the place it warned about
 */
public record Explanation(String code, String pointer, String explanation) {

  /** Longest explanation, in characters. */
  static final int LONGEST = 5_000;

  @JsonIgnore
  boolean isBlank() {
    return explanation == null || explanation.isBlank();
  }
}
