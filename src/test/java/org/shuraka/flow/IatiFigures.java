package org.shuraka.flow;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The figures of an IATI file: (indicator, period, kind, dimensions, value), with how often each.
 */
final class IatiFigures {

  private static final Path SCHEMA =
      Path.of(System.getProperty("shuraka.conformance"), "iati/xsd/iati-activities-schema.xsd");

  private IatiFigures() {}

  static Map<String, Integer> of(Path file) throws IOException {
    return of(Files.readString(file));
  }

  static Map<String, Integer> of(String xml) {
    Map<String, Integer> figures = new TreeMap<>();
    for (String kind : new String[] {"target", "actual"}) {
      NodeList found = parse(xml).getElementsByTagName(kind);
      for (int i = 0; i < found.getLength(); i++) {
        Element figure = (Element) found.item(i);
        Element period = (Element) figure.getParentNode();
        Element indicator = (Element) period.getParentNode();
        StringBuilder dimensions = new StringBuilder();
        NodeList dimension = figure.getElementsByTagName("dimension");
        for (int d = 0; d < dimension.getLength(); d++) {
          Element one = (Element) dimension.item(d);
          dimensions.append(one.getAttribute("name")).append('=').append(one.getAttribute("value"));
        }
        figures.merge(
            String.join(
                "|",
                child(indicator, "title").getTextContent().strip(),
                child(period, "period-start").getAttribute("iso-date"),
                child(period, "period-end").getAttribute("iso-date"),
                kind,
                dimensions,
                figure.getAttribute("value")),
            1,
            Integer::sum);
      }
    }
    return figures;
  }

  /** Fails where the file breaks the standard's schema. */
  static void assertValid(String xml) {
    try {
      SchemaFactory.newDefaultInstance()
          .newSchema(SCHEMA.toFile())
          .newValidator()
          .validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException | IOException e) {
      throw new AssertionError("The file is not valid IATI: " + e.getMessage(), e);
    }
  }

  private static Element child(Element parent, String name) {
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element e && e.getTagName().equals(name)) {
        return e;
      }
    }
    throw new AssertionError(parent.getTagName() + " has no " + name);
  }

  private static Document parse(String xml) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
