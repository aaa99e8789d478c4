package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Puts organisations into a programme and changes their part in it. */
@Named
@ViewScoped
public class PartnersPage implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private String partner;
  private String role;
  private PartnerDraft draft = new PartnerDraft();
  private transient List<ProgrammeView.Partner> partners;
  private transient List<ProgrammeView.Period> periods;

  /** With a partner and role in the address, that part is changed; else one is added. */
  public void load() {
    Keepers.only(caller);
    draft =
        getPartners().stream()
            .filter(p -> p.code().equals(partner) && p.role().equals(role))
            .findFirst()
            .map(PartnerDraft::new)
            .orElseGet(PartnerDraft::new);
  }

  public void save() {
    programmes.putPartner(code, draft.form());
    Notices.done("programme.partner.saved");
    Faces.redirect("/programmes/partners?code=%s", code);
  }

  public List<ProgrammeView.Partner> getPartners() {
    if (partners == null) {
      partners = programmes.partners(code);
    }
    return partners;
  }

  public List<ProgrammeView.Period> getPeriods() {
    if (periods == null) {
      periods = programmes.periods(code);
    }
    return periods;
  }

  public PartnerDraft getDraft() {
    return draft;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }
}
