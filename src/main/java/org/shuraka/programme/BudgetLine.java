package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.shuraka.platform.Row;

/** What a partner may spend on one thing. Its code and its partner stay. */
@Entity
@Table(name = "budget_line")
class BudgetLine extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String code;
  private String title;
  private BigDecimal amount;
  private String currency;

  @Column(name = "grant_id")
  private Long grantId;

  protected BudgetLine() {}

  BudgetLine(long programmeId, long organisationId, BudgetLineForm form, Long grantId) {
    this.programmeId = programmeId;
    this.organisationId = organisationId;
    this.code = form.code();
    budget(form, grantId);
  }

  /** Another budget for the same line. */
  void budget(BudgetLineForm form, Long payingGrant) {
    this.title = form.title().toString();
    this.amount = form.amount();
    this.currency = form.currency();
    this.grantId = payingGrant;
  }
}
