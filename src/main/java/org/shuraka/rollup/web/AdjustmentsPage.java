package org.shuraka.rollup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.framework.FrameworkRepository.IndicatorRow;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.AdjustmentService;
import org.shuraka.rollup.Adjustments;
import org.shuraka.rollup.OverlapLedger;

/** The overlap ledger: one manager proposes, another approves. */
@Named
@ViewScoped
public class AdjustmentsPage implements Serializable {

  @Inject AdjustmentService adjustments;
  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private String indicator;
  private String period;
  private BigDecimal amount;
  private String reason;
  private String donorReason;
  private transient OverlapLedger ledger;

  public void load() {
    getLedger();
  }

  public void propose() {
    adjustments.propose(code, new Adjustments.Form(indicator, period, amount, reason, donorReason));
    done("rollup.overlap.proposed.done");
  }

  /** Approves what the button names, in the version that the reader saw. */
  public void approve() {
    String[] named = named("approve");
    adjustments.approve(code, Posted.id(named[0]), Posted.version(named[1]));
    done("rollup.overlap.approved.done");
  }

  public void withdraw() {
    String[] named = named("withdraw");
    adjustments.withdraw(code, Posted.id(named[0]), Posted.version(named[1]));
    done("rollup.overlap.withdrawn.done");
  }

  private static String[] named(String button) {
    return Posted.parts(button, "_", 2);
  }

  private void done(String key) {
    Notices.done(key);
    Faces.redirect("/programmes/adjustments?code=%s", code);
  }

  public OverlapLedger getLedger() {
    if (ledger == null) {
      ledger = adjustments.ledger(code);
    }
    return ledger;
  }

  public ProgrammeView getProgramme() {
    return programmes.get(code);
  }

  public List<IndicatorRow> getIndicators() {
    return adjustments.adjustable(code);
  }

  public List<ProgrammeView.Period> getPeriods() {
    return programmes.periods(code);
  }

  /** Whether the reader proposed it herself, and so cannot approve it. */
  public boolean own(OverlapLedger.Line line) {
    return line.proposerId() != null && line.proposerId() == caller.get().accountId();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getIndicator() {
    return indicator;
  }

  public void setIndicator(String indicator) {
    this.indicator = indicator;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDonorReason() {
    return donorReason;
  }

  public void setDonorReason(String donorReason) {
    this.donorReason = donorReason;
  }
}
