package org.shuraka.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shuraka.exchange.Bundle.BundleAdjustment;
import org.shuraka.exchange.Bundle.BundlePeriod;
import org.shuraka.exchange.Bundle.BundleReport;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.framework.Meaning;
import org.shuraka.programme.Frequency;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ReportingCalendar;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportedValue;
import org.shuraka.reporting.ValueCheck;
import org.shuraka.rollup.Adjustments;
import org.shuraka.shared.Fault;

/**
 * Finds everything wrong with a bundle before any of it is stored, each fault with its JSON
 * pointer. What depends on others is judged as far as that is in order: nothing without a calendar,
 * no value of an indicator that is itself refused.
 */
final class BundleCheck {

  /** How a report of a bundle may stand. */
  static final Set<ReportStatus> TAKEN =
      Set.of(
          ReportStatus.DRAFT,
          ReportStatus.SUBMITTED,
          ReportStatus.SENT_BACK,
          ReportStatus.ACCEPTED);

  /** Stands for a value that is not judged: it says nothing. */
  private static final ReportedValue NOT_JUDGED =
      new ReportedValue(null, null, null, null, null, null, null, null, null, null, null, null);

  private final Bundle bundle;
  private final List<Fault> faults = new ArrayList<>();

  /** Codes of the periods, in order. */
  private final List<String> periods = new ArrayList<>();

  BundleCheck(Bundle bundle) {
    this.bundle = bundle;
  }

  List<Fault> faults() {
    if (bundle.programme() == null) {
      return List.of(Fault.at("/programme", "exchange.bundle.programme"));
    }
    faults.addAll(bundle.programme().faults("/programme"));
    if (bundle.periods() != null) {
      periods();
    } else if (faults.isEmpty()) {
      calendar();
    }
    if (!periods.isEmpty()) {
      partners();
      grants();
      framework();
      reports();
      adjustments();
    }
    return faults;
  }

  private void calendar() {
    Frequency frequency = Frequency.of(bundle.programme().reportingFrequency()).orElseThrow();
    new ReportingCalendar(frequency, bundle.programme().start(), bundle.programme().end())
        .periods()
        .forEach(period -> periods.add(period.code()));
  }

  private void periods() {
    List<BundlePeriod> given = bundle.periods();
    if (given.isEmpty() || given.size() > ReportingCalendar.MOST_PERIODS) {
      fault("/periods", "exchange.bundle.periods", ReportingCalendar.MOST_PERIODS);
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      BundlePeriod period = given.get(i);
      BundlePeriod before = i == 0 ? null : given.get(i - 1);
      if (period.code() == null || period.code().length() > 20 || !follows(period, before)) {
        fault("/periods/" + i, "exchange.bundle.period");
      }
      if (period.code() != null && periods.contains(period.code())) {
        fault("/periods/" + i + "/code", "framework.code.twice", period.code());
      }
      periods.add(period.code());
    }
  }

  private static boolean follows(BundlePeriod period, BundlePeriod before) {
    return period.start() != null
        && period.end() != null
        && !period.start().isAfter(period.end())
        && (before == null || before.end() == null || period.start().isAfter(before.end()));
  }

  private void partners() {
    for (int i = 0; i < bundle.partners().size(); i++) {
      PartnerForm partner = bundle.partners().get(i);
      String at = "/partners/" + i;
      if (!partner.role().matches("[1-4]")) {
        fault(at + "/role", "programme.partner.role", partner.role());
      }
      if (isPeriod(at + "/firstPeriod", partner.firstPeriod())
          & isPeriod(at + "/lastPeriod", partner.lastPeriod())) {
        boolean reports = partner.firstPeriod() != null;
        if (reports != (partner.lastPeriod() != null)
            || (reports && no(partner.firstPeriod()) > no(partner.lastPeriod()))) {
          fault(at + "/lastPeriod", "programme.partner.periods");
        }
      }
    }
  }

  private boolean isPeriod(String at, String code) {
    if (code == null || periods.contains(code)) {
      return true;
    }
    fault(at, "programme.period.unknown", code);
    return false;
  }

  private int no(String period) {
    return periods.indexOf(period);
  }

  private void grants() {
    for (int i = 0; i < bundle.grants().size(); i++) {
      faults.addAll(bundle.grants().get(i).faults("/grants/" + i));
    }
  }

  private void framework() {
    Set<String> reporting =
        bundle.partners().stream()
            .filter(p -> p.firstPeriod() != null && p.code() != null)
            .map(PartnerForm::code)
            .collect(Collectors.toSet());
    faults.addAll(
        new FrameworkCheck(bundle.framework(), new HashSet<>(periods), reporting, "/framework")
            .faults());
  }

  private void reports() {
    Set<String> refused = refusedIndicators();
    ValueCheck check =
        new ValueCheck(
            bundle.framework(),
            numbered(
                bundle
                    .framework()
                    .indicators()
                    .filter(Indicator::confirmed)
                    .map(Indicator::code)
                    .toList()),
            numbered(places().stream().map(Place::code).toList()),
            null);
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < bundle.reports().size(); i++) {
      BundleReport report = bundle.reports().get(i);
      String at = "/reports/" + i;
      if (report.period() == null || !periods.contains(report.period())) {
        fault(at + "/period", "programme.period.unknown", String.valueOf(report.period()));
      } else if (!takesPart(report) || !seen.add(List.of(report.partner(), report.period()))) {
        fault(at + "/partner", "exchange.bundle.report", String.valueOf(report.partner()));
      }
      if (TAKEN.stream().noneMatch(s -> s.code().equals(report.status()))) {
        fault(at + "/status", "exchange.bundle.status", String.valueOf(report.status()));
      }
      check.rows(
          report.values().stream()
              .map(v -> refused.contains(v.indicator()) ? NOT_JUDGED : v)
              .toList(),
          at + "/values");
    }
    faults.addAll(check.faults());
  }

  private boolean takesPart(BundleReport report) {
    return bundle.partners().stream()
        .filter(p -> p.code() != null && p.code().equals(report.partner()))
        .anyMatch(
            p ->
                p.firstPeriod() != null
                    && no(p.firstPeriod()) <= no(report.period())
                    && no(report.period()) <= no(p.lastPeriod()));
  }

  private List<Place> places() {
    return bundle.locations() == null ? bundle.programme().locations() : bundle.locations();
  }

  /** Indicators with a fault of their own or of a dimension that they use. */
  private Set<String> refusedIndicators() {
    Set<String> places = new HashSet<>();
    for (Fault fault : faults) {
      String[] steps = fault.pointer().split("/");
      for (int length = 4; length <= steps.length; length++) {
        places.add(String.join("/", List.of(steps).subList(0, length)));
      }
    }
    Framework framework = bundle.framework();
    Set<String> dimensions = new HashSet<>();
    for (int d = 0; d < framework.dimensions().size(); d++) {
      if (places.contains("/framework/dimensions/" + d)) {
        dimensions.add(framework.dimensions().get(d).code());
      }
    }
    Set<String> refused = new HashSet<>();
    for (int r = 0; r < framework.results().size(); r++) {
      List<Indicator> indicators = framework.results().get(r).indicators();
      for (int i = 0; i < indicators.size(); i++) {
        if (places.contains("/framework/results/" + r + "/indicators/" + i)
            || indicators.get(i).disaggregation().stream().anyMatch(dimensions::contains)) {
          refused.add(indicators.get(i).code());
        }
      }
    }
    return refused;
  }

  private void adjustments() {
    Set<String> adjustable =
        bundle
            .framework()
            .indicators()
            .filter(
                i ->
                    Meaning.INCREMENT.code().equals(i.meaning())
                        && AcrossPartners.SUM.code().equals(i.acrossPartners()))
            .map(Indicator::code)
            .collect(Collectors.toSet());
    for (int i = 0; i < bundle.adjustments().size(); i++) {
      BundleAdjustment a = bundle.adjustments().get(i);
      faults.addAll(
          Adjustments.faults(
              new Adjustments.Form(
                  a.indicator(), a.period(), a.amount(), a.reason(), a.donorReason()),
              adjustable,
              new HashSet<>(periods),
              "/adjustments/" + i));
    }
  }

  /** Each code with a number of its own, as the database would give it one. */
  private static Map<String, Long> numbered(List<String> codes) {
    Map<String, Long> numbers = new HashMap<>();
    for (String code : new LinkedHashSet<>(codes)) {
      numbers.put(code, numbers.size() + 1L);
    }
    return numbers;
  }

  private void fault(String at, String key, Object... arguments) {
    faults.add(Fault.at(at, key, arguments));
  }
}
