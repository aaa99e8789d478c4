package org.shuraka.donorreport;

/**
 * Text as it can be set on paper: letters joined, long words breakable, without characters that
 * show nothing and could disturb the line.
 */
final class PrintedText {

  /** A longer run without a space may be broken, or it would run out of its column. */
  private static final int LONGEST_WORD = 24;

  private static final int PART = 8;

  private static final char BREAK = '\u200B';

  private PrintedText() {}

  static String of(String words) {
    return breakable(ArabicForms.join(clean(words)));
  }

  /** Without what cannot be seen; lines and tabs become spaces. */
  static String clean(String words) {
    StringBuilder clean = new StringBuilder(words.length());
    words
        .codePoints()
        .filter(PrintedText::isPrinted)
        .map(c -> Character.getType(c) == Character.CONTROL ? ' ' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /**
   * The direction of the first letter that has one.
   *
   * @param otherwise where no letter has one
   */
  static boolean isRightToLeft(String words, boolean otherwise) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .filter(PrintedText::isStrong)
        .mapToObj(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
        .findFirst()
        .orElse(otherwise);
  }

  private static boolean isStrong(int direction) {
    return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Direction is set by the document, so controls of it that came with the text are left out. */
  private static boolean isPrinted(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> c == '\u200C' || c == '\u200D';
      case Character.CONTROL -> Character.isWhitespace(c);
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  private static String breakable(String words) {
    StringBuilder broken = new StringBuilder(words.length());
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length() || Character.isWhitespace(words.charAt(i))) {
        word(broken, words, start, i);
        start = i;
      }
    }
    return broken.toString();
  }

  private static void word(StringBuilder to, String words, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean mayBreak =
          (i - start) % PART == PART - 1 && !Character.isLowSurrogate(words.charAt(i));
      if (end - start > LONGEST_WORD && mayBreak) {
        to.append(BREAK);
      }
      to.append(words.charAt(i));
    }
  }
}
