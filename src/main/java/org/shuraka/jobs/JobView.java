package org.shuraka.jobs;

import java.time.Instant;
import java.util.List;
import org.shuraka.platform.JobState;
import org.shuraka.shared.Fault;

/**
 * A run as its caller sees it.
 *
 * @param job name of the job
 * @param programmeId the programme it works for; null where none
 * @param programme its code
 * @param total what {@code done} is to reach, in units of the job's choice; 0 while unknown
 * @param requestedBy name of the person; null for the system itself
 * @param startedAt when it was last started; null while it never was
 * @param endedAt null while it is under way
 * @param errors why it failed
 * @param result link to the outcome; null where there is none
 * @param queuePosition 1 where its turn is next; null unless it waits in the queue
 * @param restartable whether the caller may restart it now
 */
public record JobView(
    long id,
    String job,
    Long programmeId,
    String programme,
    JobState state,
    int done,
    int total,
    Instant requestedAt,
    String requestedBy,
    Instant startedAt,
    Instant endedAt,
    List<Fault> errors,
    String result,
    Integer queuePosition,
    boolean restartable) {}
