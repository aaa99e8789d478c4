package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The formats of an XLSX file's cells, which name them by number. */
final class XlsxStyles {

  private final XlsxParts parts;
  private final Map<Integer, XlsxFormat> own = new HashMap<>();
  private final List<XlsxFormat> cells = new ArrayList<>();

  XlsxStyles(XlsxParts parts) {
    this.parts = parts;
  }

  void read(XMLStreamReader xml) throws XMLStreamException {
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      boolean starts = event == XMLStreamConstants.START_ELEMENT;
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        ofCells = false;
      } else if (starts && xml.getLocalName().equals("cellXfs")) {
        ofCells = true;
      } else if (starts && xml.getLocalName().equals("numFmt")) {
        parts.keep();
        own.put(
            XlsxCell.number(XlsxParts.attribute(xml, "numFmtId")),
            XlsxFormat.of(XlsxParts.attribute(xml, "formatCode")));
      } else if (starts && ofCells && xml.getLocalName().equals("xf")) {
        parts.keep();
        int id = XlsxCell.number(XlsxParts.attribute(xml, "numFmtId"));
        XlsxFormat format = own.get(id);
        cells.add(format == null ? XlsxFormat.builtIn(id) : format);
      }
    }
  }

  /** Of a cell with that style. */
  XlsxFormat format(String style) {
    int i = XlsxCell.number(style);
    return i < cells.size() ? cells.get(i) : XlsxFormat.PLAIN;
  }
}
