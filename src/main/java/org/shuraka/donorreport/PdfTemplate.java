package org.shuraka.donorreport;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.shuraka.rollup.Breakdown;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * What stands where in the printed report: cover, summary, results, annex with breakdowns and
 * corrections, how to read the figures.
 */
final class PdfTemplate {

  private static final String FACT = "border-bottom: 0.5pt solid #c9c3b5";
  private static final String QUIET = "color: #4d5c5a";
  private static final String SAMPLE =
      "background-color: #fdf1dc; color: #7a4a00; padding: 8pt; margin: 0pt; space-after: 14pt";
  private static final String SECTION =
      "role: H1; font-size: 15pt; font-weight: bold; color: #0d5c56; space-before: 18pt;"
          + " space-after: 6pt; keep-with-next.within-page: always";
  private static final String HEADING =
      "role: H2; font-size: 11pt; font-weight: bold; space-before: 12pt; space-after: 4pt;"
          + " keep-with-next.within-page: always";
  private static final String ON_NEW_PAGE = "; break-before: page";
  static final List<String> METHOD =
      List.of("accepted", "target", "percentage", "provisional", "rounding", "sealed");

  private final SealedContent content;
  private final String sha256;
  private final Language language;
  private final Formats formats;
  private final List<SealedContent.Indicator> divided;
  private Fo fo;

  PdfTemplate(SealedContent content, String sha256) {
    this.content = content;
    this.sha256 = sha256;
    this.language = content.writtenIn();
    this.formats = Formats.of(language);
    this.divided =
        content.results().stream()
            .flatMap(r -> r.indicators().stream())
            .filter(i -> !Breakdown.of(i.promised(), i.achieved(), content.titles()).isEmpty())
            .toList();
  }

  void write(Fo to) {
    fo = to;
    String mode = "; writing-mode: " + (language.rightToLeft() ? "rl-tb" : "lr-tb");
    fo.begin("font-family: Text; font-size: 9pt; line-height: 1.45; color: #1c2b2a" + mode);
    fo.start("layout-master-set")
        .start(
            "simple-page-master",
            "master-name: page; page-width: 210mm; page-height: 297mm;"
                + " margin: 16mm 16mm 10mm 16mm"
                + mode)
        .empty("region-body", "margin-bottom: 14mm")
        .empty("region-after", "extent: 8mm")
        .end()
        .end();
    bookmarks();
    String digits = "; format: " + (language == Language.AR ? "١" : "1");
    fo.start("page-sequence", "id: report; master-reference: page" + mode + digits);
    footer();
    fo.start("flow", "flow-name: xsl-region-body");
    PdfTables tables = new PdfTables(content, fo);
    cover();
    summary();
    results(tables);
    breakdown(tables);
    adjustments(tables);
    method();
    fo.end().end().finish();
  }

  private void bookmarks() {
    fo.start("bookmark-tree");
    bookmark("cover", content.documentTitle()).end();
    bookmark("summary", t("summary")).end();
    bookmark("results", t("results"));
    for (int i = 0; i < content.results().size(); i++) {
      bookmark("result-" + i, title(content.results().get(i))).end();
    }
    fo.end();
    if (!divided.isEmpty()) {
      bookmark("breakdown", t("breakdown"));
      for (int i = 0; i < divided.size(); i++) {
        bookmark("breakdown-" + i, title(divided.get(i))).end();
      }
      fo.end();
    }
    if (!content.adjustments().isEmpty()) {
      bookmark("adjustments", t("adjustments")).end();
    }
    bookmark("method", t("method")).end();
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
    fo.cell("").code(content.programme().code()).text(" · " + dates()).end().end();
    fo.cell("text-align: end")
        .text(t("page") + " ")
        .empty("page-number", "")
        .text(" / ")
        .empty("page-number-citation-last", "ref-id: report")
        .end()
        .end();
    fo.end().end().end().end().end();
  }

  private void cover() {
    fo.start("block", "id: cover; space-before: 20mm; space-before.conditionality: retain");
    fo.line("color: #0d5c56; font-weight: bold; font-size: 11pt", "Shuraka");
    fo.start(
            "block",
            "role: H1; font-size: 22pt; font-weight: bold; line-height: 1.3; space-before: 6pt")
        .name(content.documentTitle())
        .end();
    fo.start("block", "font-size: 15pt; line-height: 1.35; space-before: 10pt")
        .name(content.words(content.programme().title(), content.programme().code()))
        .end();
    fo.line("font-size: 12pt; space-before: 4pt; space-after: 14pt; " + QUIET, dates());
    if (content.programme().sample()) {
      fo.start("block", SAMPLE);
      fo.line("font-weight: bold", t("sample")).line("", t("sample.long")).end();
    }
    fo.table(28, 72).start("table-body");
    facts();
    fo.end().end().end();
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
      fact("amount", () -> fo.text(formats.money(grant.amount(), grant.currency())));
    }
    fact("grant.time", () -> fo.text(formats.dates(grant.start(), grant.end())));
    fact(
        "window",
        () -> fo.text(dates() + " (").code(window.from() + " – " + window.to()).text(")"));
    fact("participants", this::participants);
    fact("framework", () -> fo.text(formats.number(content.frameworkVersion())));
    fact("rolledUpAt", () -> fo.text(instant(content.rolledUpAt())));
    fact("sealed", () -> fo.text(instant(content.sealedAt()) + " · ").name(content.sealedBy()));
    fact("sha256", () -> fo.code(sha256));
  }

  private void fact(String key, Runnable value) {
    fo.start("table-row", FACT);
    fo.cell(QUIET).text(t(key)).end().end();
    fo.cell("");
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

  private void summary() {
    section("summary", true);
    LocalisedText objective = content.programme().objective();
    if (objective != null && !objective.isEmpty()) {
      fo.line(HEADING, t("objective"));
      paragraphs(objective.in(language));
    }
    if (content.summary() != null) {
      fo.line(HEADING, t("summary.by", content.sealedBy()));
      paragraphs(content.summary());
    }
  }

  /** Somebody's own words, each line a paragraph. */
  private void paragraphs(String words) {
    words
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> fo.start("block", "space-after: 5pt").name(line).end());
  }

  private void results(PdfTables tables) {
    section("results", false);
    fo.line(QUIET, t("results.intro", dates()));
    for (int i = 0; i < content.results().size(); i++) {
      SealedContent.Result result = content.results().get(i);
      fo.start("block", "id: result-" + i + "; " + HEADING)
          .text(t("type." + result.type()) + " ")
          .code(result.code())
          .text(": ")
          .name(content.words(result.title(), result.code()))
          .end();
      if (result.indicators().isEmpty()) {
        fo.line(QUIET, t("results.none"));
      } else {
        tables.results(result.indicators());
      }
    }
  }

  private void breakdown(PdfTables tables) {
    if (!divided.isEmpty()) {
      section("breakdown", true);
      for (int i = 0; i < divided.size(); i++) {
        fo.start("block", "id: breakdown-" + i + "; " + HEADING).name(title(divided.get(i))).end();
        tables.breakdown(divided.get(i));
      }
    }
  }

  private void adjustments(PdfTables tables) {
    if (!content.adjustments().isEmpty()) {
      section("adjustments", false);
      fo.line("space-after: 4pt; " + QUIET, t("adjustments.intro"));
      tables.adjustments();
    }
  }

  private void method() {
    section("method", false);
    METHOD.forEach(rule -> fo.line("space-after: 4pt", t("method." + rule)));
  }

  private void section(String id, boolean onNewPage) {
    fo.line("id: " + id + "; " + SECTION + (onNewPage ? ON_NEW_PAGE : ""), t(id));
  }

  private String title(SealedContent.Result result) {
    return t("type." + result.type())
        + " "
        + result.code()
        + ": "
        + content.words(result.title(), result.code());
  }

  private String title(SealedContent.Indicator indicator) {
    return content.words(indicator.promised().title(), indicator.promised().code());
  }

  private String dates() {
    return formats.dates(content.window().start(), content.window().end());
  }

  private String instant(Instant at) {
    return formats.instant(at, ZoneId.of(content.programme().timezone()));
  }

  private String t(String key, Object... arguments) {
    return Messages.text(language, "donorreport." + key, arguments);
  }
}
