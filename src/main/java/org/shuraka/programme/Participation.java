package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.shuraka.platform.Row;

/** What an organisation does in a programme, and for which periods it reports. */
@Entity
@Table(name = "participation")
class Participation extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String role;

  @Column(name = "first_no")
  private Integer firstNo;

  @Column(name = "last_no")
  private Integer lastNo;

  @Column(name = "funded_by")
  private Long fundedBy;

  protected Participation() {}

  Participation(long programmeId, long organisationId, String role) {
    this.programmeId = programmeId;
    this.organisationId = organisationId;
    this.role = role;
  }

  /** Both null: it does not report. */
  void reports(Integer first, Integer last) {
    this.firstNo = first;
    this.lastNo = last;
  }

  void fundedBy(Long organisation) {
    this.fundedBy = organisation;
  }
}
