package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.XlsxText;

/**
 * Reads an XLSX file row by row. What is kept of it is counted over the whole file: whatever the
 * file says, it fits into the memory and is read in a moment.
 */
final class XlsxReader {

  /** Cells of a row that are kept. */
  static final int MOST_CELLS = 1000;

  private static final int MOST_SHEETS = 250;
  private static final Set<String> TRUE = Set.of("1", "true");

  private final XlsxParts parts;
  private final XlsxStyles styles;
  private final List<String> shared = new ArrayList<>();
  private boolean since1904;

  /**
   * What holds for a whole file.
   *
   * @param since1904 whether its days count from 1904
   * @param remarks whether somebody wrote remarks to cells
   */
  record Facts(boolean since1904, boolean remarks) {}

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

  private record SheetPart(String name, String part) {}

  private XlsxReader(XlsxParts parts) {
    this.parts = parts;
    this.styles = new XlsxStyles(parts);
  }

  /** Reads the file. */
  static Facts read(byte[] file, Taker taker) {
    try (XlsxParts parts = XlsxParts.open(file)) {
      XlsxReader reader = new XlsxReader(parts);
      List<SheetPart> sheets = reader.sheets();
      parts.only("styles").ifPresent(part -> parts.read(part, reader.styles::read));
      parts.only("sharedStrings").ifPresent(part -> parts.read(part, reader::texts));
      for (SheetPart sheet : sheets) {
        taker.sheet(sheet.name());
        parts.read(sheet.part(), xml -> reader.rows(xml, taker));
      }
      return new Facts(reader.since1904, parts.hasRemarks());
    }
  }

  /** The sheets in their order. */
  private List<SheetPart> sheets() {
    List<SheetPart> sheets = new ArrayList<>();
    parts.read(
        parts.workbook(),
        xml -> {
          if (!xml.getLocalName().equals("workbook")) {
            throw BusinessException.invalid("", "workbook.file.other");
          }
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              if (xml.getLocalName().equals("workbookPr")) {
                since1904 = TRUE.contains(XlsxParts.attribute(xml, "date1904"));
              } else if (xml.getLocalName().equals("sheet")) {
                String name = XlsxText.read(XlsxParts.attribute(xml, "name"));
                parts
                    .related(relation(xml))
                    .filter(r -> r.type().equals("worksheet"))
                    .ifPresent(r -> sheets.add(new SheetPart(name, r.part())));
              }
            }
          }
        });
    if (sheets.size() > MOST_SHEETS) {
      throw BusinessException.invalid("", "workbook.file.unpacked");
    }
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

  private void texts(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        String text = text(xml, "si");
        parts.keep();
        parts.keep(text);
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
    return XlsxText.read(text.toString());
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
          int given = XlsxCell.number(XlsxParts.attribute(xml, "r"));
          row = given > 0 ? given - 1 : row + 1;
          Map<Integer, XlsxCell> cells = cells(xml);
          wanted = cells.isEmpty() || taker.row(row, cells);
        } else if (xml.getLocalName().equals("mergeCell")) {
          parts.keep();
          taker.merged(XlsxParts.attribute(xml, "ref"));
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
        String address = XlsxParts.attribute(xml, "r");
        column = address.isEmpty() ? column + 1 : XlsxCell.column(address);
        XlsxCell cell = cell(xml);
        if (column >= 0
            && cells.size() < MOST_CELLS
            && (!WorkbookText.clean(cell.text()).isEmpty() || cell.computed())) {
          parts.keep();
          cells.put(column, cell);
        }
      }
    }
    return cells;
  }

  private XlsxCell cell(XMLStreamReader xml) throws XMLStreamException {
    String type = XlsxParts.attribute(xml, "t");
    String style = XlsxParts.attribute(xml, "s");
    String formula = null;
    String value = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "f" -> formula = kept(xml.getElementText());
          case "v" -> value = xml.getElementText();
          case "is" -> value = kept(text(xml, "is"));
          default -> {
            // nothing that says what the cell holds
          }
        }
      }
    }
    return switch (type) {
      case "s" -> new XlsxCell(XlsxCell.Kind.TEXT, shared(value), formula);
      case "str" -> new XlsxCell(XlsxCell.Kind.TEXT, kept(XlsxText.read(value)), formula);
      case "inlineStr" -> new XlsxCell(XlsxCell.Kind.TEXT, value, formula);
      case "d" -> new XlsxCell(XlsxCell.Kind.DATE, kept(value.strip()), formula);
      case "b" ->
          new XlsxCell(
              XlsxCell.Kind.BOOLEAN, TRUE.contains(value.strip()) ? "TRUE" : "FALSE", formula);
      case "e" -> new XlsxCell(XlsxCell.Kind.ERROR, kept(value), formula);
      default -> new XlsxCell(kind(styles.format(style)), kept(value.strip()), formula);
    };
  }

  private static XlsxCell.Kind kind(XlsxFormat format) {
    return switch (format) {
      case PLAIN -> XlsxCell.Kind.NUMBER;
      case DATE -> XlsxCell.Kind.DATE;
      case PERCENT -> XlsxCell.Kind.PERCENT;
    };
  }

  private String kept(String text) {
    parts.keep(text);
    return text;
  }

  private String shared(String index) {
    String digits = index.strip();
    if (digits.isEmpty()) {
      return "";
    }
    int i = digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : shared.size();
    if (i >= shared.size()) {
      throw BusinessException.invalid("", "workbook.file.broken");
    }
    return shared.get(i);
  }
}
