package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shuraka.exchange.IatiNotes.Item;
import org.shuraka.exchange.IatiNotes.Outcome;

class IatiTidyTest {

  private IatiNode activity;
  private List<Item> notes;

  @BeforeEach
  void mendUntidyActivity() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("untidy.xml")) {
      mend(in.readAllBytes());
    }
  }

  private void mend(byte[] file) {
    List<IatiNode> read = new ArrayList<>();
    IatiReader.read(file, read::add);
    IatiNotes collected = new IatiNotes();
    read.forEach(a -> IatiTidy.mend(a, collected));
    activity = read.get(0);
    notes = collected.drain();
  }

  @Test
  void unknownElementsAndAttributesAreLeftOutAndNoted() {
    assertThat(activity.child("surprise")).isEmpty();
    assertThat(activity.attribute("colour")).isEmpty();
    assertNoted("surprise[1]", Outcome.NOT_TAKEN, "unknown", "surprise");
    assertNoted("iati-activity/@colour", Outcome.NOT_TAKEN, "unknown", "colour");
  }

  @Test
  void wordsWhereTheStandardWantsNumbersAreLeftOutAndNoted() {
    assertThat(activity.attribute("hierarchy")).isEmpty();
    assertThat(activity.children("budget")).hasSize(1);
    assertThat(activity.children("activity-date")).hasSize(3);
    assertNoted("iati-activity/@hierarchy", Outcome.NOT_TAKEN, "form", "first");
    assertNoted("sector[1]/@percentage", Outcome.NOT_TAKEN, "form", "a third");
    assertNoted("budget[1]/value[1]", Outcome.NOT_TAKEN, "form", "1,000");
    assertNoted("budget[1]", Outcome.NOT_TAKEN, "lacks", "value");
    assertNoted("activity-date[4]/@iso-date", Outcome.NOT_TAKEN, "form", "next year");
    assertNoted("document-link[1]/@url", Outcome.NOT_TAKEN, "form", "http://[not a uri");
  }

  @Test
  void whatAnEmptyTextSatisfiesIsAddedAndNoted() {
    IatiNode document = activity.child("document-link").orElseThrow();

    assertThat(document.children().get(0).name()).isEqualTo("title");
    assertNoted("document-link[2]", Outcome.KEPT, "lacks.added", "title");
    assertNoted("result[1]/indicator[1]/title[1]", Outcome.KEPT, "lacks.added", "narrative");
    assertNoted("result[2]", Outcome.KEPT, "lacks.added", "indicator");
  }

  @Test
  void foreignElementsAndAttributesStayAsTheyAre() {
    assertThat(activity.toString())
        .contains("x:note=\"kept\"")
        .contains("<x:extra kind=\"foreign\">mixed <x:b>content</x:b> stays</x:extra>");
    assertNoted("x:extra[1]", Outcome.KEPT, "foreign", "urn:example:x");
  }

  @Test
  void childrenStandInTheOrderOfTheStandard() {
    assertThat(activity.children().get(0).name()).isEqualTo("iati-identifier");
    assertThat(activity.children().get(1).name()).isEqualTo("reporting-org");
  }

  @Test
  void tidyActivityIsLeftAlone() throws IOException {
    Path example =
        Path.of(
            System.getProperty("shuraka.conformance", "../shared/conformance"),
            "iati/activity-standard-example-annotated.xml");
    Assumptions.assumeTrue(Files.isRegularFile(example), "No IATI example at " + example);

    mend(Files.readAllBytes(example));

    assertThat(notes).isEmpty();
  }

  private void assertNoted(String element, Outcome outcome, String reason, String detail) {
    assertThat(notes)
        .anySatisfy(
            item -> {
              assertThat(item.element()).isEqualTo(element);
              assertThat(item.outcome()).isEqualTo(outcome);
              assertThat(item.reason()).isEqualTo("exchange.iati." + reason);
              assertThat(item.detail()).isEqualTo(detail);
              assertThat(item.line()).isPositive();
            });
  }
}
