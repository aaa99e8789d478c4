package org.shuraka.donorreport;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the report on a window of a grant is. */
public enum DueState {
  /** The window has not ended. */
  RUNNING,
  /** It has ended, and a draft is made next. */
  WAITING,
  /** A draft was to be made and could not be. */
  NOT_PREPARED,
  /** A draft was thrown away; the next one is made when somebody asks for it. */
  DISCARDED,
  DRAFT,
  SEALED,
  PUBLISHED;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
