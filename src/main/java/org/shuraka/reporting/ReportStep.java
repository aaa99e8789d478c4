package org.shuraka.reporting;

import java.time.Instant;

/**
 * One step of a report's life.
 *
 * @param status how the report stood from then on
 * @param by name of who did it
 * @param reason as that person said; null where none was asked
 */
public record ReportStep(int revision, ReportStatus status, Instant at, String by, String reason) {}
