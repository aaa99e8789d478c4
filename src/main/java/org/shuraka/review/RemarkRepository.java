package org.shuraka.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shuraka.platform.Sql;

/** Remarks and what is said to them. */
@ApplicationScoped
class RemarkRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  private record Line(
      long id,
      String pointer,
      String text,
      String by,
      Instant at,
      RemarkState state,
      Instant resolvedAt,
      String resolvedBy,
      int version,
      String reply,
      String replyBy,
      Instant replyAt,
      boolean replyOfPartner) {}

  void add(Object entity) {
    em.persist(entity);
    em.flush();
  }

  void remove(Remark remark) {
    em.remove(remark);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /** A remark of that report; whoever else changes it waits. */
  Optional<Remark> hold(long reportId, long id) {
    return Optional.ofNullable(em.find(Remark.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(r -> r.reportId() == reportId);
  }

  List<Remark> drafts(long reportId) {
    return em.createQuery(
            "SELECT r FROM Remark r WHERE r.reportId = :report AND r.state = :draft ORDER BY r.id",
            Remark.class)
        .setParameter("report", reportId)
        .setParameter("draft", RemarkState.DRAFT.code())
        .getResultList();
  }

  /**
   * The remarks on a report with their replies, the oldest first.
   *
   * @param drafts whether those are among them that the partner does not see yet
   */
  List<RemarkThread> threads(long reportId, boolean drafts) {
    List<Line> lines =
        sql.with(
            h ->
                h.createQuery(sql.file(RemarkRepository.class, "threads"))
                    .bind("reportId", reportId)
                    .bind("drafts", drafts)
                    .mapTo(Line.class)
                    .list());
    Map<Long, RemarkThread> threads = new LinkedHashMap<>();
    for (Line line : lines) {
      RemarkThread thread = threads.computeIfAbsent(line.id(), id -> thread(line));
      if (line.reply() != null) {
        thread
            .replies()
            .add(
                new RemarkThread.Reply(
                    line.reply(), line.replyBy(), line.replyAt(), line.replyOfPartner()));
      }
    }
    return List.copyOf(threads.values());
  }

  private static RemarkThread thread(Line line) {
    return new RemarkThread(
        line.id(),
        line.pointer(),
        line.text(),
        line.by(),
        line.at(),
        line.state(),
        line.resolvedAt(),
        line.resolvedBy(),
        line.version(),
        new ArrayList<>());
  }
}
