package org.shuraka.jobs.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.shuraka.jobs.JobService;
import org.shuraka.jobs.JobView;
import org.shuraka.platform.JobState;
import org.shuraka.platform.api.Accepted;
import org.shuraka.platform.api.Problems;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/** Runs of long work. */
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

  private static final int MOST = 500;

  @Inject JobService jobs;
  @Context HttpHeaders headers;

  /** How far a run is; {@code total} is 0 while it is not known. */
  public record Progress(int done, int total) {}

  /**
   * Why a run failed.
   *
   * @param pointer JSON pointer into what the run was given, where the reason lies there
   * @param detail in the language of {@code Accept-Language}
   */
  public record JobError(String code, String pointer, String detail) {}

  /**
   * A run.
   *
   * @param job name of the job
   * @param programme code of the programme it works for
   * @param startedAt when it was last started
   * @param result link to the outcome
   * @param queuePosition while it waits in the queue; 1 where its turn is next
   */
  public record Job(
      long id,
      String job,
      String programme,
      JobState state,
      Progress progress,
      Instant requestedAt,
      String requestedBy,
      Instant startedAt,
      Instant endedAt,
      List<JobError> errors,
      String result,
      Integer queuePosition) {

    static Job of(JobView view, Locale locale) {
      return new Job(
          view.id(),
          view.job(),
          view.programme(),
          view.state(),
          new Progress(view.done(), view.total()),
          view.requestedAt(),
          view.requestedBy(),
          view.startedAt(),
          view.endedAt(),
          view.errors().stream()
              .map(e -> new JobError(e.key(), e.pointer(), Messages.text(locale, e)))
              .toList(),
          view.result(),
          view.queuePosition());
    }
  }

  /** A page of runs; {@code next} is the cursor of the following one. */
  public record JobList(List<Job> items, String next) {}

  @GET
  @Operation(
      summary = "Runs of long work that concern the caller, newest first",
      description =
          "Administrators see all, managers those of their programmes, everybody what she asked"
              + " for.")
  public JobList list(
      @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") String cursor) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<JobView> page = jobs.page(before(cursor), most + 1);
    List<Job> items =
        page.stream().limit(most).map(j -> Job.of(j, Problems.locale(headers))).toList();
    return new JobList(items, page.size() > most ? Long.toString(items.get(most - 1).id()) : null);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One run: state, progress, and why it failed or where its outcome is")
  public Job get(@PathParam("id") long id) {
    return Job.of(jobs.get(id), Problems.locale(headers));
  }

  @POST
  @Path("{id}/restart")
  @Operation(
      summary = "Restart a failed or stopped run where it ended",
      description = "For managers and administrators. 409 where the run is neither.")
  public Response restart(@PathParam("id") long id) {
    return Accepted.job(jobs.restart(id).id());
  }

  @POST
  @Path("housekeeping")
  @Operation(
      summary = "Clear leftovers away now",
      description = "For administrators. It is done every night by itself.")
  public Response startHousekeeping() {
    return Accepted.job(jobs.startHousekeeping().id());
  }

  private static long before(String cursor) {
    try {
      return cursor == null ? JobService.NEWEST : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "error.http.400");
    }
  }
}
