package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Approval;
import org.shuraka.framework.FrameworkService.Draft;
import org.shuraka.platform.web.Notices;

/**
 * The logframe of a programme: managers see the draft and approve it, everybody else the newest
 * approved version.
 */
@Named
@ViewScoped
public class FrameworkPage implements Serializable {

  @Inject FrameworkService frameworks;
  @Inject CurrentCaller caller;

  private String code;
  private int version;
  private String reason;
  private String consentReference;
  private transient Framework framework;
  private transient List<VersionLine> versions;

  public void load() {
    if (isDraft()) {
      version = frameworks.draft(code).version();
    } else if (!getVersions().isEmpty()) {
      getFramework();
    }
  }

  /** Whether the draft is shown. */
  public boolean isDraft() {
    return caller.get().is(Role.MANAGER) || caller.get().is(Role.ADMINISTRATOR);
  }

  public Framework getFramework() {
    if (framework == null) {
      framework = isDraft() ? draft() : approved();
    }
    return framework;
  }

  private Framework draft() {
    Draft draft = frameworks.draft(code);
    return draft.framework();
  }

  private Framework approved() {
    return getVersions().isEmpty() ? Framework.EMPTY : frameworks.approved(code);
  }

  public List<VersionLine> getVersions() {
    if (versions == null) {
      versions = frameworks.versions(code);
    }
    return versions;
  }

  /** The results at the top of the chain. */
  public List<Framework.Result> getRoots() {
    return getFramework().results().stream().filter(r -> r.parent() == null).toList();
  }

  /** The results that contribute to that one. */
  public List<Framework.Result> below(String result) {
    return getFramework().results().stream().filter(r -> result.equals(r.parent())).toList();
  }

  public long getToBeConfirmed() {
    return getFramework().indicators().filter(i -> !i.confirmed()).count();
  }

  public boolean isApprovable() {
    return isDraft() && getFramework().indicators().anyMatch(Framework.Indicator::confirmed);
  }

  public void approve() {
    int number = frameworks.approve(code, version, new Approval(reason, consentReference, null));
    Notices.done("framework.approved", number);
    Faces.redirect("/programmes/periods?code=%s", code);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getConsentReference() {
    return consentReference;
  }

  public void setConsentReference(String consentReference) {
    this.consentReference = consentReference;
  }
}
