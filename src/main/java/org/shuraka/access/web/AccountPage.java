package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountService;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.TokenService;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.ReaderLanguage;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Language;

/**
 * The reader's own account: her language, her password, and the tokens of programs that act for
 * her.
 */
@Named
@RequestScoped
public class AccountPage {

  private static final String SECRET = "shuraka.token";
  private static final String PATH = "/account";

  @Inject CurrentCaller caller;
  @Inject AccountService accounts;
  @Inject TokenService tokens;

  private String language;
  private Boolean mails;
  private String current;
  private String password;
  private String tokenName;
  private Integer days = 90;

  public Caller getCaller() {
    return caller.get();
  }

  public void prefer() {
    Language chosen =
        Language.of(language)
            .orElseThrow(() -> BusinessException.invalid("/language", "error.language", language));
    accounts.prefer(chosen);
    accounts.mails(isMails());
    ReaderLanguage.choose(chosen, Faces.getRequest(), Faces.getResponse());
    Notices.done("access.preferences.saved");
    Faces.redirect(PATH);
  }

  public void changePassword() {
    accounts.changePassword(current, password).keepIn(Faces.getRequest(), Faces.getResponse());
    Notices.done("account.password.changed");
    Faces.redirect(PATH);
  }

  public void makeToken() {
    TokenService.NewToken made = tokens.make(tokenName, days == null ? 0 : days);
    Faces.setFlashAttribute(SECRET, made.secret());
    Notices.done("access.token.made", made.token().name());
    Faces.redirect(PATH);
  }

  public void revokeToken(long id) {
    tokens.revoke(id);
    Notices.done("access.token.revoked");
    Faces.redirect(PATH);
  }

  /** The token that was just made; it can be read this once. */
  public String getSecret() {
    return Faces.getFlashAttribute(SECRET);
  }

  public List<TokenService.Token> getTokens() {
    return tokens.mine();
  }

  public String getLanguage() {
    return language == null ? caller.get().language().code() : language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** Whether she is told by mail, too. */
  public boolean isMails() {
    return mails == null ? accounts.mails() : mails;
  }

  public void setMails(boolean mails) {
    this.mails = mails;
  }

  /** Never sent back. */
  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  /** Never sent back. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getName() {
    return tokenName;
  }

  public void setName(String name) {
    this.tokenName = name;
  }

  public Integer getDays() {
    return days;
  }

  public void setDays(Integer days) {
    this.days = days;
  }
}
