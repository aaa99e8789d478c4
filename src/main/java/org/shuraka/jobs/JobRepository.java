package org.shuraka.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.JobFailure;
import org.shuraka.platform.JobState;
import org.shuraka.platform.Sql;

/** Runs as callers see them: everybody what she asked for, managers what their programmes need. */
@ApplicationScoped
class JobRepository {

  @Inject Sql sql;

  private record Line(
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
      String errorDetail,
      String result,
      Integer queuePosition) {

    JobView view(Caller caller) {
      return new JobView(
          id,
          job,
          programmeId,
          programme,
          state,
          done,
          total,
          requestedAt,
          requestedBy,
          startedAt,
          endedAt,
          state == JobState.FAILED ? JobFailure.read(errorDetail) : List.of(),
          result,
          queuePosition,
          state.restartable() && (caller.is(Role.ADMINISTRATOR) || caller.is(Role.MANAGER)));
    }
  }

  /** The newest runs older than that one. */
  List<JobView> page(Caller caller, long before, int limit) {
    return lines(caller, "r.id < :id", before, limit).stream().map(l -> l.view(caller)).toList();
  }

  Optional<JobView> get(Caller caller, long id) {
    return lines(caller, "r.id = :id", id, 1).stream().map(l -> l.view(caller)).findFirst();
  }

  private List<Line> lines(Caller caller, String which, long id, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(JobRepository.class, "page"))
                .define("which", which)
                .define("visible", visible(caller))
                .bindMethods("caller", caller)
                .bind("id", id)
                .bind("limit", limit)
                .mapTo(Line.class)
                .list());
  }

  private static String visible(Caller caller) {
    String requested = "r.requested_by = :caller.accountId";
    return switch (caller.role()) {
      case ADMINISTRATOR, MANAGER -> "(" + caller.sees("r.programme_id") + " OR " + requested + ")";
      case OFFICER, DONOR -> requested;
    };
  }
}
