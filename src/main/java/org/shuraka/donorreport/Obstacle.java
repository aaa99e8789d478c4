package org.shuraka.donorreport;

/**
 * Why no draft could be made of a window.
 *
 * @param code {@link #MISSING}, {@link #NOTHING_ACCEPTED}, {@link #NO_FRAMEWORK} or {@link
 *     #UNREADABLE}
 * @param partner whose report is missing; null for the others
 * @param period of that report, by code
 * @param status of that report: draft, submitted, sent_back, reopened, or not_opened where the
 *     period was not opened for it
 */
public record Obstacle(String code, String partner, String period, String status) {

  /** A report of a partner is not accepted. */
  public static final String MISSING = "report_missing";

  /** Nobody was to report anything, so there is nothing to tell. */
  public static final String NOTHING_ACCEPTED = "nothing_accepted";

  /** There is no approved framework by which figures could be judged. */
  public static final String NO_FRAMEWORK = "no_framework";

  /** What is stored of the programme cannot be read. */
  public static final String UNREADABLE = "unreadable";

  static Obstacle of(String code) {
    return new Obstacle(code, null, null, null);
  }
}
