package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.shuraka.platform.Row;

/** What a partner has agreed to do, and when and where. Its code and its partner stay. */
@Entity
@Table(name = "planned_activity")
class PlannedActivity extends Row {

  @Column(name = "programme_id")
  private long programmeId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String code;
  private String title;

  @Column(name = "planned_start")
  private LocalDate start;

  @Column(name = "planned_end")
  private LocalDate end;

  @Column(name = "location_id")
  private long locationId;

  private String results;

  protected PlannedActivity() {}

  PlannedActivity(long programmeId, long organisationId, ActivityForm form, long locationId) {
    this.programmeId = programmeId;
    this.organisationId = organisationId;
    this.code = form.code();
    plan(form, locationId);
  }

  /** Another plan for the same activity. */
  void plan(ActivityForm form, long placeId) {
    this.title = form.title().toString();
    this.start = form.start();
    this.end = form.end();
    this.locationId = placeId;
    this.results = String.join(",", form.results());
  }
}
