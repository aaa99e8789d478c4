package org.shuraka.programme;

import java.time.LocalDate;
import java.util.List;

/**
 * A programme is extended or shortened.
 *
 * @param end its new last day
 * @param reason why; at most 2,000 characters
 * @param letterReference number or date of the donor's letter, where there is a grant; the letter
 *     itself may stand in its place, or both
 * @param letter the donor's letter as a file; null for none
 * @param partners codes of partners whose part ended with the programme and goes on to its new end;
 *     a part without a last period of its own always does
 */
public record EndChangeForm(
    LocalDate end, String reason, String letterReference, Letter letter, List<String> partners) {

  /** Nothing is said. */
  public static final EndChangeForm NONE = new EndChangeForm(null, null, null, null, null);

  public EndChangeForm {
    reason = blankToNull(reason);
    letterReference = blankToNull(letterReference);
    partners = partners == null ? List.of() : List.copyOf(partners);
  }

  /**
   * A letter as it came: PDF, PNG, JPEG or a text document, at most 5 MB.
   *
   * @param content its bytes; in JSON as Base64
   */
  public record Letter(String fileName, byte[] content) {

    public static final int MOST_BYTES = 5 * 1024 * 1024;
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
