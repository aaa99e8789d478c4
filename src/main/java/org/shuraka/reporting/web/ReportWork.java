package org.shuraka.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.shuraka.framework.Framework.Category;
import org.shuraka.platform.web.Page;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.reporting.RateSource;
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportPlanService;
import org.shuraka.reporting.ReportedActivity;
import org.shuraka.reporting.ReportedWork;
import org.shuraka.shared.Formats;
import org.shuraka.shared.LocalisedText;

/**
 * The activities, outcomes and expenditure of the report that the address names, to be written or
 * read.
 */
@Named("reportWork")
@RequestScoped
public class ReportWork {

  private static final List<String> STATUSES =
      List.of("done", "ongoing", "postponed", "moved", "cancelled");
  private static final List<String> REASONS =
      List.of(
          "security", "access", "authorities", "partner_capacity", "funding", "weather", "other");
  private static final List<String> SUBSTANTIATIONS =
      List.of("not_started", "requested", "substantiated", "disputed");

  @Inject ReportKey key;
  @Inject ReportPlanService plans;
  @Inject ProgrammeService programmes;
  @Inject Page page;

  private ReportedWork said;
  private List<ActivityLine> activities;
  private List<ExpenditureLine> lines;
  private List<Category> ageBands;
  private List<Place> places;

  /** People of one sex and age band. */
  public record Count(String sex, LocalisedText band, int people) {}

  public ReportedWork getSaid() {
    if (said == null) {
      said = plans.said(key.programme(), key.period(), key.partner());
    }
    return said;
  }

  /** Those due and those that the report speaks of. */
  public List<ActivityLine> getActivities() {
    if (activities == null) {
      activities =
          ActivityLine.of(
              plans.due(key.programme(), key.period(), key.partner()),
              plans.planned(key.programme(), key.period(), key.partner()),
              getSaid().activities());
    }
    return activities;
  }

  public List<ExpenditureLine> getLines() {
    if (lines == null) {
      lines =
          ExpenditureLine.of(
              plans.budget(key.programme(), key.period(), key.partner()), getSaid().expenditures());
    }
    return lines;
  }

  public List<Category> getAgeBands() {
    if (ageBands == null) {
      ageBands = plans.ageBands(key.programme(), key.period(), key.partner());
    }
    return ageBands;
  }

  /** People by sex and age band, as far as any are counted. */
  public List<Count> counts(ReportedActivity activity) {
    return getSexes().stream()
        .flatMap(
            sex ->
                getAgeBands().stream()
                    .map(
                        band ->
                            new Count(
                                sex,
                                band.title(),
                                activity.participants().getOrDefault(sex + "|" + band.code(), 0))))
        .filter(count -> count.people() > 0)
        .toList();
  }

  public List<Place> getPlaces() {
    if (places == null) {
      places = programmes.get(key.programme()).locations();
    }
    return places;
  }

  /** Name of a place of the programme, or the place as it was written. */
  public LocalisedText place(String codeOrName) {
    LocalisedText name = Place.name(getPlaces(), codeOrName);
    return name == null && codeOrName != null ? LocalisedText.of(page.getCode(), codeOrName) : name;
  }

  /** A number as it is typed into a field. */
  public String typed(BigDecimal number) {
    return number == null ? "" : Formats.of(page.getLanguage()).typed(number);
  }

  /** Where rates are from, to choose or to type over. */
  public List<String> getRateSources() {
    return Stream.of(RateSource.values())
        .filter(s -> s != RateSource.OTHER)
        .map(s -> s.title(page.getLanguage()))
        .toList();
  }

  public List<String> getSexes() {
    return List.of("female", "male", "unknown");
  }

  public List<String> getStatuses() {
    return STATUSES;
  }

  public List<String> getReasons() {
    return REASONS;
  }

  public List<String> getSubstantiations() {
    return SUBSTANTIATIONS;
  }
}
