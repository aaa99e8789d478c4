package org.shuraka.rollup.web;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
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
 * Bars as the chart library reads them: without motion, mirrored where the language runs from the
 * right, with digits of the language. Colours are those of {@code shuraka.css}, which says why they
 * can be told apart.
 */
public final class Bars {

  public static final String MAIN = "#0d5c56";
  public static final String SECOND = "#e69f00";
  public static final String THIRD = "#0072b2";
  public static final String PALE = "#b9d8d4";

  private static final int THICKEST = 26;

  /**
   * Pixels: the library makes no room for the last slanted name of an axis that runs from the
   * right.
   */
  private static final int ROOM_FOR_A_NAME = 24;

  private static final char FROM_THE_LEFT = '\u200e';

  /**
   * The library's own, made once: each chart would make another, which costs more than the chart.
   */
  private static final ObjectWriter WRITER = new BarChart().getDefaultObjectWriter();

  private final Language language;
  private final String unit;
  private final boolean lying;
  private final BarData data = new BarData();
  private int series;
  private Integer most;

  /**
   * @param unit of the figures, named at their axis
   * @param lying whether bars run along the line of writing
   */
  public Bars(Language language, String unit, boolean lying) {
    this.language = language;
    this.unit = unit;
    this.lying = lying;
  }

  public Bars labels(List<String> labels) {
    labels.forEach(data::addLabel);
    return this;
  }

  /** Codes, which are read from the left in every language. */
  public Bars codes(List<String> codes) {
    return labels(codes.stream().map(c -> language.rightToLeft() ? FROM_THE_LEFT + c : c).toList());
  }

  /** The axis goes at least as far. */
  public Bars upTo(int figure) {
    most = figure;
    return this;
  }

  /** A row of figures, one a label; null where there is none. */
  public Bars series(String name, List<BigDecimal> figures, List<String> colours) {
    BarDataset dataset =
        new BarDataset()
            .setLabel(name)
            .setBorderColor(MAIN)
            .setBorderWidth(1)
            .setMaxBarThickness(THICKEST);
    figures.forEach(dataset::addData);
    colours.forEach(dataset::addBackgroundColor);
    data.addDataset(dataset);
    series++;
    return this;
  }

  public String json() {
    boolean mirrored = language.rightToLeft();
    LinearScaleOptions figures =
        new LinearScaleOptions()
            .setReverse(mirrored && lying)
            .setSuggestedMin(0)
            .setSuggestedMax(most)
            .setTitle(
                new AbstractCartesianScaleOptions.Title()
                    .setDisplay(!unit.isEmpty())
                    .setText(unit));
    CategoryScaleOptions names = new CategoryScaleOptions().setReverse(mirrored && !lying);
    if (mirrored) {
      (lying ? names : figures).setPosition("right");
    }
    BarOptions options =
        new BarOptions()
            .setIndexAxis(lying ? IndexAxis.Y : IndexAxis.X)
            .setMaintainAspectRatio(false)
            .setAnimation(false)
            .setScales(
                new Scales()
                    .addScale(Scales.ScaleAxis.X, lying ? figures : names)
                    .addScale(Scales.ScaleAxis.Y, lying ? names : figures))
            .setPlugins(
                new Plugins()
                    .setLegend(new LegendOptions().setDisplay(series > 1).setRtl(mirrored)));
    ObjectNode chart =
        Json.read(
            new BarChart()
                .setDefaultObjectWriter(WRITER)
                .setData(data)
                .setOptions(options)
                .toJson(),
            ObjectNode.class);
    ObjectNode more = (ObjectNode) chart.get("options");
    more.put("locale", mirrored ? "ar-u-nu-arab" : language.code());
    if (mirrored && !lying) {
      more.putObject("layout").putObject("padding").put("left", ROOM_FOR_A_NAME);
    }
    // It is written into a script of the page, which no text of a person may end.
    return Json.write(chart).replace("<", "\\u003c");
  }
}
