package org.shuraka.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Result;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * How results lead to each other, drawn as a tree (SVG): what is to change in the end stands where
 * reading begins, what the programme delivers where it ends. Right-to-left is the same picture,
 * mirrored. A list beside it says the same in words.
 */
public final class TheoryOfChange {

  private static final int BOX = 276;
  private static final int ACROSS = 56;
  private static final int DOWN = 16;
  private static final int PADDING = 13;
  private static final int LINE = 19;
  private static final int LETTERS = 30;
  private static final int MOST_LINES = 5;

  private final Framework framework;
  private final Language language;
  private final StringBuilder boxes = new StringBuilder();
  private final StringBuilder arrows = new StringBuilder();
  private final int width;
  private int below;

  TheoryOfChange(Framework framework, Language language) {
    this.framework = framework;
    this.language = language;
    int levels = depth(null);
    width = levels * BOX + (levels - 1) * ACROSS + 2;
    tree(null, 0);
  }

  private int depth(String parent) {
    return children(parent).stream().mapToInt(r -> 1 + depth(r.code())).max().orElse(0);
  }

  private List<Result> children(String parent) {
    return framework.results().stream().filter(r -> Objects.equals(parent, r.parent())).toList();
  }

  /** Draws what leads to a result; answers the middle of each box, from the top. */
  private List<Integer> tree(String parent, int level) {
    List<Integer> middles = new ArrayList<>();
    for (Result result : children(parent)) {
      List<String> lines = wrapped(title(result));
      int height = 2 * PADDING + (1 + lines.size()) * LINE;
      int top = below;
      List<Integer> leading = tree(result.code(), level + 1);
      int middle =
          leading.isEmpty()
              ? top + height / 2
              : Math.max(top + height / 2, (leading.get(0) + leading.get(leading.size() - 1)) / 2);
      below = Math.max(below, middle + (height + 1) / 2 + DOWN);
      box(result, lines, level, middle - height / 2, height);
      for (int from : leading) {
        arrow(level, from, middle);
      }
      middles.add(middle);
    }
    return middles;
  }

  private void box(Result result, List<String> lines, int level, int top, int height) {
    int x = mirrored(level * (BOX + ACROSS), BOX);
    boolean rtl = Language.of(titleLanguage(result)).orElse(language).rightToLeft();
    boxes.append(
        "<g class=\"box %s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>"
            .formatted(result.type(), x + 1, top + 1, BOX, height));
    boxes.append(
        "<rect class=\"edge\" x=\"%d\" y=\"%d\" width=\"5\" height=\"%d\" rx=\"2\"/>"
            .formatted(mirrored(level * (BOX + ACROSS), 5) + 1, top + 1, height));
    String kind = Messages.text(language, "framework.type." + result.type());
    int n = result.indicators().size();
    String head =
        kind + " · \u2066" + result.code() + "\u2069 · " + text("framework.chain.indicators", n);
    line("kind", head, x, top + PADDING + 14, language.rightToLeft(), language.code());
    for (int i = 0; i < lines.size(); i++) {
      int y = top + PADDING + 14 + (i + 1) * LINE;
      line("name", lines.get(i), x, y, rtl, titleLanguage(result));
    }
    boxes.append("</g>");
  }

  private void line(String kind, String words, int x, int y, boolean rtl, String lang) {
    int start = rtl ? x + BOX - PADDING - 3 : x + PADDING + 3;
    boxes.append(
        "<text class=\"%s\" lang=\"%s\" direction=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
            .formatted(kind, lang, rtl ? "rtl" : "ltr", start, y, escaped(words)));
  }

  /** From a box one level further on back to the one it leads to. */
  private void arrow(int level, int from, int to) {
    int head = (level * (BOX + ACROSS)) + BOX + 3;
    int tail = (level + 1) * (BOX + ACROSS);
    int bend = head + ACROSS / 2;
    arrows.append(
        "<path d=\"M%d %dH%dV%dH%d\"/>"
            .formatted(mirrored(tail, 0), from, mirrored(bend, 0), to, mirrored(head, 0)));
    arrows.append(
        "<path class=\"head\" d=\"M%d %dL%d %dL%d %dZ\"/>"
            .formatted(
                mirrored(head - 1, 0),
                to,
                mirrored(head + 8, 0),
                to - 5,
                mirrored(head + 8, 0),
                to + 5));
  }

  private int mirrored(int x, int breadth) {
    return language.rightToLeft() ? width - 2 - x - breadth : x;
  }

  /** The picture; every text in it is escaped. */
  public String getSvg() {
    int height = below - DOWN + 2;
    return ("<svg class=\"change\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
            + " aria-labelledby=\"change-title change-desc\"><title id=\"change-title\">%s</title>"
            + "<desc id=\"change-desc\">%s</desc><g class=\"arrows\">%s</g>%s</svg>")
        .formatted(
            width,
            height,
            width,
            height,
            escaped(text("framework.chain")),
            escaped(text("framework.chain.picture", framework.results().size())),
            arrows,
            boxes);
  }

  private String title(Result result) {
    return result.title().in(language);
  }

  private String titleLanguage(Result result) {
    LocalisedText title = result.title();
    return title.languageFor(language.code());
  }

  private String text(String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }

  /** Whole words in lines that fit a box; what would need too many ends with an ellipsis. */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      String piece = word.length() > LETTERS ? word.substring(0, LETTERS - 1) + "…" : word;
      if (!line.isEmpty() && line.length() + 1 + piece.length() > LETTERS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(piece);
    }
    lines.add(line.toString());
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    String last = lines.get(MOST_LINES - 1);
    lines.set(MOST_LINES - 1, last.substring(0, Math.min(last.length(), LETTERS - 1)) + "…");
    return lines.subList(0, MOST_LINES);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
