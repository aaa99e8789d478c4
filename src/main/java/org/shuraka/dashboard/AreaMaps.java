package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.Recent;

/**
 * Maps of countries by level: those that an administrator brought in, and the shipped one where
 * there is no other of governorates. What was drawn is kept by version; every look asks the
 * database which versions there are, so several nodes agree.
 */
@ApplicationScoped
class AreaMaps {

  private static final int MOST_MAPS = 20;

  @Inject BoundaryRepository boundaries;
  @Inject ShippedMaps shipped;

  private final Recent<BoundaryRepository.State, AreaMap> drawn = new Recent<>(MOST_MAPS);

  /**
   * The maps of the first of these countries that has any, the coarsest first; in at most two
   * statements.
   *
   * @param countries ISO 3166-1, two letters
   */
  List<AreaMap> ofFirst(List<String> countries) {
    List<BoundaryRepository.State> states =
        countries.isEmpty() ? List.of() : boundaries.states(countries);
    for (String country : countries) {
      List<BoundaryRepository.State> known =
          states.stream().filter(s -> s.country().equals(country)).toList();
      List<AreaMap> maps = new ArrayList<>();
      if (known.isEmpty() || known.get(0).level() > 1) {
        shipped.of(country).ifPresent(maps::add);
      }
      maps.addAll(read(known));
      if (!maps.isEmpty()) {
        return maps;
      }
    }
    return List.of();
  }

  private List<AreaMap> read(List<BoundaryRepository.State> states) {
    Map<BoundaryRepository.State, AreaMap> maps = new HashMap<>();
    states.forEach(s -> drawn.find(s).ifPresent(map -> maps.put(s, map)));
    List<BoundaryRepository.State> unread =
        states.stream().filter(s -> !maps.containsKey(s)).toList();
    if (!unread.isEmpty()) {
      boundaries
          .drawings(unread)
          .forEach(
              (state, drawing) -> {
                AreaMap map =
                    new AreaMap(state.source(), state.level(), drawing.frame(), drawing.areas());
                drawn.keep(state, map);
                maps.put(state, map);
              });
    }
    return states.stream().filter(maps::containsKey).map(maps::get).toList();
  }
}
