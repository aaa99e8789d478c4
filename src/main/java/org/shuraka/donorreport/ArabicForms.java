package org.shuraka.donorreport;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Joins Arabic letters, for a formatter that sets the letters it is given one by one: each becomes
 * the isolated, final, initial or medial form that its neighbours ask for, lam and alef their
 * ligature. The forms are Unicode's own (Arabic Presentation Forms), so a reader of the document
 * gets the letters back by compatibility normalisation. Four letters of Kurdish, for which Unicode
 * has no forms, look the same everywhere, and their neighbours join to them.
 */
final class ArabicForms {

  private static final int ISOLATED = 0;
  private static final int FINAL = 1;
  private static final int INITIAL = 2;
  private static final int MEDIAL = 3;
  private static final String[] NAMES = {
    " ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"
  };
  private static final int[][] BLOCKS = {
    {0xFB50, 0xFBB1}, {0xFBD3, 0xFBE9}, {0xFBFC, 0xFBFF}, {0xFE80, 0xFEFC}
  };

  private static final char TATWEEL = '\u0640';
  private static final char JOINER = '\u200D';
  private static final char NON_JOINER = '\u200C';
  private static final String LAM = "\u0644";

  /** Of Kurdish: join on both sides. */
  private static final int YEH_WITH_V = 0x06CE;

  private static final int LAM_WITH_V = 0x06B5;

  /** Of Kurdish: join to what stands before. */
  private static final int REH_WITH_V = 0x0695;

  private static final int AE = 0x06D5;

  /** By letter, or by lam with its alef: the code points of its forms, 0 where there is none. */
  private static final Map<String, int[]> FORMS = new HashMap<>();

  static {
    for (int[] block : BLOCKS) {
      for (int c = block[0]; c <= block[1]; c++) {
        for (int form = 0; form < NAMES.length; form++) {
          if (Character.isDefined(c) && Character.getName(c).endsWith(NAMES[form])) {
            String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            FORMS.computeIfAbsent(letters, l -> new int[NAMES.length])[form] = c;
          }
        }
      }
    }
    for (int c : new int[] {YEH_WITH_V, LAM_WITH_V}) {
      FORMS.put(Character.toString(c), new int[] {c, c, c, c});
    }
    for (int c : new int[] {REH_WITH_V, AE}) {
      FORMS.put(Character.toString(c), new int[] {c, c, 0, 0});
    }
  }

  private ArabicForms() {}

  /** The text with its Arabic letters joined; controls of joining have done their work and go. */
  static String join(String text) {
    if (text.chars().noneMatch(c -> c >= 0x0600)) {
      return text;
    }
    StringBuilder joined = new StringBuilder(text.length());
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == JOINER || c == NON_JOINER) {
        open = c == JOINER;
        continue;
      }
      if (isTransparent(c)) {
        joined.append(c);
        continue;
      }
      int alef = c == LAM.charAt(0) ? next(text, i) : text.length();
      int[] ligature = alef < text.length() ? FORMS.get(LAM + text.charAt(alef)) : null;
      if (ligature != null) {
        joined.appendCodePoint(ligature[open ? FINAL : ISOLATED]);
        joined.append(text, i + 1, alef);
        i = alef;
        open = false;
      } else {
        open = letter(joined, c, open, joinsBefore(text, next(text, i)));
      }
    }
    return joined.toString();
  }

  /** Writes one letter; answers whether it joins to the next. */
  private static boolean letter(StringBuilder to, char c, boolean joinedBefore, boolean followed) {
    int[] forms = FORMS.get(String.valueOf(c));
    if (forms == null) {
      to.append(c);
      return c == TATWEEL;
    }
    boolean before = joinedBefore && forms[FINAL] != 0;
    boolean after = followed && forms[INITIAL] != 0;
    int form = before ? (after ? MEDIAL : FINAL) : after ? INITIAL : ISOLATED;
    to.appendCodePoint(forms[form] == 0 ? c : forms[form]);
    return after;
  }

  /** Where the next letter stands, vowel signs passed over. */
  private static int next(String text, int i) {
    int next = i + 1;
    while (next < text.length() && isTransparent(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean joinsBefore(String text, int i) {
    if (i >= text.length()) {
      return false;
    }
    int[] forms = FORMS.get(text.substring(i, i + 1));
    return text.charAt(i) == TATWEEL
        || text.charAt(i) == JOINER
        || (forms != null && forms[FINAL] != 0);
  }

  private static boolean isTransparent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
