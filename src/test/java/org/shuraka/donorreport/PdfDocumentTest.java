package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shuraka.shared.Language;

/** Reads the printed report back as its readers' programs do. */
class PdfDocumentTest {

  @Test
  void englishFiguresAndWordsAreReadBack() throws IOException {
    assertThat(text(SealedSample.in(Language.EN)))
        .contains("Report to Ministry of Foreign Affairs")
        .contains("Sample figures")
        .contains("1 January 2024 – 30 June 2024 (2024Q1 – 2024Q2)")
        .contains("1,250,000.50 EUR")
        .contains("20 July 2024, 09:15 Asia/Baghdad · Layla Haddad")
        .contains(SealedSample.SHA256)
        .contains("Local peace committees met in every district.")
        .contains("0 (2021) 1,500,000 1,234,567.25 1,234,600.25 82.3% 7 of 8 provisional")
        .contains("33.3% (2021) 90% 82.4% 14 of 17 82.4% 14 of 17 86.5% 2 of 2")
        .contains("Law adopted LAW · yes or no – – 3 of 4 3 of 4 – 4 of 4")
        .contains("– 4 Median: level 3 Median: level 3 – 3 of 3")
        .contains("40 10 12.35 12.35 -25% 1 of 1")
        .contains("not added up")
        .contains("Women 1,234,000.25 1,234,000.25 Men 567 597 not known 0 3")
        .contains("IQ-KI – 33 Nineveh 1,234,567.25 1,234,567.25")
        .contains("Women 83.3% 5 of 6 83.3% 5 of 6")
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
        .contains("7 sur 8 provisoire");
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
              "عدد المشاركين في لقاءات الحوار",
              "الثقة بين الجماعات");
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
    return Loader.loadPDF(PdfDocument.of(content, SealedSample.SHA256));
  }

  /** All words, a space between them whatever the space was. */
  private static String text(SealedContent content) throws IOException {
    try (PDDocument document = open(content)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0\\u202F]+", " ");
    }
  }

  private static void collect(PDOutlineNode node, List<String> titles) {
    for (PDOutlineItem item : node.children()) {
      titles.add(item.getTitle());
      collect(item, titles);
    }
  }
}
