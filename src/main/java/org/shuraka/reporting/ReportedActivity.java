package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a report says of one activity.
 *
 * @param activity code of a planned activity, or of one that was not planned
 * @param title of an activity that was not planned; the work plan names the others
 * @param status {@code done}, {@code ongoing}, {@code postponed}, {@code moved} (to another place)
 *     or {@code cancelled}
 * @param reason why it was postponed, moved or cancelled; see {@link #REASONS}
 * @param newDate when it is to be, for what was postponed
 * @param newPlace code of a place of the programme, or a name, for what was moved
 * @param participants people who took part, by sex and age band: {@code female|18to29}
 * @param consequence what it means for the targets
 */
public record ReportedActivity(
    String activity,
    String title,
    String status,
    String reason,
    LocalDate newDate,
    String newPlace,
    Map<String, Integer> participants,
    String consequence,
    String comment) {

  public static final Set<String> STATUSES =
      Set.of("done", "ongoing", "postponed", "moved", "cancelled");

  public static final Set<String> REASONS =
      Set.of(
          "security", "access", "authorities", "partner_capacity", "funding", "weather", "other");

  /** These want a reason. */
  private static final Set<String> CHANGED = Set.of("postponed", "moved", "cancelled");

  public ReportedActivity {
    participants = participants == null ? Map.of() : Map.copyOf(participants);
  }

  /** Nothing is said of that activity yet. */
  public static ReportedActivity silent(String activity) {
    return new ReportedActivity(activity, null, null, null, null, null, null, null, null);
  }

  /** Whether the plan was not kept, so that a reason is wanted. */
  @JsonIgnore
  boolean changed() {
    return status != null && CHANGED.contains(status);
  }

  @JsonIgnore
  boolean isBlank() {
    return newDate == null
        && participants.isEmpty()
        && Stream.of(title, status, reason, newPlace, consequence, comment)
            .filter(Objects::nonNull)
            .allMatch(String::isBlank);
  }
}
