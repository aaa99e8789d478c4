package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.shuraka.shared.Language;

/** Reads the document to be edited back with a library that had no part in writing it. */
class DocxDocumentTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTableHasWhatTheChaptersSay(Language language) throws IOException {
    SealedContent content = SealedSample.in(language);
    List<Grid> grids =
        Chapters.of(content).stream()
            .flatMap(c -> c.blocks().stream())
            .filter(Chapter.Table.class::isInstance)
            .map(b -> ((Chapter.Table) b).grid())
            .toList();
    try (XWPFDocument document = open(content)) {
      List<XWPFTable> tables = document.getTables().subList(1, document.getTables().size());
      assertThat(tables).hasSameSizeAs(grids);
      for (int t = 0; t < grids.size(); t++) {
        Grid grid = grids.get(t);
        assertThat(texts(tables.get(t).getRow(0)))
            .isEqualTo(grid.columns().stream().map(c -> printed(c.title())).toList());
        for (int r = 0; r < grid.rows().size(); r++) {
          assertThat(texts(tables.get(t).getRow(r + 1)))
              .isEqualTo(grid.rows().get(r).stream().map(c -> printed(c.text())).toList());
        }
      }
    }
  }

  @Test
  void englishFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.EN)))
        .contains("Report to Ministry of Foreign Affairs")
        .contains("1 January 2024 – 30 June 2024 (2024Q1 – 2024Q2)")
        .contains("Funded by MFA – بتمويل من الوزارة")
        .contains("1,250,000.50 EUR")
        .contains(SealedSample.SHA256)
        .contains("Local peace committees met in every district.")
        .contains("1,234,567.25")
        .contains("14 of 17")
        .contains("donor’s share: 493,826.9")
        .contains("EG.3.2-24")
        .contains("71.4%", "66.7%", "Two agreements were counted twice")
        .contains("IQD / EUR", "1,423.5", "InforEuro")
        .contains(SealedSample.FORMULA)
        .contains("IQ 12 <b>&");
  }

  @Test
  void arabicFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.AR)))
        .contains("تقرير إلى وزارة الخارجية")
        .contains("اجتمعت لجان السلام المحلية في كل قضاء.")
        .contains("عدد المشاركين في لقاءات الحوار")
        .contains("١٬٢٣٤٬٥٦٧٫٢٥")
        .contains("٧ من ٨")
        .contains("NL-KVK-30214009-KM");
  }

  @Test
  void frenchFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.FR)))
        .contains("Rapport au bailleur\u00A0: Ministère des Affaires étrangères")
        .contains("1\u202F234\u202F567,25")
        .contains("14 sur 17");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingRunsAsTheLanguageDoes(Language language) throws Exception {
    try (XWPFDocument document = open(SealedSample.in(language))) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        CTPPr properties = paragraph.getCTP().getPPr();
        assertThat(properties.isSetBidi())
            .as(paragraph.getText())
            .isEqualTo(language.rightToLeft());
      }
      for (XWPFTable table : document.getTables()) {
        assertThat(table.getCTTbl().getTblPr().isSetBidiVisual()).isEqualTo(language.rightToLeft());
      }
      assertThat(document.getDocument().getBody().getSectPr().isSetBidi())
          .isEqualTo(language.rightToLeft());
      assertThat(document.getProperties().getCoreProperties().getTitle())
          .isEqualTo(PrintedText.clean(SealedSample.in(language).documentTitle()));
      assertThat(document.getPackage().getPackageProperties().getLanguageProperty())
          .hasValue(language.code());
    }
  }

  @Test
  void arabicLettersAreRunsFromTheRightAndCodesAreNot() throws IOException {
    try (XWPFDocument document = open(SealedSample.in(Language.AR))) {
      List<XWPFRun> runs =
          document.getParagraphs().stream()
              .filter(p -> "Heading2".equals(p.getStyle()))
              .flatMap(p -> p.getRuns().stream())
              .toList();
      assertThat(runs)
          .anySatisfy(
              run -> {
                assertThat(run.text()).isEqualTo("اللجان المحلية تسوّي النزاعات");
                assertThat(run.getCTR().getRPr().sizeOfRtlArray()).isOne();
              })
          .anySatisfy(
              run -> {
                assertThat(run.text()).isEqualTo("\u200F\u200EOC1\u200E\u200F");
                assertThat(run.getCTR().getRPr().sizeOfRtlArray()).isZero();
              });
    }
  }

  @Test
  void periodsReadFromTheLeftAboveTheirFigures() throws IOException {
    try (XWPFDocument document = open(SealedSample.in(Language.AR))) {
      assertThat(document.getTables().stream().map(table -> table.getRow(0).getTableCells()))
          .anySatisfy(
              cells ->
                  assertThat(cells.get(cells.size() - 1).getText())
                      .isEqualTo("\u200F\u200E2024Q2\u200E\u200F"));
    }
  }

  @Test
  void headingsAreRealAndTheContentsLeadToThem() throws IOException {
    try (XWPFDocument document = open(SealedSample.in(Language.EN))) {
      List<String> headings =
          document.getParagraphs().stream()
              .filter(p -> "Heading1".equals(p.getStyle()))
              .map(XWPFParagraph::getText)
              .toList();
      assertThat(headings)
          .isEqualTo(
              Chapters.of(SealedSample.in(Language.EN)).stream().map(Chapter::title).toList());
      assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      String xml = document.getDocument().xmlText();
      assertThat(xml).contains("TOC \\o").contains("w:anchor=\"results\"");
      assertThat(xml).contains("w:name=\"results\"");
    }
  }

  @Test
  void headersOfTablesAreRepeatedAndPagesNumbered() throws IOException {
    try (XWPFDocument document = open(SealedSample.in(Language.FR))) {
      document.getTables().stream()
          .skip(1)
          .forEach(table -> assertThat(table.getRow(0).isRepeatHeader()).isTrue());
      assertThat(document.getFooterList().get(0)._getHdrFtr().xmlText())
          .contains(" PAGE ")
          .contains(" NUMPAGES ");
    }
  }

  @Test
  void aDraftSaysSoOnEveryPageAndClaimsNoSeal() throws IOException {
    SealedContent draft = SealedSample.in(Language.EN).sealedAs(null, null);
    try (XWPFDocument document =
        new XWPFDocument(new ByteArrayInputStream(DocxDocument.of(draft, null, null)))) {
      assertThat(document.getHeaderList())
          .extracting(XWPFHeader::getText)
          .allMatch(t -> t.contains("Draft, not sealed"));
      assertThat(text(document))
          .contains("Nobody has approved this report")
          .doesNotContain("Sealed on");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLogoStandsFirstAndSaysWhatItIs(Language language) throws IOException {
    byte[] png = SealedSample.logo();
    SealedContent content = SealedSample.withLogo(language);
    byte[] docx = DocxDocument.of(content, SealedSample.SHA256, png);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getAllPictures()).extracting(XWPFPictureData::getData).contains(png);
      XWPFParagraph first = document.getParagraphs().get(0);
      assertThat(first.getCTP().getPPr().isSetBidi()).isEqualTo(language.rightToLeft());
      XWPFPicture logo = first.getRuns().get(0).getEmbeddedPictures().get(0);
      assertThat(logo.getPictureData().getData()).isEqualTo(png);
      CTInline inline = first.getRuns().get(0).getCTR().getDrawingArray(0).getInlineArray(0);
      assertThat(inline.getDocPr().getDescr())
          .isEqualTo(content.words(content.grant().donorName(), ""));
      assertThat(inline.getExtent().getCx()).isEqualTo(1_800_000L);
      assertThat(inline.getExtent().getCy()).isBetween(599_000L, 600_000L);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void chartsStandAboveTheirTablesAndSayWhatTheyShow(Language language) throws IOException {
    SealedContent content = SealedSample.in(language);
    List<Chapter.Bars> charts =
        Chapters.of(content).stream()
            .flatMap(c -> c.blocks().stream())
            .filter(Chapter.Bars.class::isInstance)
            .map(Chapter.Bars.class::cast)
            .toList();
    try (XWPFDocument document = open(content)) {
      List<XWPFParagraph> shown =
          document.getParagraphs().stream().filter(p -> "Chart".equals(p.getStyle())).toList();
      assertThat(shown).hasSameSizeAs(charts).isNotEmpty();
      for (int i = 0; i < charts.size(); i++) {
        XWPFRun run = shown.get(i).getRuns().get(0);
        assertThat(run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().getDescr())
            .isEqualTo(PrintedText.clean(charts.get(i).what()));
        byte[] png = run.getEmbeddedPictures().get(0).getPictureData().getData();
        assertThat(png).isEqualTo(BarPicture.of(charts.get(i), language.rightToLeft()).png());
        assertThat(png.length).as("bytes").isLessThan(1_000);
        int at = document.getBodyElements().indexOf(shown.get(i));
        assertThat(document.getBodyElements().get(at + 1)).isInstanceOf(XWPFTable.class);
      }
    }
  }

  @Test
  void aLongTextIsThereToItsEnd() throws IOException {
    String text = text(SealedSample.in(Language.AR, "سلام ".repeat(10_000)));
    assertThat(text.split("سلام ", -1)).hasSize(10_001);
  }

  private static XWPFDocument open(SealedContent content) throws IOException {
    return new XWPFDocument(
        new ByteArrayInputStream(DocxDocument.of(content, SealedSample.SHA256, null)));
  }

  private static String text(SealedContent content) throws IOException {
    try (XWPFDocument document = open(content)) {
      return text(document);
    }
  }

  private static String text(XWPFDocument document) {
    return document.getBodyElements().stream()
        .map(
            e ->
                e instanceof XWPFParagraph paragraph
                    ? paragraph.getText()
                    : ((XWPFTable) e).getText())
        .map(PrintedText::clean)
        .collect(Collectors.joining("\n"));
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream()
        .map(XWPFTableCell::getParagraphs)
        .map(
            ps ->
                ps.stream()
                    .map(p -> PrintedText.clean(p.getText()))
                    .collect(Collectors.joining("\n")))
        .toList();
  }

  /** Line by line without what is not seen. */
  private static String printed(String text) {
    return text.lines().map(PrintedText::clean).collect(Collectors.joining("\n"));
  }
}
