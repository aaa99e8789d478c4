package org.shuraka.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The life of a run: queued until the batch runtime takes it up, running, then one of the three
 * ends. A restart makes a failed or stopped run queued again.
 */
public enum JobState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED,
  STOPPED;

  /** As stored, and as the REST interface says it. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something is still to be expected of it. */
  public boolean underWay() {
    return this == QUEUED || this == RUNNING;
  }

  public boolean restartable() {
    return this == FAILED || this == STOPPED;
  }
}
