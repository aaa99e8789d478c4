package org.shuraka.platform;

import jakarta.ejb.EJBException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.FaultNumber;
import org.shuraka.shared.Json;

/**
 * Why a run failed, kept as message keys and arguments so that every reader gets it in her own
 * language: the faults that a rule named, or the one refusal, or the class and message of whatever
 * else went wrong with the number under which the log has the rest.
 */
public final class JobFailure {

  /** Arguments: class and message, log number. */
  static final String UNEXPECTED = "jobs.failed.unexpected";

  /** It failed without saying why. */
  static final String UNKNOWN = "jobs.failed.unknown";

  /** Its server died more often than it is taken up again. Argument: how often. */
  static final String LOST = "jobs.failed.lost";

  private static final Logger LOG = Logger.getLogger(JobFailure.class.getName());
  private static final int LONGEST_MESSAGE = 1000;

  private JobFailure() {}

  /** The reasons in an exception; one that nobody foresaw is logged here. */
  static List<Fault> of(long jobRunId, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BusinessException refused) {
        return refused.faults().isEmpty()
            ? List.of(new Fault("", refused.key(), refused.arguments()))
            : refused.faults();
      }
    }
    String number = FaultNumber.of(thrown);
    LOG.log(Level.SEVERE, "Error " + number + " in job run " + jobRunId, thrown);
    Throwable cause = thrown;
    while (wraps(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String what = cause.getClass().getSimpleName() + ": " + cause.getMessage();
    return List.of(
        Fault.at(
            "",
            UNEXPECTED,
            what.length() > LONGEST_MESSAGE ? what.substring(0, LONGEST_MESSAGE) : what,
            number));
  }

  private static boolean wraps(Throwable thrown) {
    return thrown instanceof EJBException
        || thrown.getClass().getPackageName().startsWith("com.ibm.jbatch");
  }

  /** For the database. */
  static String write(List<Fault> reasons) {
    return Json.write(reasons);
  }

  /**
   * The reasons kept in {@code job_run.error_detail}; none where it is null. One run of many:
   * reasons that cannot be read are said to be so.
   */
  public static List<Fault> read(String detail) {
    try {
      return detail == null ? List.of() : List.of(Json.read(detail, Fault[].class));
    } catch (BusinessException e) {
      return List.of(new Fault("", e.key(), e.arguments()));
    }
  }
}
