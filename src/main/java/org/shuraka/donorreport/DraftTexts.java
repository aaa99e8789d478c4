package org.shuraka.donorreport;

import java.util.List;
import java.util.Map;

/**
 * What a manager writes into a draft. A member that is null stays as it is.
 *
 * @param summary at most 50,000 characters; blank for none
 * @param comments on deviations, by their key; blank takes one away
 * @param outcomes those that the report tells, in her words; the others are left out
 */
public record DraftTexts(String summary, Map<String, String> comments, List<Told> outcomes) {

  /** An outcome of an accepted report, by its key, and how the report words it. */
  public record Told(String key, String text) {}
}
