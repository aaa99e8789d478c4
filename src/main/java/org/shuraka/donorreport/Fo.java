package org.shuraka.donorreport;

import java.util.ArrayDeque;
import java.util.Deque;
import org.shuraka.shared.Language;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Writes XSL formatting objects straight into the formatter. Properties are written as in a style
 * sheet:
 *
 * <pre>{@code
 * fo.start("block", "space-after: 6pt; font-weight: bold").name("كلنا مواطنون").text(" 2024").end();
 * }</pre>
 */
final class Fo {

  private static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final ContentHandler formatter;
  private final Language language;
  private final Deque<String> open = new ArrayDeque<>();

  Fo(ContentHandler formatter, Language language) {
    this.formatter = formatter;
    this.language = language;
  }

  /** The root of a document in its language. */
  Fo begin(String properties) {
    call(
        () -> {
          formatter.startDocument();
          formatter.startPrefixMapping("fo", NAMESPACE);
        });
    AttributesImpl all = attributes(properties);
    all.addAttribute(XML, "lang", "xml:lang", "CDATA", language.code());
    return start("root", all);
  }

  void finish() {
    end();
    call(formatter::endDocument);
  }

  Fo start(String element, String properties) {
    return start(element, attributes(properties));
  }

  Fo start(String element) {
    return start(element, "");
  }

  Fo empty(String element, String properties) {
    return start(element, properties).end();
  }

  Fo end() {
    String element = open.pop();
    call(() -> formatter.endElement(NAMESPACE, element, "fo:" + element));
    return this;
  }

  /** Words of ours, in the language of the document. */
  Fo text(String words) {
    return characters(PrintedText.of(words));
  }

  /** Words that are not set on the page, such as a bookmark's. */
  Fo plain(String words) {
    return characters(PrintedText.clean(words));
  }

  /** Words of somebody else: their direction is their own and leaves the rest of the line alone. */
  Fo name(String words) {
    return embedded(words, PrintedText.isRightToLeft(words, language.rightToLeft()));
  }

  /** A code or number that reads from the left whatever surrounds it. */
  Fo code(String code) {
    return embedded(code, false);
  }

  /** A block with nothing but words of ours. */
  Fo line(String properties, String words) {
    return start("block", properties).text(words).end();
  }

  /** Opens a table whose columns have these parts of the width. */
  Fo table(int... widths) {
    start("table", "table-layout: fixed; width: 100%; font-size: 8.5pt; space-after: 8pt");
    for (int width : widths) {
      empty("table-column", "column-width: proportional-column-width(" + width + ")");
    }
    return this;
  }

  /** Opens a cell and a block in it; two ends close them. */
  Fo cell(String properties) {
    return start("table-cell", "padding: 3pt 4pt").start("block", properties);
  }

  private Fo embedded(String words, boolean rightToLeft) {
    return rightToLeft == language.rightToLeft()
        ? text(words)
        : start("bidi-override", "unicode-bidi: embed; direction: " + (rightToLeft ? "rtl" : "ltr"))
            .text(words)
            .end();
  }

  private Fo characters(String words) {
    char[] characters = words.toCharArray();
    call(() -> formatter.characters(characters, 0, characters.length));
    return this;
  }

  private Fo start(String element, AttributesImpl attributes) {
    open.push(element);
    call(() -> formatter.startElement(NAMESPACE, element, "fo:" + element, attributes));
    return this;
  }

  private static AttributesImpl attributes(String properties) {
    AttributesImpl all = new AttributesImpl();
    for (String property : properties.split(";\\s*")) {
      int colon = property.indexOf(": ");
      if (colon > 0) {
        String name = property.substring(0, colon);
        all.addAttribute("", name, name, "CDATA", property.substring(colon + 2));
      }
    }
    return all;
  }

  private interface Step {
    void run() throws SAXException;
  }

  private static void call(Step step) {
    try {
      step.run();
    } catch (SAXException e) {
      throw new IllegalStateException("The formatter refused a document of ours", e);
    }
  }
}
