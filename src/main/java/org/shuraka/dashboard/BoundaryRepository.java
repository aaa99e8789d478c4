package org.shuraka.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuraka.platform.Sql;
import org.shuraka.shared.Json;

/** The boundaries that administrators brought in. */
@ApplicationScoped
class BoundaryRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /** One set as it stands. */
  record State(long id, int version, String country, int level, String source) {}

  private record Row(long id, int version, String drawing) {}

  Optional<KeptBoundaries> find(String country, int level) {
    return em.createQuery(
            "SELECT b FROM KeptBoundaries b WHERE b.country = :country AND b.level = :level",
            KeptBoundaries.class)
        .setParameter("country", country)
        .setParameter("level", level)
        .getResultStream()
        .findFirst();
  }

  void add(KeptBoundaries boundaries) {
    em.persist(boundaries);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  void remove(KeptBoundaries boundaries) {
    em.remove(boundaries);
    em.flush();
  }

  /** Without the drawings, by country and level. */
  List<BoundaryLine> lines() {
    return sql.with(
        h ->
            h.createQuery(sql.file(BoundaryRepository.class, "lines"))
                .mapTo(BoundaryLine.class)
                .list());
  }

  /** Of these countries, by level. */
  List<State> states(List<String> countries) {
    return sql.with(
        h ->
            h.createQuery(sql.file(BoundaryRepository.class, "states"))
                .bindList("countries", countries)
                .mapTo(State.class)
                .list());
  }

  /** One that was replaced in between is left out: the next look finds the new one. */
  Map<State, BoundaryFile.Drawing> drawings(List<State> states) {
    Map<State, BoundaryFile.Drawing> drawings = new HashMap<>();
    List<Row> rows =
        sql.with(
            h ->
                h.createQuery(sql.file(BoundaryRepository.class, "drawings"))
                    .bindList("ids", states.stream().map(State::id).toList())
                    .mapTo(Row.class)
                    .list());
    for (State state : states) {
      rows.stream()
          .filter(r -> r.id() == state.id() && r.version() == state.version())
          .forEach(r -> drawings.put(state, Json.read(r.drawing(), BoundaryFile.Drawing.class)));
    }
    return drawings;
  }
}
