package org.shuraka.donorreport.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.shuraka.donorreport.SealedContent;
import org.shuraka.donorreport.SealedContent.Indicator;
import org.shuraka.donorreport.SealedContent.Point;
import org.shuraka.platform.web.Page;

/** What a report says of its indicators beside the figures of its window. */
@Named
@RequestScoped
public class Parts {

  private static final String PERCENTAGE = "percentage";

  @Inject Page page;

  /** Those that the donor knows by a code of its own. */
  public List<Indicator> named(SealedContent content) {
    return having(content, i -> i.donorCode() != null);
  }

  /** Those of which the donor's share is shown. */
  public List<Indicator> shared(SealedContent content) {
    return having(content, i -> i.contribution() != null);
  }

  /** Those whose figures stand in several periods. */
  public List<Indicator> trends(SealedContent content) {
    return having(content, i -> i.trend().stream().anyMatch(p -> p.value() != null));
  }

  /** The periods of the trends, by code; empty where there is none. */
  public List<String> periods(SealedContent content) {
    return trends(content).stream()
        .findFirst()
        .map(i -> i.trend().stream().map(Point::period).toList())
        .orElse(List.of());
  }

  /** A figure as the language writes it. */
  public String shown(Indicator indicator, BigDecimal figure) {
    return PERCENTAGE.equals(indicator.promised().measure())
        ? page.percent(figure)
        : page.mean(figure);
  }

  private static List<Indicator> having(SealedContent content, Predicate<Indicator> what) {
    return content.results().stream().flatMap(r -> r.indicators().stream()).filter(what).toList();
  }
}
