package org.shuraka.jobs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.JobRuns;
import org.shuraka.shared.BusinessException;

/**
 * Runs of long work. Administrators see and restart all of them, managers those of the programmes
 * they manage and those they asked for; everybody else sees what she asked for.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class JobService {

  /** For {@link #page}: begins with the newest run. */
  public static final long NEWEST = Long.MAX_VALUE;

  @Inject JobRepository repository;
  @Inject JobRuns runs;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /**
   * Runs, newest first.
   *
   * @param before the last run of the page before; {@link #NEWEST} for the first page
   */
  public List<JobView> page(long before, int limit) {
    return repository.page(caller.get(), before, limit);
  }

  public JobView get(long id) {
    return repository.get(caller.get(), id).orElseThrow(BusinessException::notFound);
  }

  /** Takes a failed or stopped run up again where it ended. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public JobView restart(long id) {
    Caller by = caller.get();
    JobView before = get(id);
    runs.restart(id);
    JobView after = get(id);
    audit.record(
        by,
        new AuditTrail.Entry(
            "job.restart",
            "job",
            id,
            before.programmeId(),
            Map.of("job", before.job(), "state", before.state(), "errors", before.errors()),
            Map.of("job", after.job(), "state", after.state()),
            null));
    return after;
  }

  /** Clears leftovers away now instead of at night. */
  @RolesAllowed(Role.IS_ADMINISTRATOR)
  public JobView startHousekeeping() {
    Caller by = caller.get();
    JobView started = get(runs.startOnce(Housekeeping.JOB, null, Map.of(), by.accountId()));
    audit.record(
        by,
        new AuditTrail.Entry(
            "job.start", "job", started.id(), null, null, Map.of("job", started.job()), null));
    return started;
  }
}
