package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.shuraka.platform.Sql;
import org.shuraka.shared.LocalisedText;

/**
 * Who reports programmes in IATI and under which identifier. Both are fixed by the first file that
 * leaves the house. Runs in the caller's transaction.
 */
@ApplicationScoped
public class PublishingRepository {

  @Inject Sql sql;

  /**
   * The organisation that reports an activity.
   *
   * @param type IATI OrganisationType; null where it is not known
   */
  public record Reporter(
      long id, String code, LocalisedText name, String iatiIdentifier, String type) {}

  /** What was fixed: code of the organisation that reports, and the activity's identifier. */
  public record Fixed(String reporter, String identifier) {}

  /** The one fixed, else chosen for the programme, else the own one; empty where nobody is. */
  public Optional<Reporter> reporter(long programmeId) {
    return sql.with(
        h ->
            h.createQuery(sql.file(PublishingRepository.class, "reporter"))
                .bind("programmeId", programmeId)
                .mapTo(Reporter.class)
                .findOne());
  }

  /** Empty where no file left yet. */
  public Optional<Fixed> fixed(long programmeId) {
    return sql.with(
        h ->
            h.select(
                    "SELECT o.code AS reporter, f.identifier FROM programme_publishing f"
                        + " JOIN organisation o ON o.id = f.reporting_org_id"
                        + " WHERE f.programme_id = ?",
                    programmeId)
                .mapTo(Fixed.class)
                .findOne());
  }

  /** Fixes who reports and under which identifier; later calls change nothing. */
  public void fix(long programmeId, long reporter, String identifier, Instant at) {
    sql.use(
        h ->
            h.execute(
                "INSERT IGNORE INTO programme_publishing"
                    + " (programme_id, reporting_org_id, identifier, published_at)"
                    + " VALUES (?, ?, ?, ?)",
                programmeId,
                reporter,
                identifier,
                at));
  }
}
