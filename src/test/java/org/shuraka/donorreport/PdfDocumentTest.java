package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.shared.Language;
import org.shuraka.shared.Messages;

/** Reads the printed report back as its readers' programs do. */
class PdfDocumentTest {

  /** Points a millimetre. */
  private static final float POINTS = 72 / 25.4f;

  @Test
  void englishFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.EN)))
        .contains("Report to Ministry of Foreign Affairs")
        .contains("Sample figures")
        .contains("1 January 2024 – 30 June 2024 (2024Q1 – 2024Q2)")
        .contains("Funded by MFA – بتمويل من الوزارة")
        .contains("1,250,000.50 EUR")
        .contains("20 July 2024, 09:15 Asia/Baghdad · Layla Haddad")
        .contains(SealedSample.SHA256)
        .contains("Local peace committees met in every district.")
        .contains("Donor’s code EG.3.2-24 · Number of people reached")
        .contains(
            "0 (2021) 1,500,000 1,234,567.25 donor’s share: 493,826.9"
                + " 1,234,600.25 donor’s share: 493,840.1 82.3% 7 of 8 provisional")
        .contains("33.3% (2021) 90% 82.4% 14 of 17 82.4% 14 of 17 86.5% 2 of 2")
        .contains("Law adopted LAW · yes or no – – 3 of 4 3 of 4 – 4 of 4")
        .contains("– 4 Median: level 3 Median: level 3 – 3 of 3")
        .contains("40 10 12.35 12.35 -25% 1 of 1")
        .contains("not added up")
        .contains("Women 1,234,000.25 1,234,000.25 Men 567 597 not known 0 3")
        .contains("IQ-KI – 33 Nineveh 1,234,567.25 1,234,567.25")
        .contains("Women 83.3% 5 of 6 83.3% 5 of 6")
        .contains("2023Q4 2024Q1 2024Q2 Reached Target – – 33 500 1,234,567.25 1,500,000")
        .contains("Postponed Training of mediators A1 · 2024Q2 Security")
        .contains("Now planned for 15 September 2024 Now in Nineveh The road was closed.")
        .contains("AGREED 66.7% 90% 58.8%")
        .contains("The council keeps two seats for women. 12 March 2024 Nineveh 2024Q1")
        .contains("Dialogue meetings B1 EUR 40,000 8,123.45 25,000.10 62.5%")
        .contains("IQD / EUR 1,423.5 InforEuro 1 February 2024")
        .contains("AGREED 2023Q3 – 2023Q4 In the window 71.4% 66.7% Report opened again 2023Q4:")
        .contains("Two agreements were counted twice Omar Saleh · 2 May 2024, 10:00")
        .contains("application/pdf · 123,456 bytes 2024Q1 " + SealedSample.SHA256)
        .contains("-15")
        .contains("=HYPERLINK(\"http://example.invalid\";\"open\")")
        .contains("IQ 12 <b>&");
  }

  @Test
  void arabicFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.AR)))
        .contains("تقرير إلى وزارة الخارجية")
        .contains("أرقام توضيحية")
        .contains("اجتمعت لجان السلام المحلية في كل قضاء.")
        .contains("عدد المشاركين في لقاءات الحوار")
        .contains("اللجان المحلية تسوّي النزاعات")
        .contains("١٬٢٣٤٬٥٦٧٫٢٥")
        .contains("١٬٢٣٤٬٦٠٠٫٢٥")
        .contains("٨٢٫٤")
        .contains("كلنا مواطنون")
        .contains("تدريب الوسطاء")
        .contains("مجلس القضاء خصّص مقعدين للنساء.")
        .contains("لقاءات الحوار", "٤٠٬٠٠٠", "٢٥٬٠٠٠٫١٠", "٦٢٫٥")
        .contains("٧١٫٤", "٦٦٫٧")
        .contains("NL-KVK-30214009-KM")
        .contains("MFA-4000/2022")
        .contains(SealedSample.SHA256);
  }

  @Test
  void frenchFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.FR)))
        .contains("Rapport au bailleur : Ministère des Affaires étrangères")
        .contains("1 234 567,25")
        .contains("82,4 %")
        .contains("14 sur 17")
        .contains("7 sur 8 provisoire")
        .contains("Reporté Formation des médiateurs")
        .contains("Rencontres de dialogue B1 EUR 40 000 8 123,45 25 000,10 62,5 %")
        .contains("71,4 % 66,7 % Rapport rouvert 2023Q4:");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDraftSaysSoOnEveryPageAndClaimsNoSeal(Language language) throws IOException {
    SealedContent draft = SealedSample.in(language).sealedAs(null, null);
    String mark = Messages.text(language, "donorreport.draft");
    try (PDDocument document = Loader.loadPDF(PdfDocument.of(draft, null, null))) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document)).as("page " + page).contains(mark);
      }
      stripper.setStartPage(1);
      assertThat(words(stripper.getText(document)))
          .doesNotContain(Messages.text(language, "donorreport.sealed"))
          .doesNotContain(Messages.text(language, "donorreport.method.sealed"));
    }
  }

  @Test
  void chartsSayInWordsWhatTheyShow() throws IOException {
    try (PDDocument document = open(SealedSample.in(Language.EN))) {
      List<String> told = new ArrayList<>();
      alternatives(document.getDocumentCatalog().getStructureTreeRoot(), told);
      assertThat(told)
          .doesNotContain("No alternate text specified")
          .contains(
              "Bars for each period: People who took part in dialogue meetings."
                  + " The table below has the same figures.");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLogoStandsOnTheCoverWhereReadingBeginsAndSaysWhatItIs(Language language)
      throws IOException {
    SealedContent content = SealedSample.withLogo(language);
    byte[] pdf = PdfDocument.of(content, SealedSample.SHA256, SealedSample.logo());
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Images cover = new Images(document.getPage(0));
      assertThat(cover.images).hasSize(1);
      for (int page = 1; page < document.getNumberOfPages(); page++) {
        assertThat(new Images(document.getPage(page)).images).as("page " + page).isEmpty();
      }
      PDImageXObject logo = cover.images.get(0);
      assertThat(logo.getWidth()).isEqualTo(300);
      assertThat(logo.getImage().getRGB(299, 50) >>> 24).as("opacity").isZero();
      Matrix placed = cover.placed.get(0);
      float width = placed.getScalingFactorX() / POINTS;
      float height = placed.getScalingFactorY() / POINTS;
      assertThat(width).isBetween(49.5f, 50.1f);
      assertThat(width / height).isBetween(2.95f, 3.05f);
      float left = placed.getTranslateX() / POINTS;
      float begins = language.rightToLeft() ? 210 - 16 - 50 : 16;
      assertThat(left).isBetween(begins - 0.5f, begins + 0.5f);
      List<String> told = new ArrayList<>();
      alternatives(document.getDocumentCatalog().getStructureTreeRoot(), told);
      assertThat(told).contains(content.words(content.grant().donorName(), ""));
    }
  }

  /** The pictures of a page, and where they are painted. */
  private static final class Images extends PDFStreamEngine {

    private final List<Matrix> placed = new ArrayList<>();
    private final List<PDImageXObject> images = new ArrayList<>();

    Images(PDPage page) throws IOException {
      addOperator(new Concatenate(this));
      addOperator(new Save(this));
      addOperator(new Restore(this));
      processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (operator.getName().equals("Do")
          && getResources().getXObject((COSName) operands.get(0)) instanceof PDImageXObject image) {
        images.add(image);
        placed.add(getGraphicsState().getCurrentTransformationMatrix());
      } else {
        super.processOperator(operator, operands);
      }
    }
  }

  private static void alternatives(PDStructureNode node, List<String> told) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          told.add(element.getAlternateDescription());
        }
        alternatives(element, told);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDocumentIsTaggedAndNamesItsLanguage(Language language) throws IOException {
    try (PDDocument document = open(SealedSample.in(language))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo(PrintedText.clean(SealedSample.in(language).documentTitle()));
      String metadata =
          new String(
              document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(metadata).contains("pdfuaid");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFontIsEmbedded(Language language) throws IOException {
    try (PDDocument document = open(SealedSample.in(language))) {
      for (PDPage page : document.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void bookmarksLeadToEveryResultAndBreakdown() throws IOException {
    try (PDDocument document = open(SealedSample.in(Language.AR))) {
      List<String> titles = new ArrayList<>();
      collect(document.getDocumentCatalog().getDocumentOutline(), titles);
      assertThat(titles)
          .contains(
              "النتائج",
              "الحصيلة OC1: اللجان المحلية تسوّي النزاعات",
              "عدد المشاركين في لقاءات الحوار (PEOPLE)",
              "الثقة بين الجماعات (TRUST)");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "سلام ", "line\n"})
  void aLongTextIsThereToItsEnd(String word) throws IOException {
    int times = 50_000 / word.length();
    String text = text(SealedSample.in(Language.AR, word.repeat(times)));
    assertThat(text.split(word.strip(), -1)).hasSize(times + 1);
  }

  @Test
  void aLongTextWithoutASpaceStaysOnThePage() throws IOException {
    String text = text(SealedSample.in(Language.EN, "x".repeat(50_000)));
    assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(50_000);
  }

  private static PDDocument open(SealedContent content) throws IOException {
    return Loader.loadPDF(PdfDocument.of(content, SealedSample.SHA256, null));
  }

  /** All words, a space between them whatever the space was. */
  private static String text(SealedContent content) throws IOException {
    try (PDDocument document = open(content)) {
      return words(new PDFTextStripper().getText(document));
    }
  }

  private static String words(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ");
  }

  private static void collect(PDOutlineNode node, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      collect(item, titles);
    }
  }
}
