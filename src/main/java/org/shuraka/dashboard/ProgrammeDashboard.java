package org.shuraka.dashboard;

import java.util.List;
import java.util.Optional;
import org.shuraka.framework.Framework;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Results;

/**
 * One programme in a window of whole periods, as far as its reader may see it.
 *
 * @param from code of the window's first period; null where the programme has no periods
 * @param partners whose part can be chosen; empty for readers who see no partners
 * @param partner code of the one whose part is shown; null for the whole programme
 * @param results null where no framework is approved
 * @param indicator the one that is shown in detail; null where there is none
 * @param trend of it, by period from the programme's first one to the window's last
 * @param places its figures to date on a map; null where none were reported by place, or there is
 *     no map of the country
 * @param truncated whether there are more deviations than are listed
 */
public record ProgrammeDashboard(
    ProgrammeView programme,
    List<ProgrammeView.Period> periods,
    String from,
    String to,
    List<ProgrammeView.Partner> partners,
    String partner,
    Results results,
    Framework.Indicator indicator,
    List<TrendPoint> trend,
    PlacedFigures places,
    List<Funding.Grant> grants,
    List<Money> money,
    List<Deviation> deviations,
    boolean truncated) {

  /**
   * What is asked for; what is null or blank is chosen for the reader.
   *
   * @param from code of a period; default the last one
   * @param to code of a period; default the last with an accepted report
   * @param partner code; only managers choose
   * @param indicator code; default one that counts people in a breakdown
   */
  public record Question(
      String programme, String from, String to, String partner, String indicator) {}

  /** The figures of the indicator shown in detail. */
  public Optional<IndicatorResult> detail() {
    return results == null || indicator == null
        ? Optional.empty()
        : results.indicators().stream()
            .filter(i -> i.indicator().equals(indicator.code()))
            .findFirst();
  }

  /** The money in each currency, all grants together. */
  public List<Money> moneyByCurrency() {
    return money.stream()
        .map(Money::currency)
        .distinct()
        .map(
            currency ->
                money.stream()
                    .filter(m -> m.currency().equals(currency))
                    .reduce(Money::plus)
                    .orElseThrow())
        .toList();
  }
}
