package org.shuraka.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.shuraka.platform.Row;
import org.shuraka.shared.LocalisedText;

/** An organisation: a donor in one programme may be a partner in another. */
@Entity
@Table(name = "organisation")
public class Organisation extends Row {

  private String code;
  private LocalisedText name;

  @Column(name = "iati_identifier")
  private String iatiIdentifier;

  @Column(name = "organisation_type")
  private String type;

  protected Organisation() {}

  Organisation(OrganisationForm form) {
    this.code = form.code();
    this.name = form.name();
    this.iatiIdentifier = form.iatiIdentifier();
    this.type = form.type();
  }

  /** Takes over everything but the code. */
  void change(OrganisationChange form) {
    this.name = form.name();
    this.iatiIdentifier = form.iatiIdentifier();
    this.type = form.type();
  }

  public String code() {
    return code;
  }
}
