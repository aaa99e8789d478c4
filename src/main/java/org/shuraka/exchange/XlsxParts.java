package org.shuraka.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shuraka.media.MalformedMedia;
import org.shuraka.media.PackedFile;
import org.shuraka.media.UnpackBudget;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.BusinessException.Kind;

/**
 * The parts of an XLSX file (ECMA-376), which is not trusted: what it is is told by its content,
 * what it unpacks to is bounded over all parts, a document type declaration is refused, nothing
 * outside is fetched. Parts are found by their relationships, whatever they are called.
 */
final class XlsxParts implements AutoCloseable {

  static final int MOST_MEGABYTES = 5;
  static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K'};
  private static final String ENCRYPTED = "EncryptedPackage";
  private static final String PACKAGE = "";

  private final PackedFile file;
  private final UnpackBudget budget;
  private final String workbook;
  private final List<Relation> related;

  /** What to do with one part. */
  interface Taker {
    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * One part names another.
   *
   * @param type last word of its type, as {@code worksheet}: the rest differs between the two
   *     editions of the standard
   */
  record Relation(String id, String type, String part) {}

  private XlsxParts(PackedFile file, UnpackBudget budget) {
    this.file = file;
    this.budget = budget;
    this.workbook =
        relations(PACKAGE).stream()
            .filter(r -> r.type().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElse("xl/workbook.xml");
    refuseOthers();
    this.related = relations(workbook);
  }

  /**
   * Opens a file.
   *
   * @throws BusinessException saying what it is, where it is no XLSX workbook
   */
  static XlsxParts open(byte[] content) {
    if (content.length == 0) {
      throw refused("workbook.file.empty");
    }
    if (content.length > MOST_BYTES) {
      throw new BusinessException(Kind.TOO_LARGE, "workbook.file.large", MOST_MEGABYTES);
    }
    if (begins(content, OLE)) {
      throw refused(isEncrypted(content) ? "workbook.file.password" : "workbook.file.xls");
    }
    if (!begins(content, ZIP)) {
      throw refused("workbook.file.other");
    }
    UnpackBudget budget = new UnpackBudget();
    try {
      PackedFile file = PackedFile.of(content, budget);
      try {
        return new XlsxParts(file, budget);
      } catch (BusinessException e) {
        file.close();
        throw e;
      }
    } catch (MalformedMedia e) {
      throw refused("workbook.file.broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseOthers() {
    Set<String> names = file.names();
    if (names.stream().anyMatch(n -> n.endsWith("vbaproject.bin") || n.contains("/macrosheets/"))) {
      throw refused("workbook.file.macros");
    }
    if (workbook.endsWith(".bin")) {
      throw refused("workbook.file.xls");
    }
    if (!file.has(workbook)) {
      throw refused("workbook.file.other");
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

  /** The part that names the sheets. */
  String workbook() {
    return workbook;
  }

  /** The part that the workbook names by that relationship. */
  Optional<Relation> related(String id) {
    return related.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The workbook's only part of a type; empty where it has none. */
  Optional<String> only(String type) {
    return related.stream().filter(r -> r.type().equals(type)).map(Relation::part).findFirst();
  }

  /** Whether somebody wrote remarks to cells. */
  boolean hasRemarks() {
    return file.names().stream()
        .anyMatch(n -> n.matches("xl/(.*/)?(comments\\d*|threadedcomment\\d*)\\.xml"));
  }

  private List<Relation> relations(String of) {
    String folder = of.substring(0, of.lastIndexOf('/') + 1);
    String part = folder + "_rels/" + of.substring(folder.length()) + ".rels";
    List<Relation> found = new ArrayList<>();
    if (file.has(part)) {
      read(
          part,
          xml -> {
            while (xml.hasNext()) {
              if (xml.next() == XMLStreamConstants.START_ELEMENT
                  && xml.getLocalName().equals("Relationship")) {
                keep();
                String type = attribute(xml, "Type");
                found.add(
                    new Relation(
                        attribute(xml, "Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        target(folder, attribute(xml, "Target"))));
              }
            }
          });
    }
    return found;
  }

  /** A target in full, from the folder of the part that names it. */
  private static String target(String folder, String target) {
    Deque<String> path = new ArrayDeque<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.replace('\\', '/').split("/")) {
      if (step.equals("..")) {
        path.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        path.addLast(step);
      }
    }
    return String.join("/", path);
  }

  /** Empty where the element has none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals(name) && (space == null || space.isEmpty())) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** Counts one thing that is kept of the file. */
  void keep() {
    budget.spend(UnpackBudget.Of.ITEMS, 1);
  }

  /** Counts a text that is kept of the file. */
  void keep(String text) {
    budget.spend(UnpackBudget.Of.CHARACTERS, text.length());
  }

  /** Reads one part of the file, from its first element on. */
  void read(String part, Taker taker) {
    try (InputStream in = file.read(part)) {
      XMLStreamReader xml = XlsxXml.open(in, budget);
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
    } catch (UnpackBudget.Exceeded e) {
      throw refused("workbook.file.unpacked");
    } catch (XMLStreamException | IOException e) {
      throw refused("workbook.file.broken");
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
