package org.shuraka.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import org.shuraka.shared.Sha256;

/** Codes of this product made from identifiers and names that follow no pattern. */
final class IatiCodes {

  static final int LONGEST = 64;

  private IatiCodes() {}

  /** The identifier with a hyphen for whatever a code cannot have; empty where nothing is left. */
  static String fit(String identifier) {
    return cut(
        identifier
            .strip()
            .replaceAll("[^A-Za-z0-9._-]+", "-")
            .replaceAll("-{2,}", "-")
            .replaceAll("^-|-$", ""),
        LONGEST);
  }

  /** A code for something that has only a name; the same for the same name. */
  static String ofName(String prefix, String name) {
    String latin = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String slug = fit(latin.toLowerCase(Locale.ROOT));
    return slug.length() >= 3 ? slug : prefix + "-" + Sha256.of(name).substring(0, 12);
  }

  /** The code, or the first of code-2, code-3, … that is free. */
  static String unique(String code, Predicate<String> taken) {
    if (!taken.test(code)) {
      return code;
    }
    for (int n = 2; ; n++) {
      String ending = "-" + n;
      String next = cut(code, LONGEST - ending.length()) + ending;
      if (!taken.test(next)) {
        return next;
      }
    }
  }

  private static String cut(String code, int longest) {
    return code.length() <= longest ? code : code.substring(0, longest);
  }
}
