package org.shuraka.donorreport;

import java.util.ArrayDeque;
import java.util.Base64;
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
  private static final String FOX = "http://xmlgraphics.apache.org/fop/extensions";
  private static final String SVG = "http://www.w3.org/2000/svg";

  static final String CELL = "padding: 3pt 4pt";

  private final ContentHandler formatter;
  private final Language language;
  private final Deque<Element> open = new ArrayDeque<>();

  Fo(ContentHandler formatter, Language language) {
    this.formatter = formatter;
    this.language = language;
  }

  private record Element(String namespace, String name, String qualified) {}

  /** The root of a document in its language. */
  Fo begin(String properties) {
    call(
        () -> {
          formatter.startDocument();
          formatter.startPrefixMapping("fo", NAMESPACE);
          formatter.startPrefixMapping("fox", FOX);
        });
    AttributesImpl all = attributes(properties);
    all.addAttribute(XML, "lang", "xml:lang", "CDATA", language.code());
    return start(fo("root"), all);
  }

  void finish() {
    end();
    call(formatter::endDocument);
  }

  Fo start(String element, String properties) {
    return start(fo(element), attributes(properties));
  }

  Fo start(String element) {
    return start(element, "");
  }

  Fo empty(String element, String properties) {
    return start(element, properties).end();
  }

  Fo end() {
    Element element = open.pop();
    call(() -> formatter.endElement(element.namespace, element.name, element.qualified));
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

  /** A line's words, each in its direction. */
  Fo line(Line line) {
    for (Line.Phrase phrase : line.phrases()) {
      switch (phrase.kind()) {
        case OURS -> text(phrase.words());
        case NAME -> name(phrase.words());
        case CODE -> code(phrase.words());
      }
    }
    return this;
  }

  /** A block with nothing but words of ours. */
  Fo line(String properties, String words) {
    return start("block", properties).text(words).end();
  }

  /** Opens a table whose columns have these parts of the width. */
  Fo table(int... widths) {
    return table("font-size: 8.5pt", widths);
  }

  Fo table(String properties, int... widths) {
    start(
        "table",
        "table-layout: fixed; width: 100%; border-collapse: separate; space-after: 8pt; "
            + properties);
    for (int width : widths) {
      empty("table-column", "column-width: proportional-column-width(" + width + ")");
    }
    return this;
  }

  /** Opens a cell and a block in it; two ends close them. */
  Fo cell(String properties) {
    return start("table-cell", CELL).start("block", properties);
  }

  /**
   * Opens a link within the document.
   *
   * @param what it leads to, for those who do not see it
   */
  Fo link(String target, String what) {
    AttributesImpl all = attributes("internal-destination: " + target);
    all.addAttribute(FOX, "alt-text", "fox:alt-text", "CDATA", PrintedText.clean(what));
    return start(fo("basic-link"), all);
  }

  /**
   * Opens a drawing in the flow of the text; two ends close it.
   *
   * @param what it shows, for those who do not see it
   * @param width in millimetres, as is the height
   */
  Fo drawing(String what, int width, int height) {
    AttributesImpl all =
        attributes("content-width: %dmm; content-height: %dmm".formatted(width, height));
    all.addAttribute(FOX, "alt-text", "fox:alt-text", "CDATA", PrintedText.clean(what));
    start(fo("instream-foreign-object"), all);
    return start(
        new Element(SVG, "svg", "svg"),
        attributes(
            "width: %dmm; height: %dmm; viewBox: 0 0 %d %d"
                .formatted(width, height, width, height)));
  }

  /** A picture in the flow of the text; its bytes come with it, for the formatter opens no file. */
  Fo picture(Picture picture) {
    AttributesImpl all =
        attributes(
            "content-width: %smm; content-height: %smm; scaling: non-uniform"
                .formatted(picture.width().toPlainString(), picture.height().toPlainString()));
    String bytes = Base64.getEncoder().encodeToString(picture.png());
    all.addAttribute("", "src", "src", "CDATA", "url(data:image/png;base64," + bytes + ")");
    all.addAttribute(FOX, "alt-text", "fox:alt-text", "CDATA", PrintedText.clean(picture.what()));
    return start(fo("external-graphic"), all).end();
  }

  /** A filled shape in a drawing, its outline as SVG writes it, in millimetres. */
  Fo shape(CharSequence outline, String colour) {
    return start(
            new Element(SVG, "path", "path"), attributes("d: " + outline + "; fill: " + colour))
        .end();
  }

  /**
   * Words of the other direction stand between marks of the document's own: without them, what
   * separates them from their neighbours would join them to these.
   */
  private Fo embedded(String words, boolean rightToLeft) {
    return rightToLeft == language.rightToLeft()
        ? text(words)
        : characters(mark())
            .start(
                "bidi-override", "unicode-bidi: embed; direction: " + (rightToLeft ? "rtl" : "ltr"))
            .text(words)
            .end()
            .characters(mark());
  }

  private String mark() {
    return language.rightToLeft() ? "\u200F" : "\u200E";
  }

  private Fo characters(String words) {
    char[] characters = words.toCharArray();
    call(() -> formatter.characters(characters, 0, characters.length));
    return this;
  }

  private static Element fo(String name) {
    return new Element(NAMESPACE, name, "fo:" + name);
  }

  private Fo start(Element element, AttributesImpl attributes) {
    open.push(element);
    call(
        () ->
            formatter.startElement(element.namespace, element.name, element.qualified, attributes));
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
