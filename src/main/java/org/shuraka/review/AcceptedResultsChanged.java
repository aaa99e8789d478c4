package org.shuraka.review;

/**
 * The accepted results of one report came to count or ceased to. Fired inside the transaction of
 * the acceptance or reopening.
 *
 * @param acceptanceId the acceptance that was made or superseded
 */
public record AcceptedResultsChanged(long programmeId, long acceptanceId, int periodNo) {}
