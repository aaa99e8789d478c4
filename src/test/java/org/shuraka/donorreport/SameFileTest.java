package org.shuraka.donorreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Json;
import org.shuraka.shared.Language;
import org.shuraka.shared.Sha256;

/** The same content is the same file, whenever it is asked for. */
class SameFileTest {

  /** The coarsest of the clocks that could show, a ZIP's, goes in steps of two seconds. */
  private static final long A_LATER_TIME = 2_100;

  @Test
  void theSameContentIsTheSameFileAtAnyTime() throws InterruptedException {
    Map<String, byte[]> first = files(null);
    Thread.sleep(A_LATER_TIME);
    Map<String, byte[]> again = files(null);
    first.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void otherContentIsAnotherFile() {
    Map<String, byte[]> first = files(null);
    files("Other words")
        .forEach((name, bytes) -> assertThat(bytes).as(name).isNotEqualTo(first.get(name)));
  }

  @Test
  void whatWasSealedBeforeThereWereLogosIsWrittenAsItWas() {
    String canonical = Json.write(SealedSample.in(Language.EN));
    assertThat(canonical).doesNotContain("logo");
    assertThat(Json.write(Json.read(canonical, SealedContent.class))).isEqualTo(canonical);
  }

  @Test
  void theContentNamesItsLogoByHash() {
    assertThat(Json.write(SealedSample.withLogo(Language.EN)))
        .contains("\"logo\":{\"sha256\":\"" + Sha256.of(SealedSample.logo()) + "\"}");
  }

  /** As they are made of what was stored. */
  private static Map<String, byte[]> files(String summary) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      SealedContent sample = SealedSample.withLogo(language);
      String stored =
          Json.write(
              summary == null ? sample : sample.with(new SealedContent.Words(summary, null)));
      SealedContent content = Json.read(stored, SealedContent.class);
      files.put(
          language + ".pdf", PdfDocument.of(content, SealedSample.SHA256, SealedSample.logo()));
      files.put(
          language + ".docx", DocxDocument.of(content, SealedSample.SHA256, SealedSample.logo()));
      files.put(language + ".xlsx", XlsxDocument.of(content, SealedSample.SHA256));
    }
    return files;
  }
}
