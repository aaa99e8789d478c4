package org.shuraka.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.flow.Rest;
import org.shuraka.rollup.Differences;
import org.shuraka.rollup.RandomProgramme;
import org.shuraka.rollup.RollUp;
import org.shuraka.shared.Json;

/**
 * Kills the packaged product for real, again and again, while it derives figures and takes
 * acceptances and once more while it starts, and starts it as an operator would: the roll-up goes
 * on by itself, every figure is that of the plain arithmetic, and nothing stays started for ever.
 * {@code -Dshuraka.kill.seed=…} makes the same programmes and acts again, {@code
 * -Dshuraka.kill.rounds=…} more or fewer rounds of two kills.
 */
class KillIT {

  private static final int ROUNDS = Integer.getInteger("shuraka.kill.rounds", 10);
  private static final int PROGRAMMES = 5;

  /** In every such round the database is killed, too. */
  private static final int WITH_DATABASE = 3;

  private static final int LATEST_KILL_MILLIS = 1500;

  /** A little longer than a start takes. */
  private static final int LATEST_KILL_IN_START_MILLIS = 12_000;

  private static final Duration RECOVERS_WITHIN = Duration.ofMinutes(1);
  private static final Path WORLDS = Path.of(System.getProperty("shuraka.worlds", "worlds"));

  @TempDir private static Path folder;

  private final long seed = Long.getLong("shuraka.kill.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final List<Programme> programmes = new ArrayList<>();
  private final List<JsonNode> worlds = new ArrayList<>();
  private Installation shuraka;

  private record Programme(String code, RandomProgramme content) {

    String path() {
      return "programmes/" + code;
    }

    String path(BundleReport report) {
      return path() + "/reports/" + report.period() + "/" + report.partner();
    }
  }

  /** Accepts a submitted report, or reopens an accepted one. */
  private record Act(Programme programme, BundleReport report) {

    String path() {
      return programme.path(report);
    }

    void runBy(Rest rest) {
      if (report.status().equals("submitted")) {
        rest.act(path(), "accept", "").expect(200);
      } else {
        rest.act(path(), "reopen", "{\"reason\":\"wrong\"}").expect(200);
      }
    }
  }

  @BeforeEach
  void bringProgrammesIn() throws Exception {
    System.out.println("KillIT: -Dshuraka.kill.seed=" + seed);
    shuraka = new Installation(folder.resolve("home"));
    shuraka.start();
    for (int i = 0; i < PROGRAMMES; i++) {
      Programme programme =
          new Programme("KILL-" + i, new RandomProgramme(random.nextLong(), "KILL-" + i));
      administrator().post("bundles", Json.write(programme.content().bundle())).expect(201);
      programmes.add(programme);
    }
    if (Files.isDirectory(WORLDS)) {
      try (Stream<Path> files = Files.list(WORLDS)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
          ObjectNode world = (ObjectNode) Json.MAPPER.readTree(file.toFile());
          administrator()
              .post("bundles", world.deepCopy().without(List.of("queries", "expected")).toString())
              .expect(201);
          worlds.add(world);
        }
      }
    }
  }

  @AfterEach
  void stop() {
    shuraka.close();
  }

  @Test
  void killedAtAnyMomentItGoesOnByItselfAndEveryFigureIsRight() throws Exception {
    everyFigureIsThatOfTheArithmetic(0);
    int interrupted = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      List<Act> acts = acts();
      Thread work = new Thread(() -> work(acts), "work");
      work.start();
      Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
      shuraka.kill();
      work.join();
      interrupted += shuraka.runsUnderWay() > 0 ? 1 : 0;
      if (round % WITH_DATABASE == 0) {
        shuraka.killDatabase();
      }
      shuraka.startAndKillWithin(LATEST_KILL_IN_START_MILLIS, random);
      shuraka.start();
      shuraka.awaitAllRunsCompleted(RECOVERS_WITHIN);
      learnWhatWasDone(acts);
      everyFigureIsThatOfTheArithmetic(round);
    }
    System.out.println(
        "KillIT: of " + ROUNDS + " kills at work " + interrupted + " interrupted runs");
    assertThat(interrupted).isGreaterThanOrEqualTo(ROUNDS / 3);
    shuraka.awaitNoExecutionStarted(RECOVERS_WITHIN);
  }

  /** For each programme one report to accept or reopen. */
  private List<Act> acts() {
    List<Act> acts = new ArrayList<>();
    for (Programme programme : programmes) {
      List<BundleReport> candidates = new ArrayList<>(programme.content().with("submitted"));
      candidates.addAll(programme.content().with("accepted"));
      if (!candidates.isEmpty()) {
        acts.add(new Act(programme, candidates.get(random.nextInt(candidates.size()))));
      }
    }
    Collections.shuffle(acts, random);
    return acts;
  }

  /** Until the server is gone in the middle of it. */
  private void work(List<Act> acts) {
    try {
      Rest administrator = administrator();
      for (JsonNode world : worlds) {
        administrator.post(path(world) + "/roll-ups", "").expect(202);
      }
      for (Act act : acts) {
        administrator.post(act.programme().path() + "/roll-ups", "").expect(202);
        act.runBy(administrator);
      }
      while (true) { // However fast the machine, there is always something to do.
        administrator.post("roll-ups", "").expect(202);
        Rest.pause();
      }
    } catch (UncheckedIOException killed) {
      // As it must be. What was done by then is asked for after the next start.
    }
  }

  private void learnWhatWasDone(List<Act> acts) {
    for (Act act : acts) {
      act.programme()
          .content()
          .become(
              act.report(),
              administrator().get(act.path()).expect(200).json().get("status").textValue());
    }
  }

  private void everyFigureIsThatOfTheArithmetic(int round) {
    for (Programme programme : programmes) {
      RollUp arithmetic = new RollUp(programme.content().input());
      List<String> periods = programme.content().periodCodes();
      for (int to = 0; to < periods.size(); to++) {
        for (int from = 0; from <= to; from++) {
          compare(
              round,
              programme.path(),
              periods.get(from),
              periods.get(to),
              Json.MAPPER.valueToTree(arithmetic.over(periods.get(from), periods.get(to))));
        }
      }
    }
    for (JsonNode world : worlds) {
      for (JsonNode expected : world.get("expected")) {
        compare(
            round,
            path(world),
            expected.get("from").textValue(),
            expected.get("to").textValue(),
            expected.get("indicators"));
      }
    }
  }

  private void compare(int round, String path, String from, String to, JsonNode expected) {
    String window = path + "/results?from=" + from + "&to=" + to;
    JsonNode figures = administrator().get(window).expect(200).json().get("indicators");
    assertThat(Differences.between(expected, figures))
        .as("seed %d, round %d, %s (expected: arithmetic)", seed, round, window)
        .isEmpty();
  }

  private static String path(JsonNode world) {
    return "programmes/" + world.at("/programme/code").textValue();
  }

  private Rest administrator() {
    return Rest.as("admin", shuraka.url());
  }
}
