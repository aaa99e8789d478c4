package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A change in what somebody else does, harvested after the fact (outcome harvesting).
 *
 * @param id its own in the report
 * @param actor who changed: a group, an office, a community; persons are not named
 * @param outcome what they do differently
 * @param date when it was seen, to the day
 * @param place code of a place of the programme, or a name
 * @param significance why it matters
 * @param contribution what we did that helped it happen
 * @param source evidence, or who can confirm it
 * @param substantiation {@code not_started}, {@code requested}, {@code substantiated} or {@code
 *     disputed}; not started where nothing is said
 */
public record HarvestedOutcome(
    String id,
    String actor,
    String outcome,
    LocalDate date,
    String place,
    String significance,
    String contribution,
    String source,
    String substantiation) {

  public static final String NOT_STARTED = "not_started";
  public static final String SUBSTANTIATED = "substantiated";

  public static final Set<String> SUBSTANTIATIONS =
      Set.of(NOT_STARTED, "requested", SUBSTANTIATED, "disputed");

  public HarvestedOutcome {
    substantiation =
        substantiation == null || substantiation.isBlank() ? NOT_STARTED : substantiation;
  }

  @JsonIgnore
  boolean isBlank() {
    return date == null
        && substantiation.equals(NOT_STARTED)
        && Stream.of(actor, outcome, place, significance, contribution, source)
            .filter(Objects::nonNull)
            .allMatch(String::isBlank);
  }
}
