package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.GrantCalendar;
import org.shuraka.programme.GrantSection;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.ReportLogo;

/** Adds what a donor grants to a programme, or agrees it anew. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private Long grant;
  private int version;
  private String logo;
  private boolean withoutLogo;
  private transient Part file;
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
      logo = agreed.logo();
      draft = new GrantDraft(agreed.form());
    }
  }

  public void save() throws IOException {
    ProgrammeService.LogoForm changed = logoForm();
    if (grant == null) {
      programmes.makeGrant(code, draft.form(), changed);
    } else {
      programmes.changeGrant(code, grant, version, draft.form(), changed);
    }
    Notices.done("programme.grant.saved");
    Faces.redirect("/programmes/programme?code=%s", code);
  }

  /** What becomes of the logo; null where it stays. A file that is too large is not read. */
  private ProgrammeService.LogoForm logoForm() throws IOException {
    if (file == null || file.getSize() == 0) {
      return withoutLogo ? new ProgrammeService.LogoForm(null) : null;
    }
    if (file.getSize() > ReportLogo.MOST_BYTES) {
      throw ReportLogo.tooLarge();
    }
    try (InputStream in = file.getInputStream()) {
      return new ProgrammeService.LogoForm(in.readAllBytes());
    }
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

  /** SHA-256 of the logo as it stands; null where there is none. */
  public String getLogo() {
    return logo;
  }

  /** Where the REST interface has it. */
  public String getLogoAddress() {
    return "/api/v1/programmes/%s/grants/%d/logo?%s".formatted(code, grant, logo);
  }

  /** Bytes of the largest file that is taken as a logo. */
  public int getMostBytes() {
    return ReportLogo.MOST_BYTES;
  }

  /** The same in megabytes. */
  public int getMegabytes() {
    return ReportLogo.MOST_MEGABYTES;
  }

  /** Of a logo's width and of its height. */
  public int getPixels() {
    return ReportLogo.MOST_PIXELS;
  }

  public boolean isWithoutLogo() {
    return withoutLogo;
  }

  public void setWithoutLogo(boolean withoutLogo) {
    this.withoutLogo = withoutLogo;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
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
