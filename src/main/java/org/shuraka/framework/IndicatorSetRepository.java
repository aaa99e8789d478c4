package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.platform.Sql;

/** The lists of standard indicators, with their entries. */
@ApplicationScoped
class IndicatorSetRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  Optional<KeptSet> kept(String code) {
    return em.createQuery("SELECT s FROM KeptSet s WHERE s.code = :code", KeptSet.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  void add(KeptSet set) {
    em.persist(set);
    em.flush();
  }

  /** A new version, also where the entries alone changed. */
  void changed(KeptSet set) {
    em.lock(set, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    em.flush();
  }

  /** Whether a grant or any version of a logframe, the draft included, names the list. */
  boolean inUse(String code) {
    return sql.with(
        h ->
            h.createQuery(sql.file(IndicatorSetRepository.class, "in_use"))
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
  }

  void remove(KeptSet set) {
    sql.use(h -> h.execute("DELETE FROM standard_indicator WHERE set_id = ?", set.id()));
    em.remove(set);
    em.flush();
  }

  void replaceEntries(long setId, List<IndicatorSet.Entry> entries) {
    sql.use(
        h -> {
          h.execute("DELETE FROM standard_indicator WHERE set_id = ?", setId);
          PreparedBatch rows =
              h.prepareBatch(sql.file(IndicatorSetRepository.class, "insert_entry"));
          for (int i = 0; i < entries.size(); i++) {
            IndicatorSet.Entry entry = entries.get(i);
            rows.bind("setId", setId)
                .bind("code", entry.code())
                .bind("position", i)
                .bind("wording", entry.wording())
                .bind("uri", entry.uri())
                .add();
          }
          if (!entries.isEmpty()) {
            rows.execute();
          }
        });
  }

  List<IndicatorSets.Line> heads() {
    return sql.with(
        h ->
            h.createQuery(sql.file(IndicatorSetRepository.class, "heads"))
                .mapTo(IndicatorSets.Line.class)
                .list());
  }

  Optional<IndicatorSet> find(String code) {
    return heads().stream()
        .filter(h -> h.code().equals(code))
        .findFirst()
        .map(h -> whole(h, entries(code)));
  }

  private List<IndicatorSet.Entry> entries(String set) {
    return sql.with(
        h ->
            h.select(
                    "SELECT e.code, e.wording, e.uri FROM standard_indicator e"
                        + " JOIN indicator_set s ON s.id = e.set_id WHERE s.code = ?"
                        + " ORDER BY e.position",
                    set)
                .mapTo(IndicatorSet.Entry.class)
                .list());
  }

  private static IndicatorSet whole(IndicatorSets.Line head, List<IndicatorSet.Entry> entries) {
    return new IndicatorSet(
        head.code(), head.title(), head.organisation(), head.vocabulary(), head.uri(), entries);
  }

  /** Codes of the lists that a donor keeps. */
  List<String> codesOf(long organisationId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT code FROM indicator_set WHERE organisation_id = ? ORDER BY code",
                    organisationId)
                .mapTo(String.class)
                .list());
  }

  /** Every organisation that may keep a list. */
  List<IndicatorSets.Keeper> keepers() {
    return sql.with(
        h ->
            h.createQuery("SELECT code, name FROM organisation ORDER BY code")
                .mapTo(IndicatorSets.Keeper.class)
                .list());
  }
}
