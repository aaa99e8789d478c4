package org.shuraka.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.shuraka.media.UnpackBudget;

/**
 * XML that is not trusted: its elements are counted, how deep they stand and how much stands
 * between two brackets is bounded, nothing outside is fetched.
 */
final class XlsxXml extends StreamReaderDelegate {

  /** Between two angle brackets, in bytes: a cell holds 32,767 characters. */
  private static final int LONGEST_RUN = 1024 * 1024;

  /** Elements within each other. */
  private static final int DEEPEST = 100;

  private final UnpackBudget budget;
  private int depth;

  private XlsxXml(XMLStreamReader xml, UnpackBudget budget) {
    super(xml);
    this.budget = budget;
  }

  static XMLStreamReader open(InputStream in, UnpackBudget budget) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is read");
        });
    return new XlsxXml(factory.createXMLStreamReader(new Runs(in)), budget);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      budget.spend(UnpackBudget.Of.ELEMENTS, 1L + getAttributeCount());
      if (++depth > DEEPEST) {
        throw new UnpackBudget.Exceeded("depth");
      }
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    }
    return event;
  }

  @Override
  public String getElementText() throws XMLStreamException {
    depth--;
    return super.getElementText();
  }

  /** Ends with an error where more stands between two brackets than is in order. */
  private static final class Runs extends FilterInputStream {

    private int run;

    private Runs(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      for (int i = offset; i < offset + read; i++) {
        run = bytes[i] == '<' || bytes[i] == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new UnpackBudget.Exceeded("run");
        }
      }
      return read;
    }
  }
}
