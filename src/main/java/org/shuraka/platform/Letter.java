package org.shuraka.platform;

import java.util.List;
import org.shuraka.shared.Language;

/**
 * What a mail says, in the one form that all mails have: a text, a list where there is one, one
 * link, and below a line why it came. Writes the plain and the HTML text of the {@link Mail}.
 *
 * @param lines of the list; empty for none
 * @param footerLink where the reader changes what she receives; null for none
 */
public record Letter(
    Language language, String text, List<String> lines, Link link, String footer, Link footerLink) {

  /** Words that lead somewhere; the address is a whole one. */
  public record Link(String words, String address) {}

  /** Of a mail with that subject. In a header, marks of direction would show as boxes. */
  public Mail to(String address, String subject) {
    return new Mail(address, language, subject.replaceAll("[\u2066-\u2069]", ""), plain(), html());
  }

  private String plain() {
    StringBuilder plain = new StringBuilder(text).append("\n\n");
    lines.forEach(line -> plain.append("• ").append(line).append('\n'));
    plain
        .append(lines.isEmpty() ? "" : "\n")
        .append(link.words())
        .append('\n')
        .append(link.address())
        .append("\n\n-- \n")
        .append(footer)
        .append('\n');
    if (footerLink != null) {
      plain.append(footerLink.address()).append('\n');
    }
    return plain.toString();
  }

  private String html() {
    StringBuilder list = new StringBuilder();
    lines.forEach(line -> list.append("<li>").append(escape(line)).append("</li>"));
    return """
        <!DOCTYPE html>
        <html lang="%1$s" dir="%2$s">
        <head><meta charset="UTF-8"><title>Shuraka</title></head>
        <body dir="%2$s" style="font-family: sans-serif; line-height: 1.6">
        <p>%3$s</p>
        %4$s
        <p>%5$s</p>
        <hr>
        <p><small>%6$s %7$s</small></p>
        </body>
        </html>
        """
        .formatted(
            language.code(),
            language.rightToLeft() ? "rtl" : "ltr",
            escape(text),
            lines.isEmpty() ? "" : "<ul>" + list + "</ul>",
            anchor(link),
            escape(footer),
            footerLink == null ? "" : anchor(footerLink));
  }

  private static String anchor(Link link) {
    return "<a href=\"" + escape(link.address()) + "\">" + escape(link.words()) + "</a>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
