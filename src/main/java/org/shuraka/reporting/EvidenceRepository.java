package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;

/** Evidence and the pieces of what is not finished. Who may see a report's is decided before. */
@ApplicationScoped
class EvidenceRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /** Where a content lies and what it is called. */
  record Stored(
      long id, Long programmeId, String name, String type, long size, String storageKey) {}

  private record Piece(byte[] content) {}

  void add(Evidence evidence) {
    em.persist(evidence);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  void remove(Evidence evidence) {
    em.remove(evidence);
    em.flush();
  }

  Optional<Evidence> get(long reportId, long id) {
    return Optional.ofNullable(em.find(Evidence.class, id)).filter(e -> e.reportId() == reportId);
  }

  /** Held until the end of the transaction: nobody else adds a piece meanwhile. */
  Optional<Evidence> hold(long reportId, long id) {
    return Optional.ofNullable(em.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(e -> e.reportId() == reportId);
  }

  List<EvidenceView> list(long reportId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(EvidenceRepository.class, "list"))
                .bind("reportId", reportId)
                .mapTo(EvidenceView.class)
                .list());
  }

  /**
   * Files of which not all has come.
   *
   * @param patienceSeconds how long after its last piece each is given up
   */
  List<EvidenceView.Unfinished> unfinished(long reportId, long patienceSeconds) {
    return sql.with(
        h ->
            h.createQuery(sql.file(EvidenceRepository.class, "unfinished"))
                .bind("reportId", reportId)
                .bind("patience", patienceSeconds)
                .mapTo(EvidenceView.Unfinished.class)
                .list());
  }

  int count(long reportId) {
    return sql.with(
        h ->
            h.select("SELECT COUNT(*) FROM evidence WHERE report_id = ?", reportId)
                .mapTo(Integer.class)
                .one());
  }

  /** Name of the report's file with that content. */
  Optional<String> sameContent(long reportId, String sha256) {
    return sql.with(
        h ->
            h.select(
                    "SELECT file_name FROM evidence WHERE report_id = ? AND sha256 = ?",
                    reportId,
                    sha256)
                .mapTo(String.class)
                .findOne());
  }

  void addPiece(long id, long offset, byte[] content) {
    sql.use(h -> h.execute("INSERT INTO evidence_piece VALUES (?, ?, ?)", id, offset, content));
  }

  void deletePieces(long id) {
    sql.use(h -> h.execute("DELETE FROM evidence_piece WHERE evidence_id = ?", id));
  }

  /** Writes the pieces in their order, one at a time in memory. */
  void writePieces(long id, OutputStream out) throws IOException {
    try {
      for (long offset : offsets(id)) {
        out.write(
            sql.with(
                h ->
                    h.select(
                            "SELECT content FROM evidence_piece"
                                + " WHERE evidence_id = ? AND piece_offset = ?",
                            id,
                            offset)
                        .mapTo(Piece.class)
                        .one()
                        .content()));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<Long> offsets(long id) {
    return sql.with(
        h ->
            h.select(
                    "SELECT piece_offset FROM evidence_piece WHERE evidence_id = ?"
                        + " ORDER BY piece_offset",
                    id)
                .mapTo(Long.class)
                .list());
  }

  /** Gives up files whose last piece came before that; answers how many. */
  int deleteUnfinished(Instant before, int most) {
    return sql.with(
        h ->
            h.execute(
                "DELETE FROM evidence WHERE stored_at IS NULL AND received_at < ? LIMIT " + most,
                before));
  }

  /** Evidence of accepted reports that is meant for the caller, the newest first. */
  List<EvidenceView.Shared> shared(String programme, Caller caller, long before, int limit) {
    return sql.with(
        h ->
            shared(h.createQuery(sql.file(EvidenceRepository.class, "shared")), programme, caller)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(EvidenceView.Shared.class)
                .list());
  }

  Optional<Stored> sharedContent(String programme, Caller caller, long id) {
    return sql.with(
        h ->
            shared(
                    h.createQuery(sql.file(EvidenceRepository.class, "shared_content")),
                    programme,
                    caller)
                .bind("id", id)
                .mapTo(Stored.class)
                .findOne());
  }

  private static Query shared(Query query, String programme, Caller caller) {
    return query
        .define("visible", caller.sees("p.id"))
        .define("labelled", caller.is(Role.DONOR) ? "e.label IN ('donor', 'public')" : "TRUE")
        .bindMethods("caller", caller)
        .bind("programme", programme);
  }
}
