package org.shuraka.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.shuraka.platform.Sql;
import org.shuraka.shared.BusinessException;

/**
 * Which version of the framework judges a period: for entry, checks, workbook, review, figures and
 * reports alike. A period that was opened keeps the version that was in force then, whatever is
 * approved later; one that was not goes by the newest version approved for it or for an earlier
 * period. Nothing that belongs to a period asks anything else.
 */
@ApplicationScoped
public class PeriodFrameworks {

  @Inject FrameworkRepository frameworks;
  @Inject Sql sql;

  /** A version that judges a period. */
  public record Judging(int number, Framework framework) {}

  private record Found(long programmeId, int number) {}

  /** Whether any version was approved, so that periods can be opened. */
  public boolean anyApproved(long programmeId) {
    return frameworks.latestNumber(programmeId) > 0;
  }

  /** Number of the version that judges a period, by the period's number; empty before approval. */
  public Optional<Integer> number(long programmeId, int periodNo) {
    return find("n.programme_id = ? AND n.no = ?", programmeId, periodNo).map(Found::number);
  }

  /**
   * The version that judges a period, by the period's id.
   *
   * @throws BusinessException where none is approved yet
   */
  public Judging of(long periodId) {
    return find("n.id = ?", periodId)
        .map(f -> new Judging(f.number(), version(f)))
        .orElseThrow(() -> BusinessException.conflict("report.open.framework"));
  }

  /** The same, by the period's code; empty before approval. */
  Optional<Framework> of(long programmeId, String period) {
    return find("n.programme_id = ? AND n.code = ?", programmeId, period).map(this::version);
  }

  /** Fixes the version of a period that is being opened: the one in force for it now. */
  public void fix(long periodId) {
    sql.use(
        h ->
            h.createUpdate(
                    "UPDATE reporting_period n SET n.framework_number = <judging> WHERE n.id = :id")
                .define("judging", expression())
                .bind("id", periodId)
                .execute());
  }

  /**
   * The same rule for statements that read many periods: the number of the version that judges the
   * period {@code n}, null before approval.
   */
  public String expression() {
    return sql.file(FrameworkRepository.class, "judging");
  }

  private Framework version(Found found) {
    return frameworks.version(found.programmeId(), found.number()).orElseThrow();
  }

  private Optional<Found> find(String which, Object... arguments) {
    return sql.with(
        h ->
            h.select(
                    "SELECT programme_id, number FROM (SELECT n.programme_id, <judging> AS number"
                        + " FROM reporting_period n WHERE <which>) judged WHERE number IS NOT NULL",
                    arguments)
                .define("judging", expression())
                .define("which", which)
                .mapTo(Found.class)
                .findOne());
  }
}
