package org.shuraka.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Outlines drawn to a width and made light: degrees of longitude are shortened by the cosine of the
 * middle latitude, and points are left out until all paths together weigh no more than a map may.
 * Neighbours lose the same points of the border that they share.
 *
 * @param paths one an area, in the words of SVG
 */
record Simplified(Frame frame, List<String> paths) {

  /** Fine enough for one governorate of a country on a screen of its own. */
  private static final int WIDTH = 2_000;

  /** Of all paths together, in characters. */
  static final int MOST = 90_000;

  /** In units: corners smaller than its square are left out. */
  private static final double FINEST = 0.7;

  private static final double COARSER = 1.4;

  /** In degrees, some hundred metres: nothing is drawn larger than that. */
  private static final double SMALLEST = 0.001;

  private static final GeometryFactory SHAPES = new GeometryFactory();

  static Simplified of(List<List<List<double[]>>> areas) {
    Scale scale = Scale.of(areas);
    Geometry[] whole = areas.stream().map(a -> shape(a, scale)).toArray(Geometry[]::new);
    List<Coordinate> firsts = areas.stream().map(scale::first).toList();
    Geometry[] shapes = CoverageSimplifier.simplify(whole, FINEST);
    for (double tolerance = FINEST; weight(paths(shapes, firsts)) > MOST; tolerance *= COARSER) {
      shapes = CoverageSimplifier.simplify(shapes, tolerance * COARSER);
    }
    List<String> paths = paths(shapes, firsts);
    return new Simplified(scale.frame(), paths);
  }

  private static int weight(List<String> paths) {
    return paths.stream().mapToInt(String::length).sum();
  }

  private static List<String> paths(Geometry[] shapes, List<Coordinate> firsts) {
    return IntStream.range(0, shapes.length).mapToObj(n -> path(shapes[n], firsts.get(n))).toList();
  }

  private static Geometry shape(List<List<double[]>> polygons, Scale scale) {
    List<Polygon> shapes = new ArrayList<>();
    for (List<double[]> rings : polygons) {
      List<LinearRing> drawn = new ArrayList<>();
      for (int r = 0; r < rings.size(); r++) {
        Coordinate[] points = scale.points(rings.get(r));
        if (points.length >= LinearRing.MINIMUM_VALID_SIZE + 1) {
          drawn.add(SHAPES.createLinearRing(points));
        } else if (r == 0) {
          break;
        }
      }
      if (!drawn.isEmpty()) {
        shapes.add(
            SHAPES.createPolygon(
                drawn.get(0), drawn.subList(1, drawn.size()).toArray(LinearRing[]::new)));
      }
    }
    Geometry shape = SHAPES.createMultiPolygon(shapes.toArray(Polygon[]::new));
    return shape.isValid() ? shape : GeometryFixer.fix(shape);
  }

  /**
   * @param first a point of the area, where it is too small to have an outline
   */
  private static String path(Geometry shape, Coordinate first) {
    Outline path = new Outline();
    for (int g = 0; g < shape.getNumGeometries(); g++) {
      if (shape.getGeometryN(g) instanceof Polygon polygon && !polygon.isEmpty()) {
        draw(polygon.getExteriorRing(), path);
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
          draw(polygon.getInteriorRingN(h), path);
        }
      }
    }
    if (path.toString().isEmpty()) {
      dot(first, path);
    }
    return path.toString();
  }

  private static void draw(LinearRing ring, Outline path) {
    Coordinate[] points = ring.getCoordinates();
    for (int i = 0; i < points.length - 1; i++) {
      path.point((int) Math.round(points[i].x), (int) Math.round(points[i].y));
    }
    path.close();
  }

  private static void dot(Coordinate at, Outline path) {
    int x = (int) Math.round(at.x);
    int y = (int) Math.round(at.y);
    path.point(x - 1, y);
    path.point(x, y - 1);
    path.point(x + 1, y);
    path.point(x, y + 1);
    path.close();
  }

  /** From degrees to units of the drawing, whose top is the north. */
  private record Scale(double west, double north, double unitsX, double unitsY, Frame frame) {

    static Scale of(List<List<List<double[]>>> areas) {
      double west = Double.MAX_VALUE;
      double south = Double.MAX_VALUE;
      double east = -Double.MAX_VALUE;
      double north = -Double.MAX_VALUE;
      for (double[] ring : areas.stream().flatMap(List::stream).flatMap(List::stream).toList()) {
        for (int i = 0; i < ring.length; i += 2) {
          west = Math.min(west, ring[i]);
          east = Math.max(east, ring[i]);
          south = Math.min(south, ring[i + 1]);
          north = Math.max(north, ring[i + 1]);
        }
      }
      double shortened = Math.cos(Math.toRadians((south + north) / 2));
      double unit = WIDTH / Math.max(SMALLEST, Math.max((east - west) * shortened, north - south));
      Frame frame =
          new Frame(
              0,
              0,
              (int) Math.ceil((east - west) * shortened * unit),
              (int) Math.ceil((north - south) * unit));
      return new Scale(west, north, unit * shortened, unit, frame);
    }

    Coordinate[] points(double[] ring) {
      List<Coordinate> points = new ArrayList<>();
      Coordinate last = null;
      for (int i = 0; i < ring.length; i += 2) {
        Coordinate point = point(ring[i], ring[i + 1]);
        if (!point.equals(last)) {
          points.add(point);
        }
        last = point;
      }
      if (!points.get(0).equals(last)) {
        points.add(points.get(0));
      }
      return points.toArray(Coordinate[]::new);
    }

    Coordinate first(List<List<double[]>> polygons) {
      double[] ring = polygons.get(0).get(0);
      return point(ring[0], ring[1]);
    }

    private Coordinate point(double longitude, double latitude) {
      return new Coordinate((longitude - west) * unitsX, (north - latitude) * unitsY);
    }
  }
}
