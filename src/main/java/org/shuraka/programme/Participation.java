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

  /** Its first period follows the first day of the programme: what an import brings does. */
  @Column(name = "from_start")
  private boolean fromStart;

  /** Its last period follows the last day of the programme. */
  @Column(name = "to_end")
  private boolean toEnd;

  @Column(name = "funded_by")
  private Long fundedBy;

  protected Participation() {}

  Participation(long programmeId, long organisationId, String role) {
    this.programmeId = programmeId;
    this.organisationId = organisationId;
    this.role = role;
  }

  /**
   * Both null: it does not report.
   *
   * @param untilEnd whether the last one is that of the programme, whichever it comes to be
   */
  void reports(Integer first, Integer last, boolean untilEnd) {
    this.fromStart = false;
    this.firstNo = first;
    this.lastNo = last;
    this.toEnd = untilEnd;
  }

  void fundedBy(Long organisation) {
    this.fundedBy = organisation;
  }
}
