package org.shuraka.shared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of an XLSX file, in which {@code _x000D_} stands for the character of that number, and
 * {@code _x005F_} for the line below that would begin one (ECMA-376 part 1, 22.9.2.19).
 */
public final class XlsxText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern LIKE_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final int HEXADECIMAL = 16;

  private XlsxText() {}

  /** A text as the file has it, from what people read. */
  public static String escaped(String text) {
    return text.contains("_x") ? LIKE_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
  }

  /** A text as people read it, from what the file has. */
  public static String read(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(found.group(1), HEXADECIMAL))))
        : text;
  }
}
