package org.shuraka.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.framework.Framework;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Standing;
import org.shuraka.rollup.Standings;
import org.shuraka.shared.BusinessException;

/** What each role meets after signing in, and one programme in detail. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class DashboardService {

  private static final int MOST_DEVIATIONS = 100;

  @Inject DashboardRepository repository;
  @Inject Standings standings;
  @Inject ProgrammeService programmes;
  @Inject ProgrammeFigures figures;
  @Inject CurrentCaller caller;

  /** Every programme of a manager. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public Portfolio portfolio() {
    Caller by = caller.get();
    Map<Long, Waiting> waiting = repository.waiting(by);
    Map<Long, Integer> warned = repository.warned(by);
    var today = repository.today(by);
    Map<Long, List<Money>> money = byProgramme(repository.money(by, null, null));
    return new Portfolio(
        standings.of(by, null).stream()
            .map(
                s ->
                    new Portfolio.Row(
                        s,
                        waiting.getOrDefault(s.programmeId(), Waiting.none(s.programmeId())),
                        byCurrency(money.getOrDefault(s.programmeId(), List.of())),
                        warned.getOrDefault(s.programmeId(), 0),
                        today.get(s.programmeId())))
            .toList());
  }

  /** The grants of a donor. */
  @RolesAllowed(Role.IS_DONOR)
  public List<Funding> fundings() {
    Caller by = caller.get();
    Map<Long, Standing> standing =
        standings.of(by, null).stream()
            .collect(Collectors.toMap(Standing::programmeId, Function.identity()));
    List<Money> money = repository.money(by, null, null);
    return repository.grants(by, null).stream()
        .map(
            g ->
                new Funding(
                    g,
                    money.stream().filter(m -> m.grantId() == g.id()).toList(),
                    standing.get(g.programmeId())))
        .toList();
  }

  /** Remarks that an officer has to answer, the oldest first. */
  @RolesAllowed(Role.IS_OFFICER)
  public List<OpenRemark> remarks(int limit) {
    return repository.remarks(caller.get(), limit);
  }

  /** One programme in a window: managers everything, donors aggregates, officers their own part. */
  public ProgrammeDashboard programme(ProgrammeDashboard.Question asked) {
    Caller by = caller.get();
    ProgrammeView programme = programmes.get(asked.programme());
    List<ProgrammeView.Period> periods = programmes.periods(asked.programme());
    List<ProgrammeView.Partner> partners =
        by.is(Role.DONOR)
            ? List.of()
            : programmes.partners(asked.programme()).stream()
                .filter(ProgrammeView.Partner::reports)
                .toList();
    String partner = partner(asked, by, partners);
    ProgrammeFigures.Window window = figures.window(asked, periods, by);
    DashboardRepository.Part part =
        new DashboardRepository.Part(asked.programme(), partner, window.fromNo(), window.toNo());
    ProgrammeFigures.Read read = figures.read(asked, programme.id(), window, partner);
    Framework.Indicator indicator = read.indicator();
    List<Deviation> deviations = repository.deviations(by, part, MOST_DEVIATIONS + 1);
    boolean truncated = deviations.size() > MOST_DEVIATIONS;
    return new ProgrammeDashboard(
        programme,
        periods,
        window.from(),
        window.to(),
        by.is(Role.OFFICER) ? List.of() : partners,
        partner,
        read.results(),
        indicator,
        indicator == null
            ? List.of()
            : repository.trend(
                by,
                new DashboardRepository.Part(asked.programme(), partner, 1, window.toNo()),
                indicator.code()),
        figures.places(read, programme.locations()),
        by.is(Role.OFFICER) ? List.of() : repository.grants(by, asked.programme()),
        repository.money(by, asked.programme(), partner),
        truncated ? deviations.subList(0, MOST_DEVIATIONS) : deviations,
        truncated);
  }

  /** An officer sees her own organisation's part; a manager may choose one. */
  private static String partner(
      ProgrammeDashboard.Question asked, Caller by, List<ProgrammeView.Partner> partners) {
    if (by.is(Role.OFFICER)) {
      return partners.stream()
          .filter(p -> p.organisationId() == by.organisationId())
          .map(ProgrammeView.Partner::code)
          .findFirst()
          .orElseThrow(BusinessException::notFound);
    }
    if (by.is(Role.DONOR) || asked.partner() == null || asked.partner().isBlank()) {
      return null;
    }
    return partners.stream()
        .map(ProgrammeView.Partner::code)
        .filter(asked.partner()::equals)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  private static Map<Long, List<Money>> byProgramme(List<Money> money) {
    return money.stream().collect(Collectors.groupingBy(Money::programmeId));
  }

  private static List<Money> byCurrency(List<Money> money) {
    return money.stream().map(Money::currency).distinct().map(c -> sum(money, c)).toList();
  }

  private static Money sum(List<Money> money, String currency) {
    return money.stream()
        .filter(m -> m.currency().equals(currency))
        .reduce(Money::plus)
        .orElseThrow();
  }
}
