package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.GrantCalendar;
import org.shuraka.programme.GrantSection;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Adds what a donor grants to a programme, or agrees it anew. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private Long grant;
  private int version;
  private LogoDraft logo = new LogoDraft(null);
  private GrantDraft draft = new GrantDraft();
  private transient List<ProgrammeView.Partner> partners;

  /** With a grant in the address that one is changed; else one is added. */
  public void load() {
    Keepers.only(caller);
    if (grant == null) {
      draft = new GrantDraft(programmes.get(code));
    } else {
      ProgrammeView.GrantLine agreed = programmes.grant(code, grant);
      version = agreed.version();
      logo = new LogoDraft(agreed.logo());
      draft = new GrantDraft(agreed.form());
    }
  }

  public void save() throws IOException {
    if (grant == null) {
      programmes.makeGrant(code, draft.form(), logo.form());
    } else {
      programmes.changeGrant(code, grant, version, draft.form(), logo.form());
    }
    Notices.done("programme.grant.saved");
    Faces.redirect("/programmes/programme?code=%s", code);
  }

  /** Among whom the donor is chosen. */
  public List<ProgrammeView.Partner> getPartners() {
    if (partners == null) {
      partners = programmes.partners(code);
    }
    return partners;
  }

  /** Those whose windows are whole periods of the programme, by code. */
  public List<String> getCalendars() {
    return GrantCalendar.fitting(programmes.periods(code)).stream()
        .map(GrantCalendar::code)
        .toList();
  }

  public List<String> getSections() {
    return GrantSection.CODES;
  }

  public GrantDraft getDraft() {
    return draft;
  }

  public LogoDraft getLogo() {
    return logo;
  }

  /** Where the REST interface has the logo as it stands. */
  public String getLogoAddress() {
    return "/api/v1/programmes/%s/grants/%d/logo?%s".formatted(code, grant, logo.getNow());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Id of the grant to change; null where one is added. */
  public Long getGrant() {
    return grant;
  }

  public void setGrant(Long grant) {
    this.grant = grant;
  }
}
