package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Corrections of people counted by two partners. Here: those that come approved with a whole
 * programme.
 */
@ApplicationScoped
public class Adjustments {

  @Inject Sql sql;
  @Inject Ids ids;
  @Inject FrameworkRepository frameworks;
  @Inject ProgrammeRepository programmes;
  @Inject RollUpRepository repository;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A correction: usually a negative amount. Indicator and period by code. */
  public record Form(String indicator, String period, BigDecimal amount, String reason) {}

  /** Stores approved adjustments; every fault is told, its pointer below {@code /adjustments}. */
  public void importAll(long programmeId, List<Form> forms, Caller by) {
    if (forms.isEmpty()) {
      return;
    }
    Map<String, IndicatorRow> indicators =
        frameworks.indicators(programmeId).stream()
            .collect(Collectors.toMap(IndicatorRow::code, i -> i));
    Map<String, Integer> periods =
        programmes.periods(programmeId).stream()
            .collect(Collectors.toMap(ProgrammeView.Period::code, ProgrammeView.Period::no));
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      check(forms.get(i), indicators, periods, "/adjustments/" + i, faults);
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

  private static void check(
      Form form,
      Map<String, IndicatorRow> indicators,
      Map<String, Integer> periods,
      String at,
      List<Fault> faults) {
    IndicatorRow indicator = indicators.get(form.indicator());
    boolean summed =
        indicator != null
            && "increment".equals(indicator.meaning())
            && "sum".equals(indicator.acrossPartners());
    if (!summed) {
      faults.add(
          Fault.at(
              at + "/indicator", "rollup.adjustment.indicator", String.valueOf(form.indicator())));
    }
    if (!periods.containsKey(form.period())) {
      faults.add(
          Fault.at(at + "/period", "programme.period.unknown", String.valueOf(form.period())));
    }
    if (form.amount() == null || !FrameworkCheck.isExact(form.amount())) {
      faults.add(Fault.at(at + "/amount", "report.number"));
    }
    if (form.reason() == null || form.reason().isBlank()) {
      faults.add(Fault.at(at + "/reason", "rollup.adjustment.reason"));
    }
  }
}
