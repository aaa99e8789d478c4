package org.shuraka.dashboard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;
import org.shuraka.shared.Json;

/** The boundaries of one country and level that maps are drawn from, until they are replaced. */
@Entity
@Table(name = "boundary_set")
class KeptBoundaries extends Row {

  private String country;
  private int level;
  private String source;
  private int areas;
  private String drawing;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "uploaded_by")
  private long uploadedBy;

  protected KeptBoundaries() {}

  KeptBoundaries(BoundaryFile file, String source, Instant at, long accountId) {
    country = file.country();
    level = file.level();
    replace(file, source, at, accountId);
  }

  /** Country and level stay. */
  final void replace(BoundaryFile file, String from, Instant at, long accountId) {
    source = from;
    areas = file.drawing().areas().size();
    drawing = Json.write(file.drawing());
    uploadedAt = at;
    uploadedBy = accountId;
  }
}
