package org.shuraka.programme.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.web.Page;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.Messages;

/** One programme: what it is, who is in it, with whose money, when and where. */
@Named
@RequestScoped
public class ProgrammePage {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;
  @Inject Page page;

  private String code;
  private ProgrammeView programme;
  private List<ProgrammeView.Partner> partners;
  private List<ProgrammeView.GrantLine> grants;
  private List<ProgrammeView.Period> periods;
  private List<String> warnings;

  /** A form that is refused is shown again without the address having been read. */
  @PostConstruct
  void read() {
    code =
        Optional.ofNullable(request.getParameter("code")).orElse(request.getParameter("programme"));
  }

  /** Before the page is shown: what is not the reader's to see ends in the 404 page. */
  public void load() {
    getProgramme();
  }

  public ProgrammeView getProgramme() {
    if (programme == null) {
      programme = programmes.get(code);
    }
    return programme;
  }

  public List<ProgrammeView.Partner> getPartners() {
    if (partners == null) {
      partners = programmes.partners(code);
    }
    return partners;
  }

  /** Officers do not see who gives how much. */
  public boolean isGrantsShown() {
    return !caller.get().is(Role.OFFICER);
  }

  public List<ProgrammeView.GrantLine> getGrants() {
    if (grants == null) {
      grants = isGrantsShown() ? programmes.grants(code) : List.of();
    }
    return grants;
  }

  public List<ProgrammeView.Period> getPeriods() {
    if (periods == null) {
      periods = programmes.periods(code);
    }
    return periods;
  }

  /** What should be looked at before it is published, in the reader's language; for keepers. */
  public List<String> getWarnings() {
    if (warnings == null) {
      warnings =
          programmes.warnings(code).stream()
              .map(w -> Messages.text(page.getLanguage(), w.key(), w.arguments().toArray()))
              .toList();
    }
    return warnings;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
