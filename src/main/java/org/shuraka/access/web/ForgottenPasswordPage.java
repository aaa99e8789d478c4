package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountService;
import org.shuraka.platform.web.Notices;

/** Mails a link to whoever forgot her password; says the same to everybody. */
@Named
@RequestScoped
public class ForgottenPasswordPage {

  @Inject AccountService accounts;

  private String email;

  public void send() {
    accounts.mailLink(email);
    Notices.done("account.forgotten.sent");
    Faces.redirect("/sign-in");
  }

  /** Whether mails can be sent as things are set. */
  public boolean isMailed() {
    return accounts.sendsLinks();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
