package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.shuraka.platform.Row;

/** A grant agreement: one donor, one programme. */
@Entity
@Table(name = "grant_agreement")
class Grant extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "donor_id")
  private long donorId;

  private String reference;
  private BigDecimal amount;
  private String currency;

  @Column(name = "start_date")
  private LocalDate start;

  @Column(name = "end_date")
  private LocalDate end;

  private BigDecimal share;
  private String language;

  protected Grant() {}

  Grant(long programmeId, long donorId, GrantForm form) {
    this.programmeId = programmeId;
    this.donorId = donorId;
    this.reference = form.reference().strip();
    this.amount = form.amount();
    this.currency = form.currency();
    this.start = form.start();
    this.end = form.end();
    this.share = form.share();
    this.language = form.language();
  }
}
