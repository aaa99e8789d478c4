package org.shuraka.dashboard;

import java.time.LocalDate;
import org.shuraka.shared.LocalisedText;

/**
 * An activity that was postponed, moved or cancelled, as an accepted report says.
 *
 * @param title of the work plan; empty for what was not planned
 * @param unplanned its title where it was not planned; null for donors
 * @param newPlace a place of the programme; empty where none is said
 * @param partner empty for readers who see no partners
 * @param consequence in the partner's words; null for donors
 */
public record Deviation(
    String period,
    LocalisedText title,
    String unplanned,
    String status,
    String reason,
    LocalDate newDate,
    LocalisedText newPlace,
    LocalisedText partner,
    String consequence) {}
