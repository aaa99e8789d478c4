package org.shuraka.donorreport;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.shuraka.shared.Language;

/**
 * Writes a part of a Word document (WordprocessingML, ISO/IEC 29500-1). Direction is said of every
 * paragraph, table and run: Word takes none from the document.
 *
 * <pre>{@code
 * docx.paragraph("Title").line(Line.plain().name("كلنا مواطنون")).end()
 * }</pre>
 */
final class Docx {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String WP =
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

  /** Of the units in which drawings are measured, in a millimetre. */
  private static final BigDecimal UNITS = BigDecimal.valueOf(36_000);

  /** Twentieths of a point: the width of the text between the margins of an A4 page. */
  static final int TEXT_WIDTH = 10_090;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
  private final XMLStreamWriter xml;
  private final boolean rightToLeft;
  private int bookmarks;

  /**
   * @param root document, hdr or ftr
   */
  Docx(String root, Language language) {
    this.rightToLeft = language.rightToLeft();
    try {
      xml =
          XMLOutputFactory.newInstance()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      start(root);
      xml.writeNamespace("w", W);
      xml.writeNamespace("r", R);
      xml.writeNamespace("wp", WP);
      xml.writeNamespace("a", A);
      xml.writeNamespace("pic", PIC);
    } catch (XMLStreamException e) {
      throw refused(e);
    }
  }

  byte[] finish() {
    call(xml::writeEndDocument);
    call(xml::close);
    return bytes.toByteArray();
  }

  /** Opens an element with attributes, name and value in turn. */
  Docx start(String element, String... attributes) {
    call(() -> xml.writeStartElement("w", element, W));
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      call(() -> xml.writeAttribute("w", W, name, value));
    }
    return this;
  }

  Docx end() {
    call(xml::writeEndElement);
    return this;
  }

  Docx empty(String element, String... attributes) {
    return start(element, attributes).end();
  }

  /** A header or footer of the pages, by its part. */
  Docx reference(String element, String part) {
    start(element, "type", "default");
    call(() -> xml.writeAttribute("r", R, "id", part));
    return end();
  }

  /** Opens a paragraph. */
  Docx paragraph(String style, String... properties) {
    start("p").start("pPr").empty("pStyle", "val", style);
    for (String property : properties) {
      empty(property);
    }
    if (rightToLeft) {
      empty("bidi");
    }
    return end();
  }

  /** Opens a paragraph of a table, whose figures stand at the end of their column. */
  Docx cellParagraph(boolean figures) {
    start("p").start("pPr").empty("pStyle", "val", "Cell");
    if (rightToLeft) {
      empty("bidi");
    }
    if (figures) {
      // In a paragraph from the right, "right" is where its lines end.
      empty("jc", "val", "right");
    }
    return end();
  }

  /** Names what the element that is open contains from here on, for links that lead there. */
  Docx bookmark(String name) {
    String id = Integer.toString(bookmarks++);
    return empty("bookmarkStart", "id", id, "name", name).empty("bookmarkEnd", "id", id);
  }

  /** Opens a link to a bookmark. */
  Docx link(String bookmark) {
    return start("hyperlink", "anchor", bookmark, "history", "1");
  }

  /**
   * A line's words. Those of the other direction stand between marks of their own, or figures at
   * their ends would go the document's way; and these between marks of the document's, without
   * which what separates them from their neighbours would join them to these.
   */
  Docx line(Line line) {
    for (Line.Phrase phrase : line.phrases()) {
      boolean fromTheRight =
          switch (phrase.kind()) {
            case OURS -> rightToLeft;
            case NAME -> PrintedText.isRightToLeft(phrase.words(), rightToLeft);
            case CODE -> false;
          };
      String words = PrintedText.clean(phrase.words());
      run(
          fromTheRight == rightToLeft
              ? words
              : mark(rightToLeft)
                  + mark(fromTheRight)
                  + words
                  + mark(fromTheRight)
                  + mark(rightToLeft),
          line.tone(),
          fromTheRight);
    }
    return this;
  }

  private static String mark(boolean fromTheRight) {
    return fromTheRight ? "\u200F" : "\u200E";
  }

  /** Words of ours. */
  Docx text(String words) {
    return run(PrintedText.clean(words), Line.Tone.PLAIN, rightToLeft);
  }

  private Docx run(String words, Line.Tone tone, boolean fromTheRight) {
    start("r").start("rPr");
    if (tone == Line.Tone.QUIET) {
      empty("rStyle", "val", "Quiet");
    }
    if (tone == Line.Tone.STRONG) {
      empty("b").empty("bCs");
    }
    if (tone == Line.Tone.MARK) {
      empty("color", "val", "7A4A00");
    }
    if (fromTheRight) {
      empty("rtl");
    }
    end().start("t");
    call(
        () ->
            xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve"));
    call(() -> xml.writeCharacters(words));
    return end().end();
  }

  Docx tab() {
    return start("r").empty("tab").end();
  }

  /** What the word processor fills in, such as PAGE; {@code shown} until it does. */
  Docx field(String instruction, String shown) {
    return start("fldSimple", "instr", " " + instruction + " ").text(shown).end();
  }

  /** Begins a field whose result, which follows, is made anew when the document is opened. */
  Docx beginField(String instruction) {
    start("r").empty("fldChar", "fldCharType", "begin", "dirty", "true").end();
    start("r").start("instrText");
    call(() -> xml.writeCharacters(" " + instruction + " "));
    end().end();
    return start("r").empty("fldChar", "fldCharType", "separate").end();
  }

  Docx endField() {
    return start("r").empty("fldChar", "fldCharType", "end").end();
  }

  /**
   * Opens a table.
   *
   * @param header whether its first row is one
   * @param widths parts of the text's width
   */
  Docx table(boolean header, List<Integer> widths) {
    start("tbl").start("tblPr").empty("tblStyle", "val", "Figures");
    if (rightToLeft) {
      empty("bidiVisual");
    }
    empty("tblW", "w", Integer.toString(TEXT_WIDTH), "type", "dxa");
    empty("tblLayout", "type", "fixed");
    empty("tblLook", "val", header ? "0020" : "0000", "firstRow", header ? "1" : "0");
    end().start("tblGrid");
    widths.forEach(width -> empty("gridCol", "w", Integer.toString(width)));
    return end();
  }

  /** Opens a row, which is not parted; a header is repeated on every page. */
  Docx row(boolean header) {
    start("tr").start("trPr").empty("cantSplit");
    if (header) {
      empty("tblHeader");
    }
    return end();
  }

  Docx cell(int width) {
    return start("tc")
        .start("tcPr")
        .empty("tcW", "w", Integer.toString(width), "type", "dxa")
        .end();
  }

  /**
   * A picture in the line.
   *
   * @param part its bytes, by relation
   * @param number another one for each picture of the document
   */
  Docx picture(Picture picture, String part, int number) {
    String id = Integer.toString(number);
    String[] size = {
      "cx", units(picture.width()), "cy", units(picture.height()),
    };
    start("r").start("drawing");
    draw(WP, "inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    draw(WP, "extent", size).end();
    draw(WP, "docPr", "id", id, "name", part, "descr", PrintedText.clean(picture.what())).end();
    draw(A, "graphic").draw(A, "graphicData", "uri", PIC).draw(PIC, "pic");
    draw(PIC, "nvPicPr").draw(PIC, "cNvPr", "id", id, "name", part).end();
    draw(PIC, "cNvPicPr").draw(A, "picLocks", "noChangeAspect", "1").end().end().end();
    draw(PIC, "blipFill").draw(A, "blip");
    call(() -> xml.writeAttribute("r", R, "embed", part));
    end().draw(A, "stretch").draw(A, "fillRect").end().end().end();
    draw(PIC, "spPr").draw(A, "xfrm").draw(A, "off", "x", "0", "y", "0").end();
    draw(A, "ext", size).end().end();
    draw(A, "prstGeom", "prst", "rect").draw(A, "avLst").end().end().end();
    return end().end().end().end().end().end();
  }

  private static String units(BigDecimal millimetres) {
    return millimetres.multiply(UNITS).toBigInteger().toString();
  }

  /** Opens an element of a drawing, whose attributes have no namespace. */
  private Docx draw(String namespace, String element, String... attributes) {
    call(() -> xml.writeStartElement(namespace, element));
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      call(() -> xml.writeAttribute(name, value));
    }
    return this;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void call(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw refused(e);
    }
  }

  private static IllegalStateException refused(XMLStreamException e) {
    return new IllegalStateException("A part of a document cannot be written", e);
  }
}
