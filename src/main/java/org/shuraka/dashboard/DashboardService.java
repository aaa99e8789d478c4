package org.shuraka.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
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

  /**
   * Every programme of a manager, and some of them in detail.
   *
   * @param after how many to pass over of those in detail
   */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public Portfolio portfolio(int after, int limit) {
    Caller by = caller.get();
    Map<Long, Waiting> waiting = repository.waiting(by);
    List<Portfolio.Row> rows =
        standings.of(by).stream()
            .map(
                s ->
                    new Portfolio.Row(
                        s, waiting.getOrDefault(s.programmeId(), Waiting.none(s.programmeId()))))
            .toList();
    return new Portfolio(rows, lines(rows.stream().skip(after).limit(limit).toList(), by));
  }

  /** Every indicator off track in a manager's programmes, the worst first. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public Portfolio.Deviating offTrack() {
    List<Standing> all = standings.of(caller.get());
    return new Portfolio.Deviating(
        Portfolio.offTrack(all.stream()), all.stream().filter(s -> !s.readable()).toList());
  }

  private List<Portfolio.Line> lines(List<Portfolio.Row> rows, Caller by) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Long> ids = rows.stream().map(r -> r.standing().programmeId()).toList();
    Map<Long, LocalDate> today = repository.today(by, ids);
    Map<Long, List<Money>> money =
        repository.money(by, ids, null).stream().collect(Collectors.groupingBy(Money::programmeId));
    return rows.stream()
        .map(
            r ->
                new Portfolio.Line(
                    r,
                    byCurrency(money.getOrDefault(r.standing().programmeId(), List.of())),
                    today.get(r.standing().programmeId())))
        .toList();
  }

  /**
   * A page of the grants of a donor.
   *
   * @param after how many to pass over
   */
  @RolesAllowed(Role.IS_DONOR)
  public List<Funding> fundings(int after, int limit) {
    Caller by = caller.get();
    List<Funding.Grant> grants = repository.grants(by, after, limit);
    if (grants.isEmpty()) {
      return List.of();
    }
    List<Long> ids = grants.stream().map(Funding.Grant::programmeId).distinct().toList();
    Map<Long, Standing> standing =
        standings.of(by, ids).stream()
            .collect(Collectors.toMap(Standing::programmeId, Function.identity()));
    Map<Long, List<Money>> money =
        repository.money(by, ids, null).stream().collect(Collectors.groupingBy(Money::grantId));
    return grants.stream()
        .map(
            g ->
                new Funding(
                    g, money.getOrDefault(g.id(), List.of()), standing.get(g.programmeId())))
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
    ProgrammeFigures.Window window = figures.window(asked, periods);
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
        by.is(Role.OFFICER) ? List.of() : repository.grants(by, programme.id()),
        repository.money(by, List.of(programme.id()), partner),
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
