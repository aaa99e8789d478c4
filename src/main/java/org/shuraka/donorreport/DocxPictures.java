package org.shuraka.donorreport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.shared.Sha256;

/** The pictures of a Word document; one that it shows twice is in its package once. */
final class DocxPictures {

  private static final String RELATIONSHIP =
      "<Relationship Id=\"%1$s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          + "relationships/image\" Target=\"media/%1$s.png\"/>\n";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, byte[]> pictures = new LinkedHashMap<>();
  private int shown;

  void write(Docx docx, Picture picture) {
    String name =
        names.computeIfAbsent(Sha256.of(picture.png()), hash -> "picture" + (names.size() + 1));
    pictures.put(name, picture.png());
    docx.picture(picture, name, ++shown);
  }

  /** What leads from the document to them. */
  String relationships() {
    return pictures.keySet().stream().map(RELATIONSHIP::formatted).collect(Collectors.joining());
  }

  /** Their parts of the package. */
  Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    pictures.forEach((name, png) -> parts.put("word/media/" + name + ".png", png));
    return parts;
  }
}
