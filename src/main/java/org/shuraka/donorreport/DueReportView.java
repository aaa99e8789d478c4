package org.shuraka.donorreport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * A window on which a donor is to get a report, and how far that report is.
 *
 * @param window name of the window in the grant's calendar, as FY2026
 * @param from code of its first reporting period
 * @param end its last day
 * @param due the day on which the report is due to the donor
 * @param daysLeft until then, in the programme's time zone; negative once it is late
 * @param report id of the newest report on the window; null while there is none
 * @param triedAt when a draft was last to be made and could not be
 * @param obstacles why not, the first fifty
 * @param missing how many reports of partners were missing
 * @param discardReason why a draft was thrown away; null where none was
 */
public record DueReportView(
    String programme,
    LocalisedText programmeTitle,
    @JsonIgnore String timezone,
    long grant,
    String grantReference,
    LocalisedText donorName,
    String window,
    String from,
    String to,
    @JsonIgnore int fromNo,
    LocalDate end,
    LocalDate due,
    int daysLeft,
    DueState state,
    Long report,
    Instant triedAt,
    List<Obstacle> obstacles,
    int missing,
    String discardReason) {

  public boolean late() {
    return daysLeft < 0 && state != DueState.PUBLISHED;
  }

  /** Where the next page of a list begins. */
  @JsonIgnore
  public DuePosition position() {
    return new DuePosition(due, grant, fromNo);
  }

  /** A hint for the reader: reports that are missing beyond those named. */
  @JsonIgnore
  public long unnamed() {
    return missing - obstacles.stream().filter(o -> o.code().equals(Obstacle.MISSING)).count();
  }
}
