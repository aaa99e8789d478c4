package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shuraka.shared.BusinessException;

/**
 * Reads an XLSX file row by row. Of a row only so many cells are kept as a workbook of ours can
 * have; texts that cells share are bounded, too: whatever the file says, it fits into the memory.
 */
final class XlsxReader {

  /** Cells of a row that are looked at. */
  static final int MOST_COLUMNS = 200;

  /** Characters of all texts that cells share. */
  private static final int MOST_SHARED = 20_000_000;

  private static final int MOST_SHARED_TEXTS = 500_000;

  private final XlsxParts parts;
  private final List<String> shared = new ArrayList<>();
  private boolean since1904;

  /** Takes what a file has, sheet by sheet. */
  interface Taker {

    /** A sheet begins. */
    void sheet(String name);

    /**
     * A row with something in it; row and columns from 0.
     *
     * @return whether the rest of the sheet is of interest
     */
    boolean row(int row, Map<Integer, XlsxCell> cells);

    /** Cells that were made one, as {@code B2:C3}. */
    void merged(String cells);
  }

  private XlsxReader(XlsxParts parts) {
    this.parts = parts;
  }

  /** Reads the file; answers whether its days count from 1904. */
  static boolean read(byte[] file, Taker taker) {
    try (XlsxParts parts = XlsxParts.open(file)) {
      XlsxReader reader = new XlsxReader(parts);
      Map<String, String> sheets = reader.sheets();
      if (parts.has("xl/sharedStrings.xml")) {
        parts.read("xl/sharedStrings.xml", reader::texts);
      }
      sheets.forEach(
          (name, part) -> {
            taker.sheet(name);
            parts.read(part, xml -> reader.rows(xml, taker));
          });
      return reader.since1904;
    }
  }

  /** Parts of the sheets by name, in their order. */
  private Map<String, String> sheets() {
    Map<String, String> targets = new HashMap<>();
    parts.read(
        "xl/_rels/workbook.xml.rels",
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals("Relationship")) {
              targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
            }
          }
        });
    Map<String, String> sheets = new LinkedHashMap<>();
    parts.read(
        "xl/workbook.xml",
        xml -> {
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              if (xml.getLocalName().equals("workbookPr")) {
                since1904 = attribute(xml, "date1904").matches("1|true");
              } else if (xml.getLocalName().equals("sheet")) {
                String target = targets.getOrDefault(relation(xml), "");
                if (target.contains("worksheets/")) {
                  sheets.put(
                      attribute(xml, "name"),
                      target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
              }
            }
          }
        });
    return sheets;
  }

  /** The attribute {@code r:id}, in either namespace of the standard. */
  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue("", name);
    if (value == null) {
      value = xml.getAttributeValue(null, name);
    }
    return value == null ? "" : value;
  }

  private void texts(XMLStreamReader xml) throws XMLStreamException {
    int characters = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = text(xml, "si");
        characters += text.length();
        if (characters > MOST_SHARED || shared.size() == MOST_SHARED_TEXTS) {
          throw BusinessException.invalid("", "workbook.file.unpacked");
        }
        shared.add(text);
      }
    }
  }

  /** Every text below an element, but how it is pronounced. */
  private static String text(XMLStreamReader xml, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronounced = 0;
    boolean inText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        pronounced += xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals(until)) {
          break;
        }
        pronounced -= xml.getLocalName().equals("rPh") ? 1 : 0;
        inText = false;
      } else if (inText && pronounced == 0 && xml.hasText()) {
        text.append(xml.getText(), 0, Math.min(xml.getText().length(), room(text)));
      }
    }
    return text.toString();
  }

  /** No cell has more; what is longer is cut and then too long for whoever takes it. */
  private static int room(StringBuilder text) {
    return Math.max(0, 2 * WorkbookText.LONGEST - text.length());
  }

  private void rows(XMLStreamReader xml, Taker taker) throws XMLStreamException {
    int row = -1;
    boolean wanted = true;
    while (wanted && xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("row")) {
          String given = attribute(xml, "r");
          row = given.matches("\\d{1,8}") ? Integer.parseInt(given) - 1 : row + 1;
          Map<Integer, XlsxCell> cells = cells(xml);
          wanted = cells.isEmpty() || taker.row(row, cells);
        } else if (xml.getLocalName().equals("mergeCell")) {
          taker.merged(attribute(xml, "ref"));
        }
      }
    }
  }

  private Map<Integer, XlsxCell> cells(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, XlsxCell> cells = new HashMap<>();
    int column = -1;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String address = attribute(xml, "r");
        column = address.isEmpty() ? column + 1 : XlsxCell.column(address);
        XlsxCell cell = cell(xml);
        if (column >= 0 && column < MOST_COLUMNS && (!cell.isEmpty() || cell.formula())) {
          cells.put(column, cell);
        }
      }
    }
    return cells;
  }

  private XlsxCell cell(XMLStreamReader xml) throws XMLStreamException {
    String type = attribute(xml, "t");
    boolean formula = false;
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = true;
          case "v" -> value = xml.getElementText();
          case "is" -> value = text(xml, "is");
          default -> {
            // nothing that says what the cell holds
          }
        }
      }
    }
    return switch (type) {
      case "s" -> new XlsxCell(XlsxCell.Kind.TEXT, shared(value), formula);
      case "str", "inlineStr", "d" -> new XlsxCell(XlsxCell.Kind.TEXT, value, formula);
      case "b" -> new XlsxCell(XlsxCell.Kind.BOOLEAN, value, formula);
      case "e" -> new XlsxCell(XlsxCell.Kind.ERROR, value, formula);
      default -> new XlsxCell(XlsxCell.Kind.NUMBER, value.strip(), formula);
    };
  }

  private String shared(String index) {
    String digits = index.strip();
    int i = digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : shared.size();
    if (i >= shared.size()) {
      throw BusinessException.invalid("", "workbook.file.broken");
    }
    return shared.get(i);
  }
}
