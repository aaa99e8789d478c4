package org.shuraka.programme.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.shuraka.programme.PartnerForm;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.LocalisedText;

/** An organisation's part in a programme while it is typed in. */
public class PartnerDraft implements Serializable {

  private final Map<String, String> name = new HashMap<>();
  private final boolean known;
  private String code;
  private String iatiIdentifier;
  private String type;
  private String role = "4";
  private String firstPeriod;
  private String lastPeriod;
  private String fundedBy;

  /** A part to be added. */
  PartnerDraft() {
    known = false;
  }

  PartnerDraft(ProgrammeView.Partner partner) {
    known = true;
    code = partner.code();
    name.putAll(partner.name().texts());
    iatiIdentifier = partner.iatiIdentifier();
    type = partner.type();
    role = partner.role();
    firstPeriod = partner.firstPeriod();
    lastPeriod = partner.toEnd() ? null : partner.lastPeriod();
    fundedBy = partner.fundedBy();
  }

  PartnerForm form() {
    return new PartnerForm(
        code,
        new LocalisedText(name),
        iatiIdentifier,
        type,
        role,
        firstPeriod,
        lastPeriod,
        fundedBy);
  }

  /** Whether it stands in the programme already: then its name and role are not changed here. */
  public boolean isKnown() {
    return known;
  }

  public Map<String, String> getName() {
    return name;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getIatiIdentifier() {
    return iatiIdentifier;
  }

  public void setIatiIdentifier(String iatiIdentifier) {
    this.iatiIdentifier = iatiIdentifier;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getFirstPeriod() {
    return firstPeriod;
  }

  public void setFirstPeriod(String firstPeriod) {
    this.firstPeriod = firstPeriod;
  }

  public String getLastPeriod() {
    return lastPeriod;
  }

  public void setLastPeriod(String lastPeriod) {
    this.lastPeriod = lastPeriod;
  }

  public String getFundedBy() {
    return fundedBy;
  }

  public void setFundedBy(String fundedBy) {
    this.fundedBy = fundedBy;
  }
}
