package org.shuraka.reporting;

import java.time.Instant;

/**
 * A report as it was handed in.
 *
 * @param nth 1 is the first submission of the report
 * @param by name of the person
 */
public record Submission(int nth, int revision, Instant at, String by, ReportView.Form content) {}
