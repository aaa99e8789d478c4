package org.shuraka.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.reporting.SectionRepository.Planned;

/**
 * What became of the planned activities that are due, and of others that were not planned. Changes
 * name them by code; participants by {@code sex|age}.
 */
@ApplicationScoped
class ActivitiesSection implements ReportSection {

  static final String MEMBER = "activities";

  private static final int MOST_PEOPLE = 10_000_000;

  @Inject SectionRepository sections;
  @Inject PeriodFrameworks frameworks;
  @Inject ProgrammeDays days;

  @Override
  public String member() {
    return MEMBER;
  }

  @Override
  public Object content(PartnerReport report) {
    return sections.activities(report.id());
  }

  @Override
  public void change(ReportChange change, JsonNode given) {
    long id = change.report().id();
    Map<String, Planned> plan = sections.planned(id);
    Set<String> categories = categories(change.report());
    List<ReportedActivity> now =
        new ItemChanges<>(change, MEMBER, "activity", ReportedActivity.class)
            .over(sections.activities(id), given, (item, at) -> fits(change, item, at, categories));
    sections.replaceActivities(id, now.stream().filter(item -> !item.isBlank()).toList(), plan);
  }

  private Set<String> categories(PartnerReport report) {
    Framework framework = frameworks.of(report.periodId()).framework();
    return new HashSet<>(AgeBands.categories(AgeBands.of(framework)));
  }

  private static boolean fits(
      ReportChange change, ReportedActivity item, String at, Set<String> categories) {
    SectionTexts texts = new SectionTexts(change, at);
    texts.oneOf("status", item.status(), ReportedActivity.STATUSES);
    texts.oneOf("reason", item.reason(), ReportedActivity.REASONS);
    texts.atMost("title", item.title(), SectionTexts.TITLE);
    texts.atMost("newPlace", item.newPlace(), SectionTexts.PLACE);
    texts.atMost("consequence", item.consequence(), SectionTexts.TEXT);
    texts.atMost("comment", item.comment(), SectionTexts.TEXT);
    item.participants()
        .forEach(
            (category, people) -> {
              if (!categories.contains(category)) {
                texts.fault("participants/" + category, "section.category", category);
              } else if (people < 0 || people > MOST_PEOPLE) {
                texts.fault("participants/" + category, "section.people", MOST_PEOPLE);
              }
            });
    return texts.fit();
  }

  @Override
  public List<Finding> check(PartnerReport report, String partner) {
    List<Finding> findings = new ArrayList<>();
    Map<String, ReportedActivity> said =
        sections.activities(report.id()).stream()
            .collect(Collectors.toMap(ReportedActivity::activity, Function.identity()));
    Set<String> planned = sections.planned(report.id()).keySet();
    sections.due(report.id()).stream()
        .map(DueActivity::code)
        .filter(code -> !said.containsKey(code) || said.get(code).status() == null)
        .forEach(code -> findings.add(Finding.error("activity.unreported", at(code), code)));
    said.values().forEach(a -> look(a, planned.contains(a.activity()), findings));
    findings.addAll(
        days.outside(
            report,
            said.values(),
            ReportedActivity::newDate,
            (a, day) ->
                Finding.warning(
                    "activity.date.outside", at(a.activity()), a.activity(), day.toString())));
    return findings;
  }

  private static void look(ReportedActivity a, boolean planned, List<Finding> findings) {
    String name = a.title() == null || planned ? a.activity() : a.title();
    if (!planned && a.title() == null) {
      findings.add(Finding.error("activity.title", at(a.activity())));
    }
    if (!planned && a.status() == null) {
      findings.add(Finding.error("activity.unreported", at(a.activity()), name));
    }
    if (a.changed() && a.reason() == null) {
      findings.add(Finding.error("activity.reason", at(a.activity()), name));
    }
    if ("other".equals(a.reason()) && a.comment() == null) {
      findings.add(Finding.error("activity.comment", at(a.activity()), name));
    }
    if ("moved".equals(a.status()) && a.newPlace() == null) {
      findings.add(Finding.error("activity.place", at(a.activity()), name));
    }
    if ("postponed".equals(a.status()) && a.newDate() == null) {
      findings.add(Finding.warning("activity.date", at(a.activity()), name));
    }
  }

  private static String at(String code) {
    return "/" + MEMBER + "/" + code;
  }
}
