package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.exchange.IatiExport.PublishedPeriod;
import org.shuraka.exchange.IatiExport.PublishedValue;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * Accepted, rolled-up figures as IATI has them: the programme's figure, then its cells; never who
 * reported what. Words have no figure; an ordinal indicator's is its median, a yes/no counts the
 * yes.
 */
@ApplicationScoped
public class IatiActuals {

  @Inject RollUps rollUps;
  @Inject PeriodFrameworks frameworks;
  @Inject ProgrammeRepository programmes;

  /** The figures of every reporting period that ended before a day. */
  List<PublishedPeriod> before(long programmeId, String programme, LocalDate day) {
    List<ProgrammeView.Period> closed =
        programmes.periods(programmeId).stream()
            .filter(p -> p.open() && p.end().isBefore(day))
            .filter(p -> frameworks.number(programmeId, p.no()).isPresent())
            .toList();
    if (closed.isEmpty()) {
      return List.of();
    }
    rollUps.bringUpToDate(programmeId);
    List<PublishedPeriod> periods = new ArrayList<>();
    for (ProgrammeView.Period period : closed) {
      Results results =
          rollUps.results(programmeId, programme, period.code(), period.code()).withoutPartners();
      for (IndicatorResult result : results.indicators()) {
        Figure figure = result.inWindow();
        if (figure.coverage() != null && figure.coverage().accepted() > 0) {
          results
              .framework()
              .indicator(result.indicator())
              .map(promised -> period(promised, period.start(), period.end(), figure))
              .filter(p -> !p.actuals().isEmpty())
              .ifPresent(periods::add);
        }
      }
    }
    return periods;
  }

  /** A figure as a period of its indicator. */
  public static PublishedPeriod period(
      Framework.Indicator promised, LocalDate start, LocalDate end, Figure figure) {
    BigDecimal target = figure.target();
    return new PublishedPeriod(
        promised.code(),
        start,
        end,
        target == null ? List.of() : List.of(value(target, List.of(), null)),
        actuals(promised, figure));
  }

  private static List<PublishedValue> actuals(Framework.Indicator promised, Figure figure) {
    BigDecimal total =
        figure.median() != null
            ? BigDecimal.valueOf(figure.median())
            : value(promised, figure.value(), figure.numerator());
    if (total == null) {
      return List.of();
    }
    List<PublishedValue> actuals = new ArrayList<>();
    actuals.add(value(total, List.of(), comment(promised, figure)));
    if (figure.cells() != null) {
      for (Figure.Cell cell : figure.cells()) {
        BigDecimal value = value(promised, cell.value(), cell.numerator());
        if (value != null) {
          actuals.add(value(value, dimensions(promised, cell.categories()), null));
        }
      }
    }
    return actuals;
  }

  private static BigDecimal value(
      Framework.Indicator promised, BigDecimal value, BigDecimal numerator) {
    return promised.measureOf() == Measure.NOMINAL ? numerator : value;
  }

  private static List<IatiFigure.Dimension> dimensions(
      Framework.Indicator promised, Map<String, String> categories) {
    return promised.disaggregation().stream()
        .map(d -> new IatiFigure.Dimension(d, categories.get(d)))
        .toList();
  }

  private static PublishedValue value(
      BigDecimal value, List<IatiFigure.Dimension> dimensions, LocalisedText comment) {
    return new PublishedValue(value.toPlainString(), dimensions, comment);
  }

  /** What a quotient is made of, and whether the figure may still change; null where neither. */
  private static LocalisedText comment(Framework.Indicator promised, Figure figure) {
    FigureText figures = FigureText.in(Language.EN);
    List<String> words = new ArrayList<>();
    if (promised.measureOf() == Measure.NOMINAL) {
      words.add(figures.value(promised, figure));
    } else if (figure.denominator() != null) {
      words.add(figures.detail(promised, figure.numerator(), figure.denominator()));
    }
    Coverage coverage = figure.coverage();
    if (coverage != null && coverage.provisional()) {
      words.add(Messages.text(Language.EN, "donorreport.provisional", figures.coverage(coverage)));
    }
    return words.isEmpty() ? null : LocalisedText.english(String.join(". ", words));
  }
}
