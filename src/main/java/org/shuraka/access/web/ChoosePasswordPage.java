package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountService;
import org.shuraka.platform.web.Notices;
import org.shuraka.shared.BusinessException;

/** Somebody chooses a password, by a link that she was given or mailed. It works once. */
@Named
@RequestScoped
public class ChoosePasswordPage {

  @Inject AccountService accounts;

  private String token;
  private String email;
  private String password;

  /** A link that was used, has expired, or never was one, leads nowhere. */
  public void load() {
    email = accounts.linkIsFor(token).orElseThrow(BusinessException::notFound);
  }

  public void choose() {
    accounts.choosePassword(token, password);
    Notices.done("account.password.chosen");
    Faces.redirect("/sign-in");
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  /** With what she signs in afterwards. */
  public String getEmail() {
    return email;
  }

  /** Never sent back. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
