package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shuraka.framework.Framework;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.ResultService;
import org.shuraka.rollup.Results;
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
  @Inject PeriodFrameworks frameworks;
  @Inject AreaMaps maps;

  /** Whole periods by code and number; both codes null in a programme without periods. */
  record Window(String from, String to, int fromNo, int toNo) {}

  /**
   * @param results null where no framework is approved yet
   * @param indicator to show in detail; null where there is none
   */
  record Read(Results results, Framework.Indicator indicator) {}

  /** As asked; else the period that every page shows first. */
  Window window(ProgrammeDashboard.Question asked, List<ProgrammeView.Period> periods) {
    if (periods.isEmpty()) {
      return new Window(null, null, 0, 0);
    }
    ProgrammeView.Period to =
        find(
            periods, isSaid(asked.to()) ? asked.to() : results.shownFirst(asked.programme()), "to");
    ProgrammeView.Period from = isSaid(asked.from()) ? find(periods, asked.from(), "from") : to;
    if (from.no() > to.no()) {
      throw BusinessException.invalid("from", "rollup.window.order");
    }
    return new Window(from.code(), to.code(), from.no(), to.no());
  }

  /**
   * @param partner the only partner to speak of; null for all that the caller may see
   */
  Read read(ProgrammeDashboard.Question asked, long programmeId, Window window, String partner) {
    if (window.to() == null || !frameworks.anyApproved(programmeId)) {
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
