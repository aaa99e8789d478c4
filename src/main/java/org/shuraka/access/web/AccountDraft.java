package org.shuraka.access.web;

import java.io.Serializable;
import org.shuraka.access.AccountForm;
import org.shuraka.access.AccountView;
import org.shuraka.access.Role;
import org.shuraka.shared.Language;

/** An account while it is typed in. */
public class AccountDraft implements Serializable {

  private String email;
  private String name;
  private String role;
  private String organisation;
  private String language = Language.EN.code();

  /** One to be made. */
  AccountDraft() {}

  AccountDraft(AccountView account) {
    email = account.email();
    name = account.name();
    role = account.role();
    organisation = account.organisation();
    language = account.language();
  }

  AccountForm form() {
    return new AccountForm(
        email,
        name,
        role == null ? null : Role.of(role),
        organisation == null ? null : organisation.strip(),
        Language.of(language).orElse(Language.EN));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
