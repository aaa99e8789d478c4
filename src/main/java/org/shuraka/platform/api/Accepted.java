package org.shuraka.platform.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.shuraka.platform.JobState;

/**
 * The answer to a call that started long work:
 *
 * <pre>{@code
 * return Accepted.job(jobRuns.start("rollUp", programmeId, parameters, caller.accountId()));
 * }</pre>
 *
 * <p>It is 202, with the place where the run is to be followed.
 */
public record Accepted(long id, JobState state) {

  public static Response job(long id) {
    return Response.accepted(new Accepted(id, JobState.QUEUED))
        .location(URI.create("jobs/" + id))
        .build();
  }
}
