package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.framework.FrameworkCheck;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.FrameworkRepository.IndicatorRow;
import org.shuraka.platform.Ids;
import org.shuraka.platform.Sql;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Corrections of people counted by two partners, for the guarded service and for imports alike.
 * Runs in the caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class Adjustments {

  private static final int LONGEST_REASON = 10_000;

  @Inject Sql sql;
  @Inject Ids ids;
  @Inject FrameworkRepository frameworks;
  @Inject ProgrammeRepository programmes;
  @Inject RollUpRepository repository;
  @Inject AdjustmentRepository corrections;
  @Inject RollUpTrigger trigger;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * A correction: usually a negative amount. Indicator and period by code.
   *
   * @param donorReason the reason in words for donors, who do not read the other; null or blank:
   *     they read none
   */
  public record Form(
      String indicator, String period, BigDecimal amount, String reason, String donorReason) {

    public Form {
      donorReason = donorReason == null || donorReason.isBlank() ? null : donorReason.strip();
    }
  }

  /** Stores approved adjustments; every fault is told, its pointer below {@code /adjustments}. */
  public void importAll(long programmeId, List<Form> forms, Caller by) {
    if (forms.isEmpty()) {
      return;
    }
    Map<String, IndicatorRow> indicators = indicators(programmeId);
    Map<String, Integer> periods = periods(programmeId);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      faults.addAll(
          faults(forms.get(i), indicators.keySet(), periods.keySet(), "/adjustments/" + i));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    long first = ids.block(forms.size());
    sql.use(
        h -> {
          PreparedBatch batch = h.prepareBatch(sql.file(Adjustments.class, "insert_approved"));
          for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            batch
                .bind("id", first + i)
                .bind("programmeId", programmeId)
                .bind("indicatorId", indicators.get(form.indicator()).id())
                .bind("periodNo", periods.get(form.period()))
                .bind("amount", form.amount())
                .bind("reason", form.reason())
                .bind("donorReason", form.donorReason())
                .bind("at", clock.instant())
                .bind("by", by == null ? null : by.accountId())
                .add();
          }
          batch.execute();
        });
    repository.requestAll(programmeId, clock.instant());
    audit.record(
        by,
        new AuditTrail.Entry(
            "adjustment.import", "adjustment", programmeId, programmeId, null, forms, null));
  }

  /** Those that count, as they would be brought in again. */
  public List<Form> approved(long programmeId) {
    return corrections.ledger(programmeId).items().stream()
        .filter(l -> !l.open())
        .map(l -> new Form(l.indicator(), l.period(), l.amount(), l.reason(), l.donorReason()))
        .toList();
  }

  /** Proposes a correction; answers its id. */
  long propose(long programmeId, Form form, Caller by) {
    Map<String, IndicatorRow> indicators = indicators(programmeId);
    Map<String, Integer> periods = periods(programmeId);
    List<Fault> faults = faults(form, indicators.keySet(), periods.keySet(), "");
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    OverlapCorrection correction =
        new OverlapCorrection(
            programmeId,
            indicators.get(form.indicator()).id(),
            periods.get(form.period()),
            form.amount(),
            form.reason().strip(),
            form.donorReason(),
            clock.instant(),
            by.accountId());
    corrections.add(correction);
    record("adjustment.propose", correction, null, form, form.reason().strip(), by);
    return correction.id();
  }

  /** Approves what another person proposed, and has the figures that depend on it derived anew. */
  void approve(OverlapCorrection correction, Caller by) {
    correction.approve(clock.instant(), by.accountId());
    corrections.flush();
    record(
        "adjustment.approve",
        correction,
        Map.of("approved", false),
        Map.of("approved", true),
        null,
        by);
    trigger.adjusted(correction.programmeId(), correction.indicatorId(), correction.periodNo());
  }

  /** Takes back a correction that nobody has approved. */
  void withdraw(OverlapCorrection correction, Caller by) {
    correction.mustBeOpen();
    record("adjustment.withdraw", correction, Map.of("approved", false), null, null, by);
    corrections.remove(correction);
  }

  private void record(
      String act, OverlapCorrection of, Object before, Object after, String reason, Caller by) {
    audit.record(
        by,
        new AuditTrail.Entry(act, "adjustment", of.id(), of.programmeId(), before, after, reason));
  }

  /** Those whose figures are added up: people reached twice are counted twice only there. */
  List<IndicatorRow> adjustable(long programmeId) {
    return frameworks.indicators(programmeId).stream().filter(Adjustments::isAdjustable).toList();
  }

  private static boolean isAdjustable(IndicatorRow indicator) {
    return "increment".equals(indicator.meaning()) && "sum".equals(indicator.acrossPartners());
  }

  private Map<String, IndicatorRow> indicators(long programmeId) {
    return adjustable(programmeId).stream().collect(Collectors.toMap(IndicatorRow::code, i -> i));
  }

  private Map<String, Integer> periods(long programmeId) {
    return programmes.periods(programmeId).stream()
        .collect(Collectors.toMap(ProgrammeView.Period::code, ProgrammeView.Period::no));
  }

  /**
   * Everything wrong with a correction, each pointer below {@code at}.
   *
   * @param adjustable codes of the indicators whose figures are added up
   * @param periods codes of the programme's periods
   */
  public static List<Fault> faults(
      Form form, Set<String> adjustable, Set<String> periods, String at) {
    List<Fault> faults = new ArrayList<>();
    if (form.indicator() == null || !adjustable.contains(form.indicator())) {
      faults.add(
          Fault.at(
              at + "/indicator", "rollup.adjustment.indicator", String.valueOf(form.indicator())));
    }
    if (form.period() == null || !periods.contains(form.period())) {
      faults.add(
          Fault.at(at + "/period", "programme.period.unknown", String.valueOf(form.period())));
    }
    if (form.amount() == null || !FrameworkCheck.isExact(form.amount())) {
      faults.add(Fault.at(at + "/amount", "report.number"));
    }
    if (form.reason() == null
        || form.reason().isBlank()
        || form.reason().length() > LONGEST_REASON) {
      faults.add(Fault.at(at + "/reason", "rollup.adjustment.reason"));
    }
    if (form.donorReason() != null && form.donorReason().length() > LONGEST_REASON) {
      faults.add(Fault.at(at + "/donorReason", "report.text.long", LONGEST_REASON));
    }
    return faults;
  }
}
