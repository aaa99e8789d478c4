package org.shuraka.donorreport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.JobRuns;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;

/** The reports that grants' calendars ask for: what is due when, and how far it is. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class DueReportService {

  /** Name of the batch job that makes the drafts. */
  public static final String JOB = "prepare-donor-reports";

  @Inject DueReportRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject JobRuns jobs;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** A page of windows, the first due first; see {@link DueReportRepository#page}. */
  public List<DueReportView> page(
      String programme, Long grantId, boolean all, DuePosition after, int limit) {
    return repository.page(caller.get(), programme, grantId, all, after, limit);
  }

  /** The same of a programme that must be the caller's to see. */
  public List<DueReportView> pageOf(String programme, boolean all, DuePosition after, int limit) {
    id(programme);
    return page(programme, null, all, after, limit);
  }

  /** Starts a job that tries every window of a programme that waits; answers its run's id. */
  public long prepare(String programme) {
    Caller by = caller.get();
    long id = id(programme);
    long run =
        jobs.start(
            JOB,
            id,
            Map.of(
                "programme",
                Long.toString(id),
                "since",
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                "by",
                by.email()),
            by.accountId());
    jobs.result(run, "/api/v1/programmes/" + programme + "/due-donor-reports");
    return run;
  }

  private long id(String programme) {
    return programmes.id(programme, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
