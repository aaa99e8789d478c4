package org.shuraka.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.BusinessException.Kind;

/**
 * The parts of an XLSX file (ECMA-376), which is not trusted: what it is is told by its content,
 * what a part unpacks to is bounded, a document type declaration is refused, nothing outside is
 * fetched.
 */
final class XlsxParts implements AutoCloseable {

  static final int MOST_MEGABYTES = 5;
  static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  /** Of one part, unpacked. */
  private static final int MOST_UNPACKED = 200 * 1024 * 1024;

  /** Between two angle brackets, in bytes: a cell holds 32,767 characters. */
  private static final int LONGEST_RUN = 1024 * 1024;

  private static final int MOST_PARTS = 1000;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String ENCRYPTED = "EncryptedPackage";

  private final Path copy;
  private final ZipFile zip;

  private XlsxParts(Path copy, ZipFile zip) {
    this.copy = copy;
    this.zip = zip;
  }

  /** What to do with one part. */
  interface Taker {
    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * Opens a file.
   *
   * @throws BusinessException saying what it is, where it is no XLSX workbook
   */
  static XlsxParts open(byte[] file) {
    if (file.length == 0) {
      throw refused("workbook.file.empty");
    }
    if (file.length > MOST_BYTES) {
      throw new BusinessException(Kind.TOO_LARGE, "workbook.file.large", MOST_MEGABYTES);
    }
    if (begins(file, OLE)) {
      throw refused(isEncrypted(file) ? "workbook.file.password" : "workbook.file.xls");
    }
    if (!begins(file, new byte[] {'P', 'K'})) {
      throw refused("workbook.file.other");
    }
    try {
      Path copy = Files.createTempFile("workbook", ".xlsx");
      try {
        Files.write(copy, file);
        XlsxParts parts = new XlsxParts(copy, new ZipFile(copy.toFile()));
        parts.look();
        return parts;
      } catch (ZipException e) {
        Files.delete(copy);
        throw refused("workbook.file.broken");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void look() throws IOException {
    boolean macros =
        zip.stream().anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
    boolean workbook = zip.getEntry("[Content_Types].xml") != null && has("xl/workbook.xml");
    if (macros || !workbook || zip.size() > MOST_PARTS) {
      close();
      throw refused(macros ? "workbook.file.macros" : "workbook.file.other");
    }
  }

  private static boolean begins(byte[] file, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= file.length || file[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEncrypted(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1)
        .contains(
            new String(ENCRYPTED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
  }

  private static BusinessException refused(String key) {
    return BusinessException.invalid("", key);
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** Reads one part of the file, from its first element on. */
  void read(String part, Taker taker) {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw refused("workbook.file.broken");
    }
    try (InputStream in = new Bounded(zip.getInputStream(entry))) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      try {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
          if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw refused("workbook.file.dtd");
          }
        }
        taker.take(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw refused(
          e.getNestedException() instanceof TooLong
              ? "workbook.file.unpacked"
              : "workbook.file.broken");
    } catch (TooLong e) {
      throw refused("workbook.file.unpacked");
    } catch (ZipException e) {
      throw refused("workbook.file.broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside the file is read");
        });
    return factory;
  }

  @Override
  public void close() {
    try {
      zip.close();
      Files.delete(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class TooLong extends IOException {}

  /**
   * Ends with an error where more is unpacked, or stands between two brackets, than is in order.
   */
  private static final class Bounded extends FilterInputStream {

    private long unpacked;
    private int run;

    private Bounded(InputStream in) {
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
      unpacked += Math.max(read, 0);
      for (int i = offset; i < offset + read; i++) {
        run = bytes[i] == '<' || bytes[i] == '>' ? 0 : run + 1;
        if (run > LONGEST_RUN) {
          throw new TooLong();
        }
      }
      if (unpacked > MOST_UNPACKED) {
        throw new TooLong();
      }
      return read;
    }
  }
}
