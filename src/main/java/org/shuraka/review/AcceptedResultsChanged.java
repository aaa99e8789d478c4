package org.shuraka.review;

import java.util.List;

/**
 * The accepted results of some reports of a programme came to count or ceased to. Fired inside the
 * transaction of the acceptances or the reopening.
 *
 * @param acceptances ids of those that were made or superseded
 */
public record AcceptedResultsChanged(long programmeId, List<Long> acceptances) {}
