package org.shuraka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;

/**
 * Indicators of a newer file, however it was changed, are who they were, or it is asked: no
 * indicator ever takes another's place.
 */
class IatiResultMatchesTest {

  private static final Dates DATES =
      new Dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  /** An indicator in a file: who it really is, and what the file says of it. */
  private record Told(String truth, String title, String reference, String result, int target) {

    Told titled(String other) {
      return new Told(truth, other, reference, result, target);
    }

    Told referenced(String other) {
      return new Told(truth, title, other, result, target);
    }

    Told aimedAt(int other) {
      return new Told(truth, title, reference, result, other);
    }
  }

  @Test
  void insertedIndicatorIsNewAndTheOthersStayThemselves() {
    List<Told> before = List.of(told("Apples", null), told("Bananas", null));

    Outcome outcome =
        next(before, List.of(told("Cherries", null), told("Apples", null), told("Bananas", null)));

    assertThat(outcome.asked()).isEmpty();
    assertThat(outcome.found())
        .containsOnly(Map.entry("Apples", "Apples"), Map.entry("Bananas", "Bananas"));
  }

  @Test
  void referenceGoesBeforeTitle() {
    Outcome outcome =
        next(
            List.of(told("Apples", "A"), told("Bananas", "B")),
            List.of(told("Apples", "A").titled("Apple harvest"), told("Bananas", "B")));

    assertThat(outcome.asked()).isEmpty();
    assertThat(outcome.found()).containsEntry("Apples", "Apples");
  }

  @Test
  void renumberedReferencesAreAskedAndNeverFollowed() {
    Outcome outcome =
        next(
            List.of(told("Apples", "1"), told("Bananas", "2")),
            List.of(told("Cherries", "1"), told("Apples", "2"), told("Bananas", "3")));

    assertThat(outcome.found()).isEmpty();
    assertThat(outcome.asked()).containsExactlyInAnyOrder("Cherries", "Apples", "Bananas");
  }

  @Test
  void renamedIndicatorWithoutReferenceIsAsked() {
    Outcome outcome =
        next(
            List.of(told("Apples", null), told("Bananas", null)),
            List.of(told("Apples", null).titled("Fruit of the tree"), told("Bananas", null)));

    assertThat(outcome.asked()).containsExactly("Apples");
    assertThat(outcome.found()).containsOnly(Map.entry("Bananas", "Bananas"));
  }

  @Test
  void twinsAreAskedUnlessTheWholeElementTellsThemApart() {
    List<Told> twins =
        List.of(told("One", null).titled("People"), told("Two", null).titled("People").aimedAt(7));

    assertThat(next(twins, List.of(twins.get(1), twins.get(0))).found())
        .containsOnly(Map.entry("One", "One"), Map.entry("Two", "Two"));
    assertThat(next(twins, List.of(twins.get(1).aimedAt(8), twins.get(0).aimedAt(9))).asked())
        .containsExactlyInAnyOrder("One", "Two");
  }

  @Test
  void sameTitleInAnotherResultIsAnother() {
    Told one = new Told("One", "People", null, "First", 1);
    Told two = new Told("Two", "People", null, "Second", 2);

    Outcome outcome = next(List.of(one, two), List.of(two.aimedAt(5), one.aimedAt(6)));

    assertThat(outcome.found()).containsOnly(Map.entry("One", "One"), Map.entry("Two", "Two"));
  }

  @RepeatedTest(400)
  void whateverAPublisherDoesNoIndicatorTakesAnothersPlace(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    boolean references = random.nextBoolean();
    List<Told> before = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    for (int n = 0; n < count; n++) {
      before.add(
          new Told(
              "T" + n,
              "Title " + n,
              references ? "R" + n : null,
              "Result " + random.nextInt(3),
              n));
    }
    List<Told> now = new ArrayList<>(before);
    for (int change = 1 + random.nextInt(5); change > 0; change--) {
      change(now, random, change);
    }

    Outcome outcome = next(before, now);

    outcome
        .found()
        .forEach(
            (truth, code) ->
                assertThat(code).as("seed " + run.getCurrentRepetition() + now).isEqualTo(truth));
    assertThat(outcome.candidates().values())
        .as("something known is offered once at least, or it is new")
        .allMatch(c -> !c.isEmpty());
  }

  /** What publishers do between two files. A title or reference given up may be used by another. */
  private static void change(List<Told> now, Random random, int n) {
    int at = now.isEmpty() ? -1 : random.nextInt(now.size());
    switch (random.nextInt(6)) {
      case 0 -> Collections.shuffle(now, random);
      case 1 -> now.add(0, new Told("New" + n, "New " + n, null, "Result 0", 99));
      case 2 -> {
        if (at >= 0) {
          now.remove(at);
        }
      }
      case 3 -> {
        if (at >= 0) {
          now.set(at, now.get(at).titled("Other words " + n));
        }
      }
      case 4 -> {
        if (at >= 0) {
          now.set(at, now.get(at).aimedAt(1000 + n));
        }
      }
      default -> {
        // Everything is numbered from one again, as in a file that numbers by place.
        if (!now.isEmpty() && now.get(0).reference() != null) {
          for (int i = 0; i < now.size(); i++) {
            now.set(i, now.get(i).referenced("R" + i));
          }
        }
      }
    }
  }

  private record Outcome(
      Map<String, String> found, List<String> asked, Map<String, List<String>> candidates) {}

  private static Told told(String truth, String reference) {
    return new Told(truth, truth, reference, "Result", 10);
  }

  /** Takes one file and then another; answers, by who they really are, whom indicators became. */
  private static Outcome next(List<Told> before, List<Told> now) {
    Map<IatiNode, String> codes = new IdentityHashMap<>();
    Map<IatiNode, Told> was = new IdentityHashMap<>();
    IatiActivity first = activity(before, was);
    was.forEach((node, told) -> codes.put(node, told.truth()));
    Framework draft =
        new Framework(
            List.of(),
            new IatiResults(
                    first,
                    DATES,
                    List.of(),
                    List.of(),
                    new IatiNotes(),
                    new IatiResults.Codes(Map.of(), codes, Set.of(), Set.of(), true))
                .results());
    assertThat(draft.indicators().map(Indicator::code)).hasSize(before.size());
    Map<IatiNode, Told> is = new IdentityHashMap<>();
    IatiActivity second = activity(now, is);
    IatiQuestions questions = new IatiQuestions(new IatiNotes(), List.of());
    IatiResultMatches matches =
        new IatiResultMatches(second, draft, new IatiBase(first, codes), questions);
    Map<String, String> found = new HashMap<>();
    matches.indicators().forEach((node, code) -> found.put(is.get(node).truth(), code));
    Map<String, Told> byPath = new HashMap<>();
    is.forEach((node, told) -> byPath.put(node.path(), told));
    List<String> asked = new ArrayList<>();
    Map<String, List<String>> candidates = new HashMap<>();
    questions.asked().stream()
        .filter(q -> q.field() == IatiField.MATCH_INDICATOR)
        .forEach(
            q -> {
              String truth = byPath.get(q.element()).truth();
              asked.add(truth);
              candidates.put(truth, q.candidates().stream().map(c -> c.code()).toList());
            });
    return new Outcome(found, asked, candidates);
  }

  private static IatiActivity activity(List<Told> told, Map<IatiNode, Told> nodes) {
    StringBuilder xml =
        new StringBuilder("<iati-activities version=\"2.03\"><iati-activity xml:lang=\"en\">\n");
    List<String> results = told.stream().map(Told::result).distinct().toList();
    List<Told> order = new ArrayList<>();
    for (String result : results) {
      xml.append("<result type=\"1\"><title><narrative>" + result + "</narrative></title>");
      for (Told t : told) {
        if (t.result().equals(result)) {
          order.add(t);
          xml.append("<indicator measure=\"1\"><title><narrative>" + t.title());
          xml.append("</narrative></title>");
          if (t.reference() != null) {
            xml.append("<reference vocabulary=\"99\" code=\"" + t.reference() + "\"/>");
          }
          xml.append("<period><period-start iso-date=\"2026-01-01\"/>");
          xml.append("<period-end iso-date=\"2026-03-31\"/>");
          xml.append("<target value=\"" + t.target() + "\"/></period></indicator>");
        }
      }
      xml.append("</result>");
    }
    xml.append("</iati-activity></iati-activities>");
    IatiActivity[] read = new IatiActivity[1];
    IatiReader.read(
        xml.toString().getBytes(StandardCharsets.UTF_8), n -> read[0] = new IatiActivity(n));
    List<IatiNode> indicators =
        read[0].node().children("result").flatMap(r -> r.children("indicator")).toList();
    for (int i = 0; i < indicators.size(); i++) {
      nodes.put(indicators.get(i), order.get(i));
    }
    return read[0];
  }
}
