package org.shuraka.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.programme.Place;
import org.shuraka.rollup.Breakdown;
import org.shuraka.rollup.Figure;

/**
 * An indicator's figures by area. Several places in one area are added up where the indicator is
 * summed, percentages as quotients of their sums; where it is not, each stays a place of its own,
 * and so do places that lie in no area of the map.
 *
 * @param unplaced by place
 * @param withoutPlace what was reported without a place; null for nothing
 */
public record PlacedFigures(
    AreaMap map, Map<Area, Value> placed, Map<Place, Value> unplaced, Value withoutPlace) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 6;

  /** Of an area or a place; numerator and denominator null where the figure has none. */
  public record Value(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    private Value plus(Value other) {
      if (denominator == null) {
        return new Value(value.add(other.value), null, null);
      }
      BigDecimal n = numerator.add(other.numerator);
      BigDecimal d = denominator.add(other.denominator);
      return new Value(
          d.signum() == 0 ? null : HUNDRED.multiply(n).divide(d, DECIMALS, RoundingMode.HALF_UP),
          n,
          d);
    }
  }

  /**
   * On the map that most places lie on; the finer where two have the same, so that districts are
   * drawn as districts.
   *
   * @param maps of one country, the coarsest first; at least one
   */
  static PlacedFigures of(
      List<AreaMap> maps, Framework.Indicator indicator, Figure figure, List<Place> places) {
    Map<String, Place> known =
        places.stream().collect(Collectors.toMap(Place::code, p -> p, (one, same) -> one));
    PlacedFigures best = null;
    for (AreaMap map : maps) {
      PlacedFigures on = on(map, indicator, figure, known);
      if (best == null || on.unplaced.size() <= best.unplaced.size()) {
        best = on;
      }
    }
    return new PlacedFigures(
        best.map.around(best.placed.keySet()), best.placed, best.unplaced, best.withoutPlace);
  }

  private static PlacedFigures on(
      AreaMap map, Framework.Indicator indicator, Figure figure, Map<String, Place> places) {
    Map<Area, Value> placed = new LinkedHashMap<>();
    Map<Place, Value> unplaced = new LinkedHashMap<>();
    boolean adds =
        "sum".equals(indicator.acrossPartners())
            || "ratio_of_sums".equals(indicator.acrossPartners());
    for (Figure.OfLocation l : figure.byLocation()) {
      Place place = places.getOrDefault(l.location(), Place.of(l.location()));
      Value value = new Value(l.value(), l.numerator(), l.denominator());
      Optional<Area> area = map.areaOf(place);
      if (area.isEmpty() || (!adds && placed.containsKey(area.get()))) {
        unplaced.put(place, value);
      } else {
        placed.merge(area.get(), value, Value::plus);
      }
    }
    return new PlacedFigures(
        map,
        placed,
        unplaced,
        Breakdown.withoutPlace(indicator, figure)
            .map(rest -> new Value(rest.value(), rest.numerator(), rest.denominator()))
            .orElse(null));
  }

  /** The largest value; empty where there is none. */
  public Optional<BigDecimal> largest() {
    List<BigDecimal> values = new ArrayList<>();
    placed.values().stream().filter(v -> v.value() != null).forEach(v -> values.add(v.value()));
    return values.stream().max(BigDecimal::compareTo);
  }
}
