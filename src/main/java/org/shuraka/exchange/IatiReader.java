package org.shuraka.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.BusinessException.Kind;

/**
 * Reads an IATI activities file, one activity in memory at a time. A file is not trusted: a
 * document type declaration (and with it every entity of its own) is refused, nothing outside the
 * file is fetched, and size, depth and length of texts are bounded.
 */
final class IatiReader {

  static final int MOST_MEGABYTES = 50;
  static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  /** The standard itself goes 9 deep; foreign elements may go deeper. */
  static final int DEEPEST = 40;

  /** Longest text or attribute, in characters. */
  static final int LONGEST_TEXT = 1_000_000;

  /** Some 30 MB of an activities file. */
  static final int MOST_ELEMENTS_OF_AN_ACTIVITY = 500_000;

  private static final Set<String> VERSIONS = Set.of("2.01", "2.02", "2.03");

  private final XMLStreamReader xml;
  private final Consumer<IatiNode> taker;

  /** One open element, and how many children of each name it has so far. */
  private record Open(IatiNode node, StringBuilder text, Map<QName, Integer> places) {
    Open(IatiNode node) {
      this(node, new StringBuilder(), new HashMap<>(8));
    }
  }

  private IatiReader(XMLStreamReader xml, Consumer<IatiNode> taker) {
    this.xml = xml;
    this.taker = taker;
  }

  /**
   * Hands every child of the root, which is an activity unless the file is untidy, to the taker.
   *
   * @throws BusinessException at the first thing that cannot be read, naming its line
   */
  static void read(byte[] file, Consumer<IatiNode> taker) {
    if (file.length > MOST_BYTES) {
      throw new BusinessException(Kind.TOO_LARGE, "exchange.iati.large", MOST_MEGABYTES);
    }
    if (isPacked(file)) {
      throw new BusinessException(Kind.UNREADABLE, "exchange.iati.packed");
    }
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      try {
        new IatiReader(xml, taker).readRoot();
      } catch (XMLStreamException e) {
        throw malformed(e);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  /** Whether it begins as gzip or ZIP files do. */
  private static boolean isPacked(byte[] file) {
    return file.length > 1
        && ((file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B
            || file[0] == 'P' && file[1] == 'K');
  }

  /** Reads the whole file for its form alone; answers how many activities it has. */
  static int count(byte[] file) {
    int[] activities = new int[1];
    read(file, node -> activities[0] += node.is("iati-activity") ? 1 : 0);
    return activities[0];
  }

  /** The kept form of an element again. */
  static IatiNode parse(String kept) {
    IatiNode[] read = new IatiNode[1];
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new java.io.StringReader(kept));
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // a kept element has nothing before it
      }
      new IatiReader(xml, node -> read[0] = node).readElement();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return read[0];
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is read");
        });
    return factory;
  }

  private void readRoot() throws XMLStreamException {
    boolean root = false;
    boolean any = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD ->
            throw new BusinessException(Kind.UNREADABLE, "exchange.iati.doctype", line());
        case XMLStreamConstants.START_ELEMENT -> {
          if (root) {
            readElement();
            any = true;
          } else {
            checkRoot();
            root = true;
          }
        }
        default -> {
          // comments and white space say nothing
        }
      }
    }
    if (!any) {
      throw new BusinessException(Kind.INVALID, "exchange.iati.empty");
    }
  }

  private void checkRoot() {
    if (!xml.getName().equals(new QName("iati-activities"))) {
      throw new BusinessException(
          Kind.INVALID, "exchange.iati.root", line(), cut(xml.getName().toString()));
    }
    String version = xml.getAttributeValue(null, "version");
    if (version == null) {
      throw new BusinessException(Kind.INVALID, "exchange.iati.version.missing", line());
    }
    if (!VERSIONS.contains(version.strip())) {
      throw new BusinessException(Kind.INVALID, "exchange.iati.version", line(), cut(version));
    }
  }

  private void readElement() throws XMLStreamException {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(started()));
    int elements = 1;
    while (!open.isEmpty()) {
      Open top = open.peek();
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MOST_ELEMENTS_OF_AN_ACTIVITY) {
            throw refused("exchange.iati.many", MOST_ELEMENTS_OF_AN_ACTIVITY);
          }
          if (open.size() >= DEEPEST) {
            throw refused("exchange.iati.deep", DEEPEST);
          }
          takeText(top);
          IatiNode node = started();
          top.node().add(node, top.places().merge(node.qName(), 1, Integer::sum));
          open.push(new Open(node));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (top.text().length() + xml.getTextLength() > LONGEST_TEXT) {
            throw refused("exchange.iati.long", LONGEST_TEXT);
          }
          top.text().append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
        case XMLStreamConstants.END_ELEMENT -> {
          takeText(top);
          open.pop();
          if (open.isEmpty()) {
            taker.accept(top.node());
          }
        }
        default -> {
          // comments and instructions say nothing
        }
      }
    }
  }

  /** Text of an element without children is its own; beside children it is a piece. */
  private void takeText(Open open) {
    boolean ended = xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    String text = open.text().toString();
    open.text().setLength(0);
    if (ended && open.node().children().isEmpty()) {
      open.node().text(text);
    } else if (!text.isBlank()) {
      open.node().add(IatiNode.piece(text, line()), 1);
    }
  }

  private IatiNode started() {
    IatiNode node = new IatiNode(xml.getName(), line());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String value = xml.getAttributeValue(i);
      if (value.length() > LONGEST_TEXT) {
        throw refused("exchange.iati.long", LONGEST_TEXT);
      }
      node.attributes().put(xml.getAttributeName(i), value);
    }
    return node;
  }

  private BusinessException refused(String key, int most) {
    return new BusinessException(Kind.INVALID, key, line(), most);
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }

  private static BusinessException malformed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    String said = String.valueOf(e.getMessage());
    int message = said.indexOf("Message: ");
    String reason = message < 0 ? said : said.substring(message + "Message: ".length());
    return new BusinessException(Kind.UNREADABLE, "exchange.iati.malformed", line, cut(reason));
  }

  private static String cut(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
