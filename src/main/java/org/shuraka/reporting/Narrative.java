package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a partner says in words, in its own language, each part up to 50,000 characters; null where
 * nothing is said.
 */
public record Narrative(
    String progress, String challenges, String risks, String lessons, String plans) {

  public static final Narrative EMPTY = new Narrative(null, null, null, null, null);

  static final int LONGEST = 50_000;

  @JsonIgnore
  public boolean isEmpty() {
    return Stream.of(progress, challenges, risks, lessons, plans)
        .filter(Objects::nonNull)
        .allMatch(String::isBlank);
  }

  @JsonIgnore
  boolean tooLong() {
    return Stream.of(progress, challenges, risks, lessons, plans)
        .filter(Objects::nonNull)
        .anyMatch(t -> t.length() > LONGEST);
  }
}
