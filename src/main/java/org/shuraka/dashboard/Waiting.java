package org.shuraka.dashboard;

/**
 * Reports of a programme that are not accepted.
 *
 * @param due with the partners, late ones included
 * @param late with the partners though their deadline is past
 * @param inReview handed in
 * @param warned figures and texts of those in review whose oddity was explained
 */
public record Waiting(long programmeId, int due, int late, int inReview, int warned) {

  static Waiting none(long programmeId) {
    return new Waiting(programmeId, 0, 0, 0, 0);
  }
}
