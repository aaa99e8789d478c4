package org.shuraka.donorreport;

import java.util.List;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/** What stands where in the printed report: cover, contents, and the chapters in their order. */
final class PdfTemplate {

  private static final String FACT = Fo.CELL + "; border-bottom: 0.5pt solid #c9c3b5";
  private static final String QUIET = "color: #4d5c5a";
  private static final String NOTE =
      "background-color: #fdf1dc; color: #7a4a00; padding: 8pt; margin: 0pt; space-after: 10pt";
  private static final String SECTION =
      "role: H1; font-size: 15pt; font-weight: bold; color: #0d5c56; space-before: 20pt;"
          + " space-after: 6pt; keep-with-next.within-page: always";
  private static final String HEADING =
      "role: H2; font-size: 11pt; font-weight: bold; space-before: 12pt; space-after: 4pt;"
          + " keep-with-next.within-page: always";
  private static final String PARAGRAPH = "space-after: 5pt; widows: 2; orphans: 2";

  /** After so many, a new sequence of pages begins at the next heading. */
  private static final int MANY_BLOCKS = 60;

  private final SealedContent content;
  private final String sha256;
  private final byte[] logo;
  private final Wording wording;
  private final Language language;
  private final List<Chapter> chapters;
  private Fo fo;
  private int blocks;

  /**
   * @param sha256 of the sealed content; of a draft nothing is claimed
   * @param logo the picture that the content names, as PNG; null for none
   */
  PdfTemplate(SealedContent content, String sha256, byte[] logo) {
    this.content = content;
    this.sha256 = sha256;
    this.logo = logo;
    this.wording = new Wording(content);
    this.language = content.writtenIn();
    this.chapters = Chapters.of(content);
  }

  void write(Fo to) {
    fo = to;
    String mode = "; writing-mode: " + (language.rightToLeft() ? "rl-tb" : "lr-tb");
    fo.begin("font-family: Text; font-size: 9pt; line-height: 1.45; color: #1c2b2a" + mode);
    fo.start("layout-master-set")
        .start(
            "simple-page-master",
            "master-name: page; page-width: 210mm; page-height: 297mm;"
                + " margin: 10mm 16mm 10mm 16mm"
                + mode)
        .empty("region-body", "margin-top: 8mm; margin-bottom: 14mm")
        .empty("region-before", "extent: 6mm")
        .empty("region-after", "extent: 8mm")
        .end()
        .end();
    bookmarks();
    begin();
    cover();
    contents();
    PdfTables tables = new PdfTables(fo, language.rightToLeft());
    chapters.forEach(chapter -> chapter(chapter, tables));
    fo.empty("block", "id: end");
    fo.end().end().finish();
  }

  /**
   * Begins a sequence of pages. The formatter lays one out as a whole, so that it must not be long.
   */
  private void begin() {
    blocks = 0;
    fo.start(
        "page-sequence",
        "master-reference: page; writing-mode: "
            + (language.rightToLeft() ? "rl-tb" : "lr-tb")
            + "; format: "
            + (language == Language.AR ? "١" : "1"));
    List<String> marks = wording.marks();
    if (!marks.isEmpty()) {
      fo.start("static-content", "flow-name: xsl-region-before")
          .line(
              "text-align: center; font-size: 8pt; font-weight: bold; color: #7a4a00",
              String.join(" · ", marks))
          .end();
    }
    footer();
    fo.start("flow", "flow-name: xsl-region-body");
  }

  private void bookmarks() {
    fo.start("bookmark-tree");
    bookmark("cover", content.documentTitle()).end();
    for (Chapter chapter : chapters) {
      bookmark(chapter.id(), chapter.title());
      chapter.headings().forEach(h -> bookmark(h.id(), h.line().words()).end());
      fo.end();
    }
    fo.end();
  }

  /** Leaves the bookmark open, for those below it. */
  private Fo bookmark(String target, String title) {
    return fo.start("bookmark", "internal-destination: " + target)
        .start("bookmark-title")
        .plain(title)
        .end();
  }

  private void footer() {
    fo.start("static-content", "flow-name: xsl-region-after")
        .start("block", "border-top: 0.5pt solid #c9c3b5; font-size: 7.5pt; " + QUIET)
        .table(3, 1)
        .start("table-body")
        .start("table-row");
    fo.cell("").code(content.programme().code()).text(" · " + wording.dates()).end().end();
    fo.cell("text-align: end")
        .text(wording.t("page") + " ")
        .empty("page-number", "")
        .text(" / ")
        .empty("page-number-citation", "ref-id: end")
        .end()
        .end();
    fo.end().end().end().end().end();
  }

  private void cover() {
    fo.start("block", "id: cover; space-before: 16mm; space-before.conditionality: retain");
    if (logo != null) {
      fo.start("block", "space-after: 8mm; line-height: 1")
          .picture(Picture.logo(logo, content.logoText()))
          .end();
    }
    fo.line("color: #0d5c56; font-weight: bold; font-size: 11pt", "Shuraka");
    fo.start(
            "block",
            "role: H1; font-size: 22pt; font-weight: bold; line-height: 1.3; space-before: 6pt")
        .name(content.documentTitle())
        .end();
    fo.start("block", "font-size: 15pt; line-height: 1.35; space-before: 10pt")
        .name(content.words(content.programme().title(), content.programme().code()))
        .end();
    fo.line("font-size: 12pt; space-before: 4pt; space-after: 14pt; " + QUIET, wording.dates());
    if (content.grant().notice() != null) {
      content
          .grant()
          .notice()
          .lines()
          .forEach(line -> fo.start("block", PARAGRAPH).name(line).end());
    }
    if (content.draft()) {
      note("draft");
    }
    if (content.programme().sample()) {
      note("sample");
    }
    fo.table(28, 72).start("table-body");
    facts();
    fo.end().end().end();
  }

  private void note(String key) {
    fo.start("block", NOTE)
        .line("font-weight: bold", wording.t(key))
        .line("", wording.t(key + ".long"))
        .end();
  }

  private void facts() {
    SealedContent.Head programme = content.programme();
    SealedContent.GrantHead grant = content.grant();
    SealedContent.Window window = content.window();
    fact("programme", () -> named(programme.title(), programme.code()));
    if (programme.iatiIdentifier() != null) {
      fact("iati", () -> fo.code(programme.iatiIdentifier()));
    }
    fact("donor", () -> named(grant.donorName(), grant.donor()));
    fact("grant", () -> fo.code(grant.reference()));
    if (grant.amount() != null) {
      fact("amount", () -> fo.text(wording.formats().money(grant.amount(), grant.currency())));
    }
    fact("grant.time", () -> fo.text(wording.formats().dates(grant.start(), grant.end())));
    fact(
        "window",
        () ->
            fo.text(wording.dates() + " (")
                .code(Formats.codes(window.from(), window.to()))
                .text(")"));
    fact("participants", this::participants);
    fact("framework", () -> fo.text(wording.formats().number(content.frameworkVersion())));
    fact("rolledUpAt", () -> fo.text(wording.instant(content.rolledUpAt())));
    if (content.draft()) {
      fact("preparedAt", () -> fo.text(wording.instant(content.preparedAt())));
    } else {
      fact(
          "sealed",
          () -> fo.text(wording.instant(content.sealedAt()) + " · ").name(content.sealedBy()));
      fact("sha256", () -> fo.code(sha256));
    }
  }

  private void fact(String key, Runnable value) {
    fo.start("table-row");
    fo.start("table-cell", FACT).start("block", QUIET).text(wording.t(key)).end().end();
    fo.start("table-cell", FACT).start("block");
    value.run();
    fo.end().end().end();
  }

  private void participants() {
    for (SealedContent.Participant p : content.participants()) {
      fo.start("block")
          .name(content.words(p.name(), p.code()))
          .text(" · " + Messages.text(language, "programme.role." + p.role()))
          .end();
    }
  }

  private void named(LocalisedText name, String code) {
    fo.name(content.words(name, code));
    if (name != null && !name.isEmpty()) {
      fo.text(" (").code(code).text(")");
    }
  }

  private void contents() {
    fo.start("block", "break-before: page; role: TOC");
    fo.line(SECTION, wording.t("contents"));
    for (Chapter chapter : chapters) {
      fo.start("block", "role: TOCI; text-align-last: justify; space-after: 2pt")
          .link(chapter.id(), chapter.title())
          .text(chapter.title() + " ")
          .empty("leader", "leader-pattern: dots; color: #c9c3b5")
          .text(" ")
          .empty("page-number-citation", "ref-id: " + chapter.id())
          .end()
          .end();
    }
    fo.end();
  }

  private void chapter(Chapter chapter, PdfTables tables) {
    boolean newPage = chapter.newPage() || blocks > MANY_BLOCKS;
    if (newPage) {
      fo.end().end();
      begin();
    }
    fo.line("id: " + chapter.id() + "; " + SECTION, chapter.title());
    for (Chapter.Block block : chapter.blocks()) {
      blocks++;
      if (block instanceof Chapter.Heading heading) {
        heading(heading);
      } else if (block instanceof Chapter.Words words) {
        fo.start("block", PARAGRAPH + "; " + PdfTables.tone(words.line().tone()))
            .line(words.line())
            .end();
      } else if (block instanceof Chapter.Bars bars) {
        tables.bars(bars);
      } else if (block instanceof Chapter.Table table) {
        tables.table(table.grid(), chapter.newPage());
      }
    }
  }

  private void heading(Chapter.Heading heading) {
    if (blocks > MANY_BLOCKS) {
      fo.end().end();
      begin();
    }
    fo.start("block", "id: " + heading.id() + "; " + HEADING).line(heading.line()).end();
  }
}
