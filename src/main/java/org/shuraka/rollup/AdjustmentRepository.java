package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shuraka.platform.Sql;

/** Overlap corrections, as the two people see them. */
@ApplicationScoped
class AdjustmentRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  void add(OverlapCorrection correction) {
    em.persist(correction);
    em.flush();
  }

  Optional<OverlapCorrection> find(long id) {
    return Optional.ofNullable(em.find(OverlapCorrection.class, id));
  }

  void remove(OverlapCorrection correction) {
    em.remove(correction);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  OverlapLedger ledger(long programmeId) {
    return new OverlapLedger(
        read("lines", programmeId, OverlapLedger.Line.class),
        read("totals", programmeId, OverlapLedger.Total.class));
  }

  private <T> List<T> read(String file, long programmeId, Class<T> type) {
    return sql.with(
        h ->
            h.createQuery(sql.file(AdjustmentRepository.class, file))
                .bind("programmeId", programmeId)
                .mapTo(type)
                .list());
  }
}
