package org.shuraka.donorreport;

import java.time.LocalDate;
import org.shuraka.shared.LocalisedText;

/**
 * A report that a donor is to get and has not got yet, as that donor is told: not how far it is,
 * nor what it waits for.
 *
 * @param window name of the window in the grant's calendar, as FY2026
 * @param daysLeft until it is due, in the programme's time zone; negative once it is late
 */
public record ComingReport(
    String programme,
    LocalisedText programmeTitle,
    String grantReference,
    String window,
    LocalDate due,
    int daysLeft) {

  public boolean late() {
    return daysLeft < 0;
  }
}
