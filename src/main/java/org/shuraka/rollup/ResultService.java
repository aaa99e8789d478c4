package org.shuraka.rollup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/**
 * The figures of a programme, as far as the caller may see them: managers everything, a donor the
 * programme's aggregates without who reported what, an officer what her own organisation brought
 * in.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class ResultService {

  @Inject RollUps rollUps;
  @Inject RollUpTrigger trigger;
  @Inject ProgrammeRepository programmes;
  @Inject Standings standings;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The figures of a window of whole reporting periods; both by code. */
  public Results results(String programme, String from, String to) {
    Caller by = caller.get();
    long id = id(programme, by);
    Results all = rollUps.results(id, programme, from, to);
    return switch (by.role()) {
      case ADMINISTRATOR, MANAGER -> all;
      case DONOR -> all.withoutPartners();
      case OFFICER -> all.ofPartner(programmes.own(id, by).code());
    };
  }

  /**
   * The period that a page shows where its reader names none, one rule for all pages: the last with
   * an accepted report, else the last that has ended, else the first.
   *
   * @return its code; null in a programme without periods
   */
  public String shownFirst(String programme) {
    Caller by = caller.get();
    long id = id(programme, by);
    List<ProgrammeView.Period> periods = programmes.periods(id);
    LocalDate today = LocalDate.now(clock);
    return standings.of(by, List.of(id)).stream()
        .map(Standing::through)
        .filter(Objects::nonNull)
        .findFirst()
        .or(
            () ->
                periods.stream()
                    .filter(p -> p.end().isBefore(today))
                    .reduce((earlier, later) -> later)
                    .map(ProgrammeView.Period::code))
        .orElseGet(() -> periods.isEmpty() ? null : periods.get(0).code());
  }

  /** How one indicator's figures of a window came about. */
  public Explanation explanation(String programme, String indicator, String from, String to) {
    Caller by = caller.get();
    long id = id(programme, by);
    return switch (by.role()) {
      case ADMINISTRATOR, MANAGER -> rollUps.explanation(id, programme, indicator, from, to, null);
      case DONOR ->
          Derivations.withoutPartners(
              rollUps.explanation(id, programme, indicator, from, to, null));
      case OFFICER ->
          rollUps.explanation(id, programme, indicator, from, to, programmes.own(id, by));
    };
  }

  /** Starts a job that derives every figure of the programme anew; answers its run's id. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public long rollUp(String programme) {
    Caller by = caller.get();
    return trigger.all(id(programme, by), by.accountId());
  }

  /** Starts a job that derives every figure of every programme anew; answers its run's id. */
  @RolesAllowed(Role.IS_ADMINISTRATOR)
  public long rollUpEverything() {
    return trigger.everything(caller.get().accountId());
  }

  private long id(String programme, Caller by) {
    return programmes.id(programme, by).orElseThrow(BusinessException::notFound);
  }
}
