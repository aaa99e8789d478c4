package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.donorreport.DonorReportRepository.CauseRow;
import org.shuraka.donorreport.SealedContent.Restatement;
import org.shuraka.programme.GrantSection;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.Json;

/**
 * What the last sealed report of a grant said and would not say today: its figures beside today's
 * of the same window, and what was done in between.
 */
@ApplicationScoped
class Restatements {

  @Inject DonorReportRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject RollUps rollUps;

  /** Of the grant's last sealed report; the figures must be up to date. */
  List<Restatement> of(DonorReportRepository.GrantOf grant) {
    return repository
        .lastSeal(grant.id())
        .map(seal -> of(grant, Json.read(seal.content(), SealedContent.class)))
        .orElse(List.of());
  }

  private List<Restatement> of(DonorReportRepository.GrantOf grant, SealedContent last) {
    SealedContent.Window window = last.window();
    Map<String, IndicatorResult> today =
        rollUps
            .results(grant.programmeId(), grant.programme(), window.from(), window.to())
            .indicators()
            .stream()
            .collect(Collectors.toMap(IndicatorResult::indicator, Function.identity()));
    List<ProgrammeView.Period> periods = programmes.periods(grant.programmeId());
    int fromNo = no(periods, window.from());
    Map<String, List<CauseRow>> causes =
        repository.causes(grant.programmeId(), no(periods, window.to()), last.rolledUpAt()).stream()
            .collect(Collectors.groupingBy(CauseRow::indicator));
    List<Restatement> restatements = new ArrayList<>();
    last.results().stream()
        .flatMap(r -> r.indicators().stream())
        .forEach(
            one -> {
              String code = one.promised().code();
              IndicatorResult now = today.get(code);
              Said said =
                  new Said(
                      one,
                      window,
                      last.has(GrantSection.BREAKDOWN),
                      causes.getOrDefault(code, List.of()));
              said.compare("in_window", IndicatorResult::inWindow, now, fromNo, restatements);
              said.compare("to_date", IndicatorResult::toDate, now, 1, restatements);
            });
    return restatements;
  }

  private static int no(List<ProgrammeView.Period> periods, String code) {
    return ProgrammeView.Period.find(periods, code).orElseThrow().no();
  }

  /** What was sealed of one indicator, and what was done since. */
  private record Said(
      SealedContent.Indicator told,
      SealedContent.Window window,
      boolean brokenDown,
      List<CauseRow> causes) {

    void compare(
        String name,
        Function<IndicatorResult, Figure> which,
        IndicatorResult now,
        int fromNo,
        List<Restatement> restatements) {
      Figure was = which.apply(told.achieved());
      Figure is = now == null ? null : which.apply(now);
      boolean sameValue = same(value(was), value(is));
      if (sameValue && sameDistribution(was, is) && (!brokenDown || sameCells(was, is))) {
        return;
      }
      restatements.add(
          new Restatement(
              told.promised().code(),
              told.promised().title(),
              name,
              window.from(),
              window.to(),
              value(was),
              value(is),
              sameValue,
              causes.stream().filter(c -> c.no() >= fromNo).map(CauseRow::cause).toList()));
    }

    /** Of an ordinal indicator the median stands for its figure. */
    private static BigDecimal value(Figure figure) {
      if (figure == null) {
        return null;
      }
      return figure.median() == null ? figure.value() : BigDecimal.valueOf(figure.median());
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
      return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static boolean sameDistribution(Figure was, Figure is) {
      return is != null && Objects.equals(was.distribution(), is.distribution());
    }

    private static boolean sameCells(Figure was, Figure is) {
      return cells(was).equals(cells(is));
    }

    private static Map<Map<String, String>, List<String>> cells(Figure figure) {
      return figure.cells() == null
          ? Map.of()
          : figure.cells().stream()
              .collect(
                  Collectors.toMap(
                      Figure.Cell::categories,
                      c ->
                          List.of(plain(c.value()), plain(c.numerator()), plain(c.denominator()))));
    }

    private static String plain(BigDecimal number) {
      return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
  }
}
