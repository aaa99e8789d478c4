package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.OrganisationChange;
import org.shuraka.programme.OrganisationService;
import org.shuraka.programme.OrganisationView;
import org.shuraka.shared.LocalisedText;

/** Changes an organisation, or makes it the own one. */
@Named
@ViewScoped
public class OrganisationEditor implements Serializable {

  @Inject OrganisationService organisations;
  @Inject CurrentCaller caller;

  private final Map<String, String> name = new HashMap<>();
  private String code;
  private int version;
  private int ownVersion;
  private boolean own;
  private String iatiIdentifier;
  private String type;
  private String reason;
  private boolean despitePublished;

  public void load() {
    Keepers.only(caller);
    OrganisationView organisation = organisations.get(code);
    version = organisation.version();
    own = organisation.own();
    ownVersion = organisations.own().version();
    name.putAll(organisation.name().texts());
    iatiIdentifier = organisation.iatiIdentifier();
    type = organisation.type();
  }

  public void save() {
    organisations.change(
        code,
        version,
        new OrganisationChange(
            new LocalisedText(name), iatiIdentifier, type, reason, despitePublished));
    Notices.done("programme.organisation.changed");
    Faces.redirect("/organisations/organisation?code=%s", code);
  }

  /** From now on this installation publishes as it. */
  public void choose() {
    organisations.choose(code, ownVersion);
    Notices.done("programme.organisation.own.done");
    Faces.redirect("/organisations/organisation?code=%s", code);
  }

  public Map<String, String> getName() {
    return name;
  }

  public boolean isOwn() {
    return own;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isDespitePublished() {
    return despitePublished;
  }

  public void setDespitePublished(boolean despitePublished) {
    this.despitePublished = despitePublished;
  }
}
