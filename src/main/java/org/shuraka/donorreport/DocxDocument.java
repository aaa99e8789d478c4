package org.shuraka.donorreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * A donor report to be edited further: a Word document with real headings, a table of contents,
 * tables whose header is repeated, and page numbers; from the right in Arabic. Styles, settings and
 * package stand as XML beside this class's resources.
 */
final class DocxDocument {

  private static final String PROPERTIES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>Shuraka</dc:creator><dc:language>%s</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>
      """;

  /** Widths of what a fact is and what it says. */
  private static final List<Integer> FACTS = List.of(2_890, 7_200);

  private final SealedContent content;
  private final String sha256;
  private final byte[] logo;
  private final Wording wording;
  private final Language language;
  private final List<Chapter> chapters;
  private final DocxPictures pictures = new DocxPictures();
  private final Docx docx;

  private DocxDocument(SealedContent content, String sha256, byte[] logo) {
    this.content = content;
    this.sha256 = sha256;
    this.logo = logo;
    this.wording = new Wording(content);
    this.language = content.writtenIn();
    this.chapters = Chapters.of(content);
    this.docx = new Docx("document", language);
  }

  /**
   * @param sha256 of the sealed content; of a draft nothing is claimed
   * @param logo the picture that the content names, as PNG; null for none
   */
  static byte[] of(SealedContent content, String sha256, byte[] logo) {
    DocxDocument document = new DocxDocument(content, sha256, logo);
    byte[] body = document.body();
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", document.part("content-types.xml"));
    parts.put("_rels/.rels", document.part("package.rels.xml"));
    parts.put("docProps/core.xml", document.properties());
    parts.put("word/_rels/document.xml.rels", document.part("document.rels.xml"));
    parts.put("word/styles.xml", document.part("styles.xml"));
    parts.put("word/settings.xml", document.part("settings.xml"));
    parts.put("word/header.xml", document.header());
    parts.put("word/footer.xml", document.footer());
    parts.put("word/document.xml", body);
    parts.putAll(document.pictures.parts());
    return FixedZip.of(parts, content.asOf());
  }

  /** A part that only the language changes. */
  private byte[] part(String name) {
    try (InputStream part = DocxDocument.class.getResourceAsStream("DocxDocument/" + name)) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${latin}", language == Language.FR ? "fr-FR" : "en-GB")
          .replace("${arabic}", "ar-IQ")
          .replace("${pictures}", pictures.relationships())
          .getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] properties() {
    String title =
        PrintedText.clean(content.documentTitle()).replace("&", "&amp;").replace("<", "&lt;");
    return PROPERTIES
        .formatted(title, language.code(), content.asOf().truncatedTo(ChronoUnit.SECONDS))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] header() {
    return new Docx("hdr", language)
        .paragraph("Header")
        .text(String.join(" · ", wording.marks()))
        .end()
        .finish();
  }

  private byte[] footer() {
    return new Docx("ftr", language)
        .paragraph("Footer")
        .line(Line.plain().code(content.programme().code()).text(" · " + wording.dates()))
        .tab()
        .text(wording.t("page") + " ")
        .field("PAGE", "1")
        .text(" / ")
        .field("NUMPAGES", "1")
        .end()
        .finish();
  }

  private byte[] body() {
    docx.start("body");
    cover();
    contents();
    chapters.forEach(this::chapter);
    docx.start("sectPr")
        .reference("headerReference", "header")
        .reference("footerReference", "footer")
        .empty("pgSz", "w", "11906", "h", "16838")
        .empty(
            "pgMar", "top", "1134", "right", "908", "bottom", "1134", "left", "908", "header",
            "567", "footer", "567", "gutter", "0");
    if (language.rightToLeft()) {
      docx.empty("bidi");
    }
    return docx.end().end().finish();
  }

  private void cover() {
    if (logo != null) {
      pictures.write(docx.paragraph("Picture"), Picture.logo(logo, content.logoText()));
      docx.end();
    }
    paragraph("Title", Line.plain().name(content.documentTitle()));
    paragraph(
        "Subtitle",
        Line.plain().name(content.words(content.programme().title(), content.programme().code())));
    paragraph("Normal", Line.quiet().text(wording.dates()));
    if (content.grant().notice() != null) {
      content
          .grant()
          .notice()
          .lines()
          .forEach(line -> paragraph("Normal", Line.plain().name(line)));
    }
    if (content.draft()) {
      note("draft");
    }
    if (content.programme().sample()) {
      note("sample");
    }
    docx.table(false, FACTS);
    facts();
    docx.end();
  }

  private void note(String key) {
    paragraph("Mark", Line.strong().text(wording.t(key)));
    paragraph("Mark", Line.plain().text(wording.t(key + ".long")));
  }

  private void facts() {
    SealedContent.Head programme = content.programme();
    SealedContent.GrantHead grant = content.grant();
    SealedContent.Window window = content.window();
    fact("programme", named(programme.title(), programme.code()));
    fact("iati", Line.plain().code(programme.iatiIdentifier()));
    fact("donor", named(grant.donorName(), grant.donor()));
    fact("grant", Line.plain().code(grant.reference()));
    fact("amount", Line.plain().text(wording.formats().money(grant.amount(), grant.currency())));
    fact("grant.time", Line.plain().text(wording.formats().dates(grant.start(), grant.end())));
    fact(
        "window",
        Line.plain()
            .text(wording.dates() + " (")
            .code(Formats.codes(window.from(), window.to()))
            .text(")"));
    fact(
        "participants",
        content.participants().stream()
            .map(
                p ->
                    Line.plain()
                        .name(content.words(p.name(), p.code()))
                        .text(" · " + Messages.text(language, "programme.role." + p.role())))
            .toArray(Line[]::new));
    fact("framework", Line.plain().text(wording.formats().number(content.frameworkVersion())));
    fact("rolledUpAt", Line.plain().text(wording.instant(content.rolledUpAt())));
    if (content.draft()) {
      fact("preparedAt", Line.plain().text(wording.instant(content.preparedAt())));
    } else {
      fact(
          "sealed",
          Line.plain().text(wording.instant(content.sealedAt()) + " · ").name(content.sealedBy()));
      fact("sha256", Line.plain().code(sha256));
    }
  }

  private Line named(LocalisedText name, String code) {
    Line line = Line.plain().name(content.words(name, code));
    return name == null || name.isEmpty() ? line : line.text(" (").code(code).text(")");
  }

  private void fact(String key, Line... lines) {
    if (lines.length == 0 || lines[0].isEmpty()) {
      return;
    }
    docx.row(false).cell(FACTS.get(0)).cellParagraph(false);
    docx.line(Line.quiet().text(wording.t(key))).end().end().cell(FACTS.get(1));
    for (Line line : lines) {
      docx.cellParagraph(false).line(line).end();
    }
    docx.end().end();
  }

  /** A field that the word processor makes anew with page numbers; until then its chapters. */
  private void contents() {
    paragraph("ContentsHeading", Line.plain().text(wording.t("contents")));
    for (int i = 0; i < chapters.size(); i++) {
      docx.paragraph("TOC1");
      if (i == 0) {
        docx.beginField("TOC \\o \"1-1\" \\h \\z \\u");
      }
      docx.link(chapters.get(i).id()).text(chapters.get(i).title()).end();
      if (i == chapters.size() - 1) {
        docx.endField();
      }
      docx.end();
    }
  }

  private void chapter(Chapter chapter) {
    docx.paragraph("Heading1", chapter.newPage() ? new String[] {"pageBreakBefore"} : new String[0])
        .bookmark(chapter.id())
        .text(chapter.title())
        .end();
    for (Chapter.Block block : chapter.blocks()) {
      if (block instanceof Chapter.Heading heading) {
        paragraph("Heading2", heading.line());
      } else if (block instanceof Chapter.Words words) {
        paragraph("Normal", words.line());
      } else if (block instanceof Chapter.Bars bars) {
        pictures.write(docx.paragraph("Chart"), BarPicture.of(bars, language.rightToLeft()));
        docx.end();
      } else if (block instanceof Chapter.Table table) {
        table(table.grid());
      }
    }
  }

  private void table(Grid grid) {
    List<Grid.Column> columns = grid.columns();
    int all = columns.stream().mapToInt(Grid.Column::width).sum();
    List<Integer> widths = columns.stream().map(c -> Docx.TEXT_WIDTH * c.width() / all).toList();
    docx.table(true, widths).row(true);
    for (int i = 0; i < columns.size(); i++) {
      docx.cell(widths.get(i)).cellParagraph(columns.get(i).figures());
      docx.line(columns.get(i).heading()).end().end();
    }
    docx.end();
    for (List<Grid.Cell> row : grid.rows()) {
      docx.row(false);
      for (int i = 0; i < columns.size(); i++) {
        docx.cell(widths.get(i));
        cell(row.get(i), columns.get(i).figures());
        docx.end();
      }
      docx.end();
    }
    docx.end();
    // Two tables without a paragraph between them would be one.
    paragraph("Cell", Line.plain());
  }

  private void cell(Grid.Cell cell, boolean figures) {
    for (Line line : cell.lines().isEmpty() ? List.of(Line.plain()) : cell.lines()) {
      docx.cellParagraph(figures).line(line).end();
    }
  }

  private void paragraph(String style, Line line) {
    docx.paragraph(style).line(line).end();
  }
}
