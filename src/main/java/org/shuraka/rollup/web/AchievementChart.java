package org.shuraka.rollup.web;

import java.util.List;
import org.shuraka.rollup.FigureLine;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.enums.IndexAxis;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.LegendOptions;
import software.xdev.chartjs.model.options.Plugins;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.AbstractCartesianScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;

/**
 * How far each indicator has come, a bar each, as the chart library reads it. Told apart by light
 * and dark, not by hue; without motion; mirrored where the language runs from the right.
 */
final class AchievementChart {

  /** More bars than a reader takes in: then the tables are clearer. */
  static final int MOST_BARS = 40;

  private static final int LONGEST_LABEL = 32;
  private static final String DARK = "#0d5c56";
  private static final String PALE = "#b9d8d4";

  private AchievementChart() {}

  /** Empty where there is nothing to compare, or too much to show. */
  static String of(List<FigureLine> lines, Language language) {
    List<FigureLine> bars = lines.stream().filter(l -> l.progress() != null).toList();
    if (bars.isEmpty() || bars.size() > MOST_BARS) {
      return "";
    }
    BarDataset dataset =
        new BarDataset()
            .setLabel(Messages.text(language, "rollup.achievement"))
            .setBorderColor(DARK)
            .setBorderWidth(1)
            .setMaxBarThickness(18);
    BarData data = new BarData();
    for (FigureLine bar : bars) {
      data.addLabel(label(bar, language));
      dataset.addData(bar.result().achievement().movePointRight(2));
      dataset.addBackgroundColor(bar.provisional() ? PALE : DARK);
    }
    boolean mirrored = language.rightToLeft();
    Scales scales =
        new Scales()
            .addScale(
                Scales.ScaleAxis.X,
                new LinearScaleOptions()
                    .setReverse(mirrored)
                    .setSuggestedMin(0)
                    .setSuggestedMax(100)
                    .setTitle(
                        new AbstractCartesianScaleOptions.Title()
                            .setDisplay(true)
                            .setText(Messages.text(language, "rollup.chart.axis"))))
            .addScale(
                Scales.ScaleAxis.Y,
                new CategoryScaleOptions().setPosition(mirrored ? "right" : "left"));
    BarOptions options =
        new BarOptions()
            .setIndexAxis(IndexAxis.Y)
            .setMaintainAspectRatio(false)
            .setAnimation(false)
            .setScales(scales)
            .setPlugins(new Plugins().setLegend(new LegendOptions().setDisplay(false)));
    // It is written into a script of the page, which no text of a person may end.
    return new BarChart()
        .setData(data.addDataset(dataset))
        .setOptions(options)
        .toJson()
        .replace("<", "\\u003c");
  }

  private static String label(FigureLine bar, Language language) {
    String code = bar.indicator().code();
    String title = bar.indicator().title().in(language);
    int length = title.codePointCount(0, title.length());
    return length <= LONGEST_LABEL
        ? code + " " + title
        : code + " " + title.substring(0, title.offsetByCodePoints(0, LONGEST_LABEL)) + "…";
  }
}
