package org.shuraka.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Outlines of a quantised TopoJSON file, drawn to a width: degrees of longitude shortened by the
 * cosine of the middle latitude, points rounded to whole units, so that points too near to be told
 * apart fall together. Neighbours share their arcs and so their borders.
 */
final class TopoJson {

  /** A point of the drawing. */
  private record Point(int x, int y) {}

  private final List<List<Point>> arcs = new ArrayList<>();
  private final JsonNode geometries;
  private int height;

  TopoJson(JsonNode file, int width) {
    double scaleX = file.at("/transform/scale/0").doubleValue();
    double scaleY = file.at("/transform/scale/1").doubleValue();
    double south = file.at("/transform/translate/1").doubleValue();
    List<List<int[]>> decoded = new ArrayList<>();
    int east = 0;
    int north = 0;
    for (JsonNode arc : file.get("arcs")) {
      List<int[]> points = new ArrayList<>();
      int x = 0;
      int y = 0;
      for (JsonNode step : arc) {
        x += step.get(0).intValue();
        y += step.get(1).intValue();
        points.add(new int[] {x, y});
        east = Math.max(east, x);
        north = Math.max(north, y);
      }
      decoded.add(points);
    }
    double shortened = Math.cos(Math.toRadians(south + north * scaleY / 2));
    double unitsX = (double) width / east;
    double unitsY = unitsX * scaleY / (scaleX * shortened);
    height = (int) Math.ceil(north * unitsY);
    for (List<int[]> points : decoded) {
      List<Point> drawn = new ArrayList<>();
      for (int[] p : points) {
        drawn.add(
            new Point((int) Math.round(p[0] * unitsX), height - (int) Math.round(p[1] * unitsY)));
      }
      arcs.add(drawn);
    }
    geometries = file.get("objects").elements().next().get("geometries");
  }

  int height() {
    return height;
  }

  /** The outline of the area that the file calls so. */
  String path(String name) {
    for (JsonNode geometry : geometries) {
      if (geometry.at("/properties/name").asText().equals(name)) {
        return path(geometry);
      }
    }
    throw new IllegalArgumentException("The boundaries have no area " + name);
  }

  private String path(JsonNode geometry) {
    Outline path = new Outline();
    boolean several = geometry.get("type").textValue().equals("MultiPolygon");
    for (JsonNode polygon : several ? geometry.get("arcs") : List.of(geometry.get("arcs"))) {
      for (JsonNode ring : polygon) {
        points(ring).forEach(p -> path.point(p.x(), p.y()));
        path.close();
      }
    }
    return path.toString();
  }

  /** An arc with a negative number is its complement, walked backwards. */
  private List<Point> points(JsonNode ring) {
    List<Point> points = new ArrayList<>();
    for (JsonNode number : ring) {
      int n = number.intValue();
      List<Point> arc = new ArrayList<>(arcs.get(n < 0 ? ~n : n));
      if (n < 0) {
        Collections.reverse(arc);
      }
      points.addAll(arc);
    }
    return points;
  }
}
