package org.shuraka.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * A small country that is nowhere: districts side by side, each half a degree wide and one high,
 * with a border of many points between them, in the words of OCHA's files.
 */
public final class SmallBoundaries {

  private static final double WIDTH = 0.5;

  private SmallBoundaries() {}

  /**
   * Districts of two governorates, the first half in the first one.
   *
   * @param country ISO 3166-1
   * @param points of a border between two
   */
  public static String districts(String country, int count, int points) {
    return file(
        count,
        points,
        n ->
            """
            {"ADM1_PCODE":"%1$s0%2$d","ADM2_PCODE":"%1$s0%2$d0%3$d","ADM2_EN":"District %3$d",\
            "ADM2_AR":"قضاء %3$d","ADM2_FR":null}"""
                .formatted(country, n <= count / 2 ? 1 : 2, n));
  }

  /** Areas whose properties are as they are told for each number, from 1 on. */
  static String file(int count, int points, IntFunction<String> properties) {
    List<String> features = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      List<String> ring = new ArrayList<>(border(n - 1, points));
      List<String> back = new ArrayList<>(border(n, points));
      Collections.reverse(back);
      ring.addAll(back);
      ring.add(ring.get(0));
      features.add(
          """
          {"type":"Feature","properties":%s,
           "geometry":{"type":"Polygon","coordinates":[[%s]]}}"""
              .formatted(properties.apply(n), String.join(",", ring)));
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** From south to north, never straight. */
  private static List<String> border(int number, int points) {
    List<String> border = new ArrayList<>();
    for (int i = 0; i <= points; i++) {
      double east = 40 + number * WIDTH + Math.sin(i * 0.7 + number) * 0.05;
      border.add(String.format(Locale.ROOT, "[%.6f,%.6f]", east, 33 + (double) i / points));
    }
    return border;
  }
}
