package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountService;
import org.shuraka.platform.web.Notices;
import org.shuraka.shared.BusinessException;

/** The first administrator, by the link that the first start printed. The link works once. */
@Named
@RequestScoped
public class SetUpPage {

  @Inject AccountService accounts;

  private String token;
  private String email;
  private String name;
  private String password;

  /** A link that was used, or never was one, leads nowhere. */
  public void load() {
    if (!accounts.setUpIsOpen(token)) {
      throw BusinessException.notFound();
    }
  }

  public void make() {
    accounts.setUpAdministrator(token, email, name, password);
    Notices.done("access.setUp.done");
    Faces.redirect("/sign-in");
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
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

  /** Never sent back. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
