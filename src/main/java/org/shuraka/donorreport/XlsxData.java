package org.shuraka.donorreport;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.shuraka.framework.Framework;
import org.shuraka.programme.GrantSection;
import org.shuraka.rollup.Figure;
import org.shuraka.rollup.FinalTarget;

/**
 * The sheets of a report for programs, the same in every language: {@code data} with one row a
 * figure and {@code trend} with one row an indicator and period. Codes are codes and numbers have
 * every digit; {@code status} says in every row what the figures are worth.
 */
final class XlsxData {

  /** Column of {@code data}, behind the numbers. */
  private static final int DONOR_CODE = 20;

  private final SealedContent content;
  private final String status;
  private final boolean detailed;
  private Sheet sheet;

  XlsxData(SealedContent content) {
    this.content = content;
    this.status =
        (content.draft() ? "draft" : "sealed") + (content.programme().sample() ? ", sample" : "");
    this.detailed = content.has(GrantSection.BREAKDOWN);
  }

  void write(Workbook workbook) {
    data(workbook);
    boolean periods =
        content.results().stream()
            .flatMap(r -> r.indicators().stream())
            .anyMatch(i -> !i.trend().isEmpty());
    if (periods) {
      trend(workbook);
    }
  }

  private Sheet sheet(Workbook workbook, String name, int... widths) {
    return new Sheet(workbook.newWorksheet(name), content.writtenIn().rightToLeft(), widths)
        .over(String.join(" · ", new Wording(content).marks()));
  }

  private void data(Workbook workbook) {
    sheet =
        sheet(
                workbook, "data", 12, 16, 40, 12, 14, 10, 10, 14, 30, 16, 14, 14, 14, 14, 10, 10,
                12, 16, 16, 14)
            .columns(
                2,
                "result",
                "indicator",
                "title",
                "measure",
                "unit",
                "figure",
                "scope",
                "location",
                "categories",
                "value",
                "numerator",
                "denominator",
                "gross",
                "target",
                "expected",
                "accepted",
                "achievement",
                "final target",
                "share of final target",
                "contribution",
                "donor code",
                "status");
    for (SealedContent.Result result : content.results()) {
      for (SealedContent.Indicator indicator : result.indicators()) {
        SealedContent.Contribution share = indicator.contribution();
        rows(result, indicator, "window", share == null ? null : share.inWindow());
        rows(result, indicator, "toDate", share == null ? null : share.toDate());
      }
    }
  }

  private void rows(
      SealedContent.Result result,
      SealedContent.Indicator indicator,
      String which,
      BigDecimal share) {
    boolean toDate = which.equals("toDate");
    Figure figure = toDate ? indicator.achieved().toDate() : indicator.achieved().inWindow();
    begin(result, indicator, which, "total", null, null)
        .number(figure.value())
        .number(figure.numerator())
        .number(figure.denominator())
        .number(figure.gross())
        .number(figure.target());
    if (figure.coverage() == null) {
      sheet.text(null).text(null);
    } else {
      sheet
          .number(BigDecimal.valueOf(figure.coverage().expected()))
          .number(BigDecimal.valueOf(figure.coverage().accepted()));
    }
    sheet.number(toDate ? indicator.achieved().achievement() : null);
    FinalTarget whole = toDate ? indicator.achieved().finalTarget() : null;
    sheet
        .number(whole == null ? null : whole.value())
        .number(whole == null ? null : whole.share())
        .number(share);
    end(indicator);
    if (detailed) {
      parts(result, indicator, which, figure);
    }
    if (figure.median() != null) {
      begin(result, indicator, which, "median", null, null)
          .number(BigDecimal.valueOf(figure.median()));
      end(indicator);
    }
  }

  private void parts(
      SealedContent.Result result, SealedContent.Indicator indicator, String which, Figure figure) {
    if (figure.cells() != null) {
      for (Figure.Cell c : figure.cells()) {
        begin(result, indicator, which, "cell", null, categories(indicator, c.categories()))
            .number(c.value())
            .number(c.numerator())
            .number(c.denominator());
        end(indicator);
      }
    }
    if (figure.byLocation() != null) {
      for (Figure.OfLocation l : figure.byLocation()) {
        begin(result, indicator, which, "location", l.location(), null)
            .number(l.value())
            .number(l.numerator())
            .number(l.denominator());
        end(indicator);
      }
    }
    if (figure.distribution() != null) {
      figure
          .distribution()
          .forEach(
              (level, n) -> {
                begin(result, indicator, which, "level", null, "level=" + level)
                    .number(BigDecimal.valueOf(n));
                end(indicator);
              });
    }
  }

  private Sheet begin(
      SealedContent.Result result,
      SealedContent.Indicator indicator,
      String which,
      String scope,
      String location,
      String categories) {
    Framework.Indicator promised = indicator.promised();
    return sheet
        .text(result.code())
        .text(promised.code())
        .text(content.words(promised.title(), promised.code()))
        .text(promised.measure())
        .text(promised.unitOfCount())
        .text(which)
        .text(scope)
        .text(location)
        .text(categories);
  }

  private void end(SealedContent.Indicator indicator) {
    sheet.at(DONOR_CODE).text(indicator.donorCode()).text(status).newRow();
  }

  /** In the order of the indicator's dimensions. */
  private static String categories(
      SealedContent.Indicator indicator, Map<String, String> categories) {
    return indicator.promised().disaggregation().stream()
        .map(d -> d + "=" + categories.get(d))
        .collect(Collectors.joining("; "));
  }

  private void trend(Workbook workbook) {
    sheet =
        sheet(workbook, "trend", 16, 40, 12, 16, 16, 14)
            .columns(1, "indicator", "title", "period", "value", "target", "status");
    content.results().stream()
        .flatMap(r -> r.indicators().stream())
        .forEach(
            i ->
                i.trend()
                    .forEach(
                        p ->
                            sheet
                                .text(i.promised().code())
                                .text(content.words(i.promised().title(), i.promised().code()))
                                .text(p.period())
                                .number(p.value())
                                .number(p.target())
                                .text(status)
                                .newRow()));
  }
}
