package org.shuraka.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.AccountView;
import org.shuraka.access.AdministrationService;
import org.shuraka.access.PasswordLink;
import org.shuraka.access.Role;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;

/** Makes an account and changes it, gives out links to it, and says which programmes it manages. */
@Named
@ViewScoped
public class AccountEditor implements Serializable {

  private static final int LINES = 50;
  private static final int ORGANISATIONS = 500;
  private static final String LINK = "shuraka.passwordLink";

  @Inject AdministrationService accounts;

  private Long id;
  private int version;
  private AccountDraft draft = new AccountDraft();
  private String reason;
  private String programme;
  private String after;
  private transient AccountView account;
  private transient List<AdministrationService.Managed> managed;

  /** With an id in the address that account is changed; else one is made. */
  public void load() {
    if (id != null) {
      version = getAccount().version();
      draft = new AccountDraft(getAccount());
    }
  }

  /** Who is new gets a link at once. */
  public void save() {
    if (id == null) {
      id = accounts.make(draft.form()).id();
      invite();
    } else {
      accounts.change(id, version, draft.form());
      done("account.saved", draft.getName());
    }
  }

  public void invite() {
    Faces.setFlashAttribute(LINK, accounts.invite(id));
    done("account.linkMade");
  }

  public void close() {
    accounts.close(id, version, reason);
    done("account.isClosed", draft.getName());
  }

  public void reopen() {
    accounts.reopen(id, version);
    done("account.isReopened", draft.getName());
  }

  public void assign() {
    accounts.assign(id, programme);
    done("account.assigned", programme);
  }

  /** Of the programme that the button names. */
  public void release() {
    String code = Posted.text("release");
    accounts.release(id, code);
    done("account.released", code);
  }

  private void done(String key, Object... arguments) {
    Notices.done(key, arguments);
    Faces.redirect("/accounts/account?id=%s", id);
  }

  /** The link that was just made; it can be read this once. */
  public PasswordLink getLink() {
    return Faces.getFlashAttribute(LINK);
  }

  /** Null where one is made. */
  public AccountView getAccount() {
    if (account == null && id != null) {
      account = accounts.get(id);
    }
    return account;
  }

  public AccountDraft getDraft() {
    return draft;
  }

  public List<String> getRoles() {
    return Arrays.stream(Role.values()).map(Role::code).toList();
  }

  /** What is offered while a code is typed; any other that exists is taken as well. */
  public List<AdministrationService.Acting> getOrganisations() {
    return accounts.organisations(ORGANISATIONS);
  }

  public List<AdministrationService.Managed> getManaged() {
    return managed().subList(0, Math.min(LINES, managed().size()));
  }

  /** Code after which the next page of programmes begins; null on the last. */
  public String getNext() {
    return managed().size() > LINES ? managed().get(LINES - 1).code() : null;
  }

  private List<AdministrationService.Managed> managed() {
    if (managed == null) {
      managed = accounts.managed(id, after == null ? "" : after, LINES + 1);
    }
    return managed;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
