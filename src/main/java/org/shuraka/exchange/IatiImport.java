package org.shuraka.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.LocalisedText;

/**
 * An import of an IATI file as readers see it.
 *
 * @param importedBy name of the person
 * @param completedAt null while nothing of it is stored
 * @param job id of the run that carries it out; null where there was none
 * @param jobState of that run; null where it is gone
 */
public record IatiImport(
    long id,
    String fileName,
    String sha256,
    Instant importedAt,
    String importedBy,
    Instant completedAt,
    Long job,
    String jobState) {

  /** In the words of jobs; queued where nobody has taken it up yet. */
  public String state() {
    return completedAt != null ? "completed" : jobState == null ? "queued" : jobState;
  }

  public boolean failed() {
    return completedAt == null && ("failed".equals(jobState) || "stopped".equals(jobState));
  }

  public boolean underWay() {
    return completedAt == null && !failed();
  }

  /**
   * A programme of the file.
   *
   * @param outcome {@code made}, {@code updated} or {@code unchanged}
   * @param questions about it that wait for a manager's answer
   */
  public record Programme(String code, LocalisedText title, String outcome, long questions) {}

  record Count(String outcome, long count) {}

  /**
   * What became of one element.
   *
   * @param seq place in the report, from 1
   * @param line in the file
   * @param element path below its activity
   * @param activity its iati-identifier; null where it has none
   * @param outcome taken, kept, unchanged or not_taken
   * @param reason message key; null where there is nothing to explain
   * @param detail the value concerned
   */
  public record Item(
      int seq,
      int line,
      String element,
      String activity,
      String outcome,
      String reason,
      String detail) {

    /** For the text of the reason. */
    public String shownDetail() {
      return detail == null ? "" : detail;
    }
  }

  /**
   * An import with its outcome.
   *
   * @param counts elements by outcome
   */
  public record Report(IatiImport file, List<Programme> programmes, Map<String, Long> counts) {}
}
