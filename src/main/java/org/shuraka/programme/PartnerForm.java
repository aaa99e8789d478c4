package org.shuraka.programme;

import org.shuraka.shared.LocalisedText;

/**
 * An organisation with its part in a programme. An organisation that exists already is found by its
 * code and stays as it is.
 *
 * @param role IATI OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing; default
 *     4
 * @param firstPeriod code of the first period it reports; null for an organisation that does not
 *     report
 * @param lastPeriod code of the last period it reports, which stays when the programme is extended;
 *     null beside a first period: to the end of the programme, whenever that comes to be
 * @param fundedBy code of the partner that passes on a sub-grant to it
 */
public record PartnerForm(
    String code,
    LocalisedText name,
    String iatiIdentifier,
    String type,
    String role,
    String firstPeriod,
    String lastPeriod,
    String fundedBy) {

  public PartnerForm {
    role = role == null ? "4" : role;
  }

  OrganisationForm organisation() {
    return new OrganisationForm(code, name, iatiIdentifier, type);
  }
}
