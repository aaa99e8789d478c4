package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.shared.BusinessException;

class IatiReaderTest {

  private static final String HEAD = "<iati-activities version=\"2.03\">";
  private static final String END = "</iati-activities>";

  @Test
  void activitiesComeOneByOneWithLinesAndPaths() {
    List<IatiNode> read =
        read(
            HEAD
                + "\n<iati-activity><title/>\n<result/><result>\n<indicator/></result></iati-activity>"
                + "\n<iati-activity/>"
                + END);

    assertThat(read).hasSize(2);
    IatiNode indicator = read.get(0).children().get(2).children().get(0);
    assertThat(indicator.line()).isEqualTo(4);
    assertThat(indicator.path()).isEqualTo("result[2]/indicator[1]");
    assertThat(read.get(1).path()).isEqualTo("iati-activity");
  }

  @Test
  void whatIsReadIsWrittenAsItWas() {
    String activity =
        "<iati-activity xmlns:x=\"urn:x\" x:a=\"1&#10;2\">"
            + "<narrative xml:lang=\"ENG\">a &lt;p&gt; &amp;nbsp; \"ü\" \uD83D\uDD4A&#13;\n b</narrative>"
            + "<x:y>mixed <x:z q=\"'&quot;\"/> words</x:y>"
            + "<w xmlns=\"urn:w\"><v/></w>"
            + "</iati-activity>";

    String written = IatiWriter.xml(read(HEAD + activity + END).get(0));

    assertThat(IatiWriter.xml(IatiReader.parse(written))).isEqualTo(written);
    assertThat(written)
        .contains("x:a=\"1&#10;2\"")
        .contains("&amp;nbsp; \"ü\" \uD83D\uDD4A&#13;\n b<")
        .contains("mixed <x:z q=\"'&quot;\"/> words")
        .contains("<w xmlns=\"urn:w\"><v/></w>");
  }

  @Test
  void indentationIsNoPartOfTheContent() {
    String compact = "<iati-activity><title><narrative>A</narrative></title></iati-activity>";
    String pretty =
        "<iati-activity>\n  <!-- said -->\n  <title>\n <narrative>A</narrative> </title>\n</iati-activity>";

    assertThat(IatiWriter.xml(read(HEAD + pretty + END).get(0)))
        .isEqualTo(IatiWriter.xml(read(HEAD + compact + END).get(0)));
  }

  @Test
  void versionsBeforeTwoAreRefused() {
    refused("<iati-activities version=\"1.04\"><iati-activity/></iati-activities>", "version");
    refused("<iati-activities><iati-activity/></iati-activities>", "version.missing");
  }

  @Test
  void fileOfAnotherKindIsRefused() {
    refused("<iati-organisations version=\"2.03\"/>", "root");
    refused("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "root");
    refused(HEAD + END, "empty");
  }

  @Test
  void truncatedFileIsRefusedWithItsLine() {
    BusinessException refusal = refused(HEAD + "\n<iati-activity>\n<title>", "malformed");

    assertThat(refusal.arguments().get(0)).isEqualTo(3);
    refused("", "malformed");
    refused("not xml at all", "malformed");
    refused(HEAD + "<iati-activity>&unknown;</iati-activity>" + END, "malformed");
    refused(HEAD + "<iati-activity>\u0001</iati-activity>" + END, "malformed");
  }

  @Test
  void fileInAnotherEncodingThanItSaysIsRefused() {
    byte[] latin =
        (HEAD + "<iati-activity>é</iati-activity>" + END).getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> IatiReader.count(latin))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.key()).isEqualTo("exchange.iati.malformed"));
    byte[] utf16 =
        ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>"
                + HEAD
                + "<iati-activity>é</iati-activity>"
                + END)
            .getBytes(StandardCharsets.UTF_16);
    assertThat(IatiReader.count(utf16)).isEqualTo(1);
  }

  @Test
  void externalEntityIsNotRead(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");

    refused(
        "<!DOCTYPE a [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + HEAD
            + "<iati-activity>&x;</iati-activity>"
            + END,
        "doctype");
    refused(
        "<!DOCTYPE a SYSTEM \"" + secret.toUri() + "\">" + HEAD + "<iati-activity/>" + END,
        "doctype");
    refused(
        "<!DOCTYPE a [<!ENTITY % x SYSTEM \""
            + secret.toUri()
            + "\">%x;]>"
            + HEAD
            + "<iati-activity/>"
            + END,
        "doctype");
  }

  @Test
  void billionLaughsAreNotLaughed() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l").append(i).append(" \"");
      laughs.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    refused(laughs + "]>" + HEAD + "<iati-activity>&l9;</iati-activity>" + END, "doctype");
  }

  @Test
  void deepNestingIsRefused() {
    refused(HEAD + "<iati-activity>" + "<a>".repeat(100_000), "deep");
  }

  @Test
  void endlessTextIsRefused() {
    String endless = "x".repeat(IatiReader.LONGEST_TEXT + 1);

    refused(HEAD + "<iati-activity>" + endless + "</iati-activity>" + END, "long");
    refused(HEAD + "<iati-activity a='" + endless + "'/>" + END, "long");
  }

  @Test
  void tooManyElementsInOneActivityAreRefused() {
    refused(
        HEAD + "<iati-activity>" + "<a/>".repeat(IatiReader.MOST_ELEMENTS_OF_AN_ACTIVITY), "many");
  }

  @Test
  void tooLargeFileIsRefused() {
    assertThatThrownBy(() -> IatiReader.count(new byte[IatiReader.MOST_BYTES + 1]))
        .isInstanceOfSatisfying(
            BusinessException.class,
            e -> assertThat(e.kind()).isEqualTo(BusinessException.Kind.TOO_LARGE));
  }

  private static List<IatiNode> read(String file) {
    List<IatiNode> read = new ArrayList<>();
    IatiReader.read(file.getBytes(StandardCharsets.UTF_8), read::add);
    return read;
  }

  private static BusinessException refused(String file, String reason) {
    BusinessException[] refusal = new BusinessException[1];
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(BusinessException.class, e -> refusal[0] = e);
    assertThat(refusal[0].key()).isEqualTo("exchange.iati." + reason);
    return refusal[0];
  }
}
