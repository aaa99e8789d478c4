package org.shuraka.reporting;

import java.time.LocalDate;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * A planned activity that a report has to speak of: planned to begin in or before its period, and
 * said neither done nor cancelled in a report of an earlier period, nor postponed beyond this one.
 *
 * @param location code of a place of the programme; null for none in particular
 * @param before what the last earlier report said of it; null where none did
 */
public record DueActivity(
    String code,
    LocalisedText title,
    LocalDate start,
    LocalDate end,
    String location,
    List<String> results,
    String before) {}
