package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;

/** Workbooks that were uploaded and are not applied yet; each is its uploader's alone. */
@ApplicationScoped
class WorkbookRepository {

  @Inject Sql sql;
  @Inject Ids ids;

  long add(long reportId, long by, Instant at, String fileName, byte[] content) {
    long id = ids.block(1);
    sql.use(
        h ->
            h.createUpdate(sql.file(WorkbookRepository.class, "insert"))
                .bind("id", id)
                .bind("reportId", reportId)
                .bind("by", by)
                .bind("at", at)
                .bind("fileName", fileName)
                .bind("content", content)
                .execute());
    return id;
  }

  /** The file as it was uploaded. */
  Optional<byte[]> find(long id, long reportId, long by) {
    return sql.with(
        h ->
            h.createQuery(sql.file(WorkbookRepository.class, "find"))
                .bind("id", id)
                .bind("reportId", reportId)
                .bind("by", by)
                .mapTo(byte[].class)
                .findOne());
  }

  void delete(long id) {
    sql.use(h -> h.execute("DELETE FROM workbook_upload WHERE id = ?", id));
  }
}
