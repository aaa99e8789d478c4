package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.shuraka.shared.Json;

/** What the partner says in words. A change names only the parts that changed. */
@ApplicationScoped
class NarrativeSection implements ReportSection {

  private static final Set<String> PARTS =
      Set.of("progress", "challenges", "risks", "lessons", "plans");

  @Override
  public String member() {
    return "narrative";
  }

  @Override
  public Object content(PartnerReport report) {
    return report.narrative();
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    ObjectNode words =
        Json.MAPPER.valueToTree(change.whole() ? Narrative.EMPTY : change.report().narrative());
    given
        .properties()
        .forEach(
            part -> {
              String at = "/narrative/" + part.getKey();
              if (!PARTS.contains(part.getKey())) {
                change.fault(at, "report.change.member", part.getKey());
              } else if (part.getValue().asText().length() > Narrative.LONGEST) {
                change.fault(at, "report.text.long", Narrative.LONGEST);
              } else {
                words.set(part.getKey(), part.getValue());
              }
            });
    change.read(words, Narrative.class, "/narrative").ifPresent(change.report()::say);
  }

  /** Words are welcome and never demanded. */
  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    return List.of();
  }
}
