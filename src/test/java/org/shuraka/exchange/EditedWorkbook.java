package org.shuraka.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook in the hands of somebody with a spreadsheet program. */
public final class EditedWorkbook {

  private static final List<String> ORDER =
      List.of("instructions", "figures", "activities", "outcomes", "expenditures", "narrative");

  private final WorkbookCopy copy;
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  public EditedWorkbook(byte[] file) {
    copy = WorkbookCopy.read(file);
    try {
      Path stored = Files.createTempFile("edited", ".xlsx");
      Files.write(stored, file);
      try (ZipFile zip = new ZipFile(stored.toFile())) {
        for (ZipEntry e : Collections.list(zip.entries())) {
          parts.put(e.getName(), zip.getInputStream(e).readAllBytes());
        }
      }
      Files.delete(stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String part(String sheet) {
    return "xl/worksheets/sheet" + (ORDER.indexOf(sheet) + 1) + ".xml";
  }

  /** As {@code H7}. */
  public String address(String sheet, String row, String column) {
    WorkbookCopy.Sheet found = copy.sheets().get(sheet);
    return XlsxCell.address(found.rows().get(row).number(), found.columns().get(column));
  }

  public String pointer(String sheet, String row, String column) {
    return copy.sheets().get(sheet).name() + "!" + address(sheet, row, column);
  }

  /** Key of the first row of a sheet. */
  public String firstRow(String sheet) {
    return copy.sheets().get(sheet).rows().keySet().iterator().next();
  }

  public EditedWorkbook text(String sheet, String row, String column, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return cell(sheet, row, column, " t=\"inlineStr\"", "<is><t>" + escaped + "</t></is>");
  }

  public EditedWorkbook number(String sheet, String row, String column, String number) {
    return cell(sheet, row, column, "", "<v>" + number + "</v>");
  }

  public EditedWorkbook cell(
      String sheet, String row, String column, String attributes, String content) {
    String address = address(sheet, row, column);
    return change(
        part(sheet),
        xml -> {
          Matcher cell =
              Pattern.compile("<c r=\"" + address + "\"[^>]*?(/>|>.*?</c>)").matcher(xml);
          if (!cell.find()) {
            throw new AssertionError("No cell " + address);
          }
          return xml.substring(0, cell.start())
              + "<c r=\""
              + address
              + "\""
              + attributes
              + ">"
              + content
              + "</c>"
              + xml.substring(cell.end());
        });
  }

  public EditedWorkbook inSheet(String sheet, UnaryOperator<String> change) {
    return change(part(sheet), change);
  }

  public EditedWorkbook change(String part, UnaryOperator<String> change) {
    parts.computeIfPresent(
        part,
        (name, bytes) ->
            change
                .apply(new String(bytes, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Gives a part another name, where it stands and wherever it is named. */
  public EditedWorkbook rename(String from, String to) {
    byte[] content = parts.remove(from);
    parts.put(to, content);
    String was = from.substring(from.lastIndexOf('/') + 1);
    String is = to.substring(to.lastIndexOf('/') + 1);
    for (String part : List.copyOf(parts.keySet())) {
      if (part.endsWith(".rels") || part.equals("[Content_Types].xml")) {
        change(part, xml -> xml.replace(was, is));
      }
    }
    return this;
  }

  /** The parts of the file. */
  public Map<String, byte[]> parts() {
    return parts;
  }

  public EditedWorkbook add(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public byte[] file() {
    return file("figures", "", 0);
  }

  /** The same with so many times a piece of XML at the end of a sheet's rows. */
  public byte[] file(String sheet, String piece, int times) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> e : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(e.getKey()));
        if (e.getKey().equals(part(sheet)) && times > 0) {
          String xml = new String(e.getValue(), StandardCharsets.UTF_8);
          int end = xml.indexOf("</sheetData>");
          zip.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
          byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < times; i++) {
            zip.write(bytes);
          }
          zip.write(xml.substring(end).getBytes(StandardCharsets.UTF_8));
        } else {
          zip.write(e.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A programme with a draft of PAX to fill in. */
  public static String bundle(String code) {
    return """
        {"programme":{"code":"%s","title":{"en":"By workbook","ar":"بجدول"},"start":"2024-01-01",
           "end":"2024-12-31","reportingFrequency":"quarterly"},
         "locations":[{"code":"ERB","name":{"en":"Erbil","ar":"أربيل"}}],
         "partners":[{"code":"PAX","name":{"en":"PAX"},"firstPeriod":"2024-Q1","lastPeriod":"2024-Q4"}],
         "framework":{"dimensions":[{"code":"sex","title":{"en":"Sex"},"categories":["female","male","unknown"]}],
           "results":[{"code":"R1","type":"output","title":{"en":"R"},"indicators":[
           {"code":"PEOPLE","title":{"en":"People trained","ar":"المتدربون"},"measure":"unit",
            "meaning":"increment","overTime":"sum","acrossPartners":"sum","unitOfCount":"person",
            "disaggregation":["sex"],"partners":["PAX"]},
           {"code":"SHARE","title":{"en":"Share"},"measure":"percentage","meaning":"rate",
            "overTime":"sum","acrossPartners":"ratio_of_sums","partners":["PAX"]}]}]},
         "activities":[{"partner":"PAX","code":"A1","title":{"en":"Training","ar":"تدريب"},
           "start":"2024-01-10","end":"2024-01-12","location":"ERB","results":["R1"]}],
         "budgetLines":[{"partner":"PAX","code":"B1","title":{"en":"Staff"},"amount":1000,
           "currency":"EUR"}],
         "reports":[{"partner":"PAX","period":"2024-Q1","status":"draft","values":[
           {"indicator":"PEOPLE","location":"ERB","value":2,"comment":"Counted"}]}]}"""
        .formatted(code);
  }
}
