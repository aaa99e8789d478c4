package org.shuraka.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shuraka.shared.Json;

class AskedChangeTest {

  private static final String VERSION =
      """
      {"dimensions":[{"code":"sex","categories":["female","male","unknown"]}],
       "results":[{"code":"R","type":"output","title":{"en":"R"},"indicators":[
        {"code":"A","title":{"en":"People"},"measure":"unit","disaggregation":["sex"],
         "partners":["PAX"],"targets":[{"period":"2026-Q1","value":6}]},
        {"code":"L","title":{"en":"Trust"},"measure":"ordinal","levels":5,"partners":["PAX","PFO"]},
        {"code":"O","title":{"en":"Other"},"measure":"unit","partners":["PFO"]}]}]}""";

  @Test
  void wordingAndTargetsAskForNothing() {
    assertThat(
            changes(
                VERSION.replace("People", "Persons").replace(":6", ":8").replace("\"R\"", "\"S\"")))
        .isEmpty();
    assertThat(
            changes(
                VERSION.replace("\"female\"", "{\"code\":\"female\",\"title\":{\"en\":\"W\"}}")))
        .isEmpty();
  }

  @Test
  void whatAPartnerFillsInIsSaidByIndicator() {
    assertThat(changes(VERSION.replace("\"female\",", "\"female\",\"other\",")))
        .extracting(AskedChange::indicator, AskedChange::kind)
        .containsExactly(tuple("A", "breakdown"));
    assertThat(changes(VERSION.replace("\"levels\":5", "\"levels\":4")))
        .extracting(AskedChange::indicator, AskedChange::kind)
        .containsExactly(tuple("L", "measure"));
    assertThat(
            changes(VERSION.replace("[\"PFO\"]", "[\"PAX\"]").replace("[\"PAX\",\"PFO\"]", "[]")))
        .extracting(AskedChange::indicator, AskedChange::kind)
        .containsExactly(tuple("L", "removed"), tuple("O", "added"));
  }

  private static List<AskedChange> changes(String later) {
    return AskedChange.between(
        Json.read(VERSION, Framework.class), Json.read(later, Framework.class), "PAX");
  }
}
