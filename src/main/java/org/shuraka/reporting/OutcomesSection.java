package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Outcomes harvested. Changes name them by their id, which whoever writes them chooses. */
@ApplicationScoped
class OutcomesSection implements ReportSection {

  static final String MEMBER = "outcomes";

  /** Of one report. */
  private static final int MOST = 100;

  @Inject SectionRepository sections;
  @Inject ProgrammeDays days;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return sections.outcomes(report.id());
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    long id = change.report().id();
    List<HarvestedOutcome> now =
        new ItemChanges<>(change, MEMBER, "id", HarvestedOutcome.class)
            .over(sections.outcomes(id), given, (item, at) -> fits(change, item, at));
    if (now.size() > MOST) {
      change.fault("/" + MEMBER, "section.outcomes.many", MOST);
    } else {
      sections.replaceOutcomes(id, now.stream().filter(o -> !o.isBlank()).toList());
    }
  }

  private static boolean fits(ReportChange change, HarvestedOutcome item, String at) {
    SectionTexts texts = new SectionTexts(change, at);
    texts.atMost("actor", item.actor(), SectionTexts.TEXT);
    texts.atMost("outcome", item.outcome(), SectionTexts.TEXT);
    texts.atMost("place", item.place(), SectionTexts.PLACE);
    texts.atMost("significance", item.significance(), SectionTexts.TEXT);
    texts.atMost("contribution", item.contribution(), SectionTexts.TEXT);
    texts.atMost("source", item.source(), SectionTexts.TEXT);
    texts.oneOf("substantiation", item.substantiation(), HarvestedOutcome.SUBSTANTIATIONS);
    return texts.fit();
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    List<Finding> findings = new ArrayList<>();
    List<HarvestedOutcome> said = sections.outcomes(report.id());
    for (int i = 0; i < said.size(); i++) {
      look(said.get(i), i + 1, findings);
    }
    findings.addAll(
        days.outside(
            report,
            said,
            HarvestedOutcome::date,
            (o, day) ->
                Finding.warning(
                    "outcome.date.outside", at(o), said.indexOf(o) + 1, day.toString())));
    return findings;
  }

  /** A reader knows outcomes by their number. */
  private static void look(HarvestedOutcome o, int number, List<Finding> findings) {
    String at = at(o);
    if (o.actor() == null) {
      findings.add(Finding.error("outcome.actor", at, number));
    }
    if (o.outcome() == null) {
      findings.add(Finding.error("outcome.outcome", at, number));
    }
    if (o.contribution() == null) {
      findings.add(Finding.error("outcome.contribution", at, number));
    }
    if (o.date() == null) {
      findings.add(Finding.warning("outcome.date", at, number));
    }
    if (HarvestedOutcome.SUBSTANTIATED.equals(o.substantiation()) && o.source() == null) {
      findings.add(Finding.error("outcome.source", at, number));
    }
  }

  private static String at(HarvestedOutcome o) {
    return "/" + MEMBER + "/" + o.id();
  }
}
