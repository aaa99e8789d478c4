package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shuraka.exchange.IatiExport;
import org.shuraka.exchange.IatiExport.PublishedPeriod;
import org.shuraka.exchange.IatiExport.PublishedValue;
import org.shuraka.exchange.IatiFigure;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Measure;
import org.shuraka.rollup.Coverage;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FigureText;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * The programme in IATI with what is being sealed: each indicator has one more period, the sealed
 * window, with its target, its figure and the figure's cells. What was published stands beside it
 * as it was. Words have no figure; an ordinal indicator's is its median, a yes/no counts the yes.
 */
@ApplicationScoped
class SealedIati {

  @Inject IatiExport export;

  String of(long programmeId, SealedContent content) {
    List<PublishedPeriod> periods =
        content.results().stream()
            .flatMap(r -> r.indicators().stream())
            .map(i -> period(content, i))
            .filter(p -> !p.targets().isEmpty() || !p.actuals().isEmpty())
            .toList();
    return export.xml(programmeId, periods, content.preparedAt());
  }

  private static PublishedPeriod period(SealedContent content, SealedContent.Indicator indicator) {
    Framework.Indicator promised = indicator.promised();
    Figure figure = indicator.achieved().inWindow();
    BigDecimal target = figure.target();
    return new PublishedPeriod(
        promised.code(),
        content.window().start(),
        content.window().end(),
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
