package org.shuraka.dashboard;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Json;
import org.shuraka.shared.Messages;

/**
 * Areas of a GeoJSON file (RFC 7946): a FeatureCollection of Polygons and MultiPolygons in degrees
 * of WGS 84. It is read feature by feature: a national file has half a million points.
 */
final class GeoJson {

  /** More than any country's file has. */
  static final int MOST_FEATURES = 2_000;

  static final int MOST_POINTS = 600_000;

  private static final int EAST = 180;
  private static final int NORTH = 90;
  private static final int FEWEST_POINTS = 4;

  /** One feature of many: others follow it. */
  private static final ObjectReader FEATURES =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<Feature> features = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int points;

  private GeoJson() {}

  /**
   * One area.
   *
   * @param polygons each a list of rings, the outer one first; a ring is longitude, latitude, and
   *     so on
   */
  record Feature(JsonNode properties, List<List<double[]>> polygons) {}

  /**
   * @throws BusinessException naming every fault with its JSON pointer
   */
  static List<Feature> read(byte[] file) {
    GeoJson read = new GeoJson();
    try (JsonParser in = Json.MAPPER.createParser(file)) {
      read.collection(in);
    } catch (JacksonException e) {
      throw new BusinessException(
          BusinessException.Kind.UNREADABLE, "boundary.unreadable", Messages.place(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!read.faults.isEmpty()) {
      throw BusinessException.invalid(read.faults);
    }
    return read.features;
  }

  private void collection(JsonParser in) throws IOException {
    String type = null;
    boolean listed = false;
    if (in.nextToken() == JsonToken.START_OBJECT) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        JsonToken value = in.nextToken();
        if (name.equals("type")) {
          type = in.getText();
        } else if (name.equals("features") && value == JsonToken.START_ARRAY) {
          listed = true;
          features(in);
        } else {
          in.skipChildren();
        }
      }
    }
    if (!"FeatureCollection".equals(type)) {
      faults.add(0, Fault.at("/type", "boundary.type"));
    } else if (!listed || features.isEmpty() && faults.isEmpty()) {
      faults.add(Fault.at("/features", "boundary.empty"));
    }
  }

  private void features(JsonParser in) throws IOException {
    for (int n = 0; in.nextToken() != JsonToken.END_ARRAY; n++) {
      if (n >= MOST_FEATURES || points > MOST_POINTS) {
        throw BusinessException.invalid(
            "/features/" + n, "boundary.many", MOST_FEATURES, MOST_POINTS);
      }
      JsonNode feature = FEATURES.readTree(in);
      features.add(
          new Feature(
              feature.path("properties"), polygons(feature.path("geometry"), "/features/" + n)));
    }
  }

  private List<List<double[]>> polygons(JsonNode geometry, String at) {
    JsonNode coordinates = geometry.path("coordinates");
    List<List<double[]>> polygons = new ArrayList<>();
    String place = at + "/geometry/coordinates";
    switch (geometry.path("type").asText()) {
      case "Polygon" -> polygons.add(rings(coordinates, place));
      case "MultiPolygon" -> {
        if (coordinates.isEmpty()) {
          faults.add(Fault.at(place, "boundary.ring", FEWEST_POINTS));
        }
        for (int p = 0; p < coordinates.size(); p++) {
          polygons.add(rings(coordinates.get(p), place + "/" + p));
        }
      }
      default -> faults.add(Fault.at(at + "/geometry", "boundary.geometry"));
    }
    return polygons;
  }

  private List<double[]> rings(JsonNode polygon, String at) {
    List<double[]> rings = new ArrayList<>();
    if (polygon.isEmpty()) {
      faults.add(Fault.at(at, "boundary.ring", FEWEST_POINTS));
    }
    for (int r = 0; r < polygon.size(); r++) {
      rings.add(ring(polygon.get(r), at + "/" + r));
    }
    return rings;
  }

  /** The first fault of a ring stands for all of it. */
  private double[] ring(JsonNode ring, String at) {
    if (ring.size() < FEWEST_POINTS) {
      faults.add(Fault.at(at, "boundary.ring", FEWEST_POINTS));
      return new double[0];
    }
    double[] flat = new double[ring.size() * 2];
    for (int i = 0; i < ring.size(); i++) {
      JsonNode longitude = ring.get(i).path(0);
      JsonNode latitude = ring.get(i).path(1);
      if (!within(longitude, EAST) || !within(latitude, NORTH)) {
        faults.add(Fault.at(at + "/" + i, "boundary.point"));
        return new double[0];
      }
      flat[2 * i] = longitude.doubleValue();
      flat[2 * i + 1] = latitude.doubleValue();
    }
    points += ring.size();
    return flat;
  }

  private static boolean within(JsonNode degrees, int most) {
    return degrees.isNumber() && Math.abs(degrees.doubleValue()) <= most;
  }
}
