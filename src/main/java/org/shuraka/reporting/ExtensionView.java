package org.shuraka.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When a report is due, and the requests for more time.
 *
 * @param due the day, in the programme's time zone, at whose end it is due now
 * @param periodDue the day that holds for the period's other reports
 * @param editable whether the partner still has to hand it in
 * @param version of the latest request, for {@code If-Match}; 0 where there was none
 * @param requests the latest first
 */
public record ExtensionView(
    LocalDate due, LocalDate periodDue, boolean editable, int version, List<Request> requests) {

  /**
   * One request.
   *
   * @param state asked, granted or declined
   * @param dueBefore when the report was due as it was asked
   * @param grantedDue null unless granted
   * @param answer why it was declined, or what was said with the grant; may be null
   */
  public record Request(
      String state,
      LocalDate dueBefore,
      LocalDate askedDue,
      String reason,
      Instant askedAt,
      String askedBy,
      LocalDate grantedDue,
      String answer,
      Instant answeredAt,
      String answeredBy,
      @JsonIgnore int version) {

    @JsonIgnore
    public boolean isOpen() {
      return "asked".equals(state);
    }
  }

  /** The request that waits for an answer; null where none does. */
  @JsonIgnore
  public Request getWaiting() {
    return requests.isEmpty() || !requests.get(0).isOpen() ? null : requests.get(0);
  }
}
