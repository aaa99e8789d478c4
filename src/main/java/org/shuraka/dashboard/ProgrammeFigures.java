package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.access.Caller;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.ResultService;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.Standing;
import org.shuraka.rollup.Standings;
import org.shuraka.shared.BusinessException;

/**
 * The figures of one programme as its dashboard asks for them: the very results that the guarded
 * service answers, and what to look at first where the reader does not say.
 */
@ApplicationScoped
class ProgrammeFigures {

  /** What people are counted in. */
  private static final Set<String> PEOPLE = Set.of("person", "attendance");

  /** Letters of a P-code or an ISO code that name the country. */
  private static final int COUNTRY = 2;

  private static final int MOST_COUNTRIES = 10;

  @Inject ResultService results;
  @Inject Standings standings;
  @Inject FrameworkRepository frameworks;
  @Inject AreaMaps maps;
  @Inject Clock clock;

  /** Whole periods by code and number; both codes null in a programme without periods. */
  record Window(String from, String to, int fromNo, int toNo) {}

  /**
   * @param results null where no framework is approved yet
   * @param indicator to show in detail; null where there is none
   */
  record Read(Results results, Framework.Indicator indicator) {}

  /** As asked; else the last period with an accepted report, else the last that has ended. */
  Window window(
      ProgrammeDashboard.Question asked,
      long programmeId,
      List<ProgrammeView.Period> periods,
      Caller by) {
    if (periods.isEmpty()) {
      return new Window(null, null, 0, 0);
    }
    ProgrammeView.Period to =
        isSaid(asked.to())
            ? find(periods, asked.to(), "to")
            : ProgrammeView.Period.find(periods, through(programmeId, by))
                .orElseGet(() -> ended(periods));
    ProgrammeView.Period from = isSaid(asked.from()) ? find(periods, asked.from(), "from") : to;
    if (from.no() > to.no()) {
      throw BusinessException.invalid("from", "rollup.window.order");
    }
    return new Window(from.code(), to.code(), from.no(), to.no());
  }

  private String through(long programmeId, Caller by) {
    return standings.of(by, List.of(programmeId)).stream()
        .map(Standing::through)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private ProgrammeView.Period ended(List<ProgrammeView.Period> periods) {
    LocalDate today = LocalDate.now(clock);
    return periods.stream()
        .filter(p -> p.end().isBefore(today))
        .reduce((earlier, later) -> later)
        .orElse(periods.get(0));
  }

  /**
   * @param partner the only partner to speak of; null for all that the caller may see
   */
  Read read(ProgrammeDashboard.Question asked, long programmeId, Window window, String partner) {
    if (window.to() == null || frameworks.latestNumber(programmeId) == 0) {
      return new Read(null, null);
    }
    Results all = results.results(asked.programme(), window.from(), window.to());
    Results seen = partner == null ? all : all.ofPartner(partner);
    Stream<Framework.Indicator> known =
        seen.indicators().stream()
            .map(IndicatorResult::indicator)
            .map(code -> seen.framework().indicator(code).orElseThrow());
    Optional<Framework.Indicator> indicator =
        isSaid(asked.indicator())
            ? Optional.of(
                known
                    .filter(i -> i.code().equals(asked.indicator()))
                    .findFirst()
                    .orElseThrow(BusinessException::notFound))
            : known.min(
                Comparator.comparing(
                    i ->
                        (PEOPLE.contains(String.valueOf(i.unitOfCount())) ? 0 : 2)
                            + (i.disaggregation().isEmpty() ? 1 : 0)
                            + ("unit".equals(i.measure()) ? 0 : 2)));
    return new Read(seen, indicator.orElse(null));
  }

  /** The figures of the indicator in detail by area; null where there is nothing to draw. */
  PlacedFigures places(Read read, List<Place> places) {
    if (read.indicator() == null) {
      return null;
    }
    Figure figure =
        read.results().indicators().stream()
            .filter(i -> i.indicator().equals(read.indicator().code()))
            .map(IndicatorResult::toDate)
            .findFirst()
            .orElseThrow();
    if (figure.byLocation() == null || figure.byLocation().isEmpty()) {
      return null;
    }
    List<AreaMap> known = maps.ofFirst(countries(figure));
    return known.isEmpty() ? null : PlacedFigures.of(known, read.indicator(), figure, places);
  }

  /** Where the places lie that the figure names, the country with most of them first. */
  private static List<String> countries(Figure figure) {
    Map<String, Long> countries =
        figure.byLocation().stream()
            .map(Figure.OfLocation::location)
            .filter(code -> code.length() >= COUNTRY)
            .collect(
                Collectors.groupingBy(
                    code -> code.substring(0, COUNTRY), TreeMap::new, Collectors.counting()));
    return countries.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .limit(MOST_COUNTRIES)
        .toList();
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private static ProgrammeView.Period find(
      List<ProgrammeView.Period> periods, String code, String name) {
    return ProgrammeView.Period.find(periods, code)
        .orElseThrow(() -> BusinessException.invalid(name, "programme.period.unknown", code));
  }
}
