package org.shuraka.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Language;

/** Accounts: made by administrators, the first of them by the one-time set-up link. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class AccountService {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,90}@[^@\\s]{1,99}");

  @Inject AccountRepository accounts;
  @Inject Passwords passwords;
  @Inject Recipients recipients;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @RolesAllowed(Role.IS_ADMINISTRATOR)
  public long make(NewAccount account, String password) {
    Account made = add(account, password, false);
    audit.record(caller.get(), entry(made));
    return made.id();
  }

  /** Whether a set-up link still waits to be used. */
  @PermitAll
  public boolean setUpIsOpen(String secret) {
    return secret != null && accounts.setUpLinkIsOpen(Secrets.hash(secret));
  }

  /** The first administrator, by the link that the first start printed. It works once. */
  @PermitAll
  public void setUpAdministrator(String secret, String email, String name, String password) {
    if (!accounts.useSetUpLink(Secrets.hash(secret), clock.instant())) {
      throw BusinessException.notFound();
    }
    NewAccount first = new NewAccount(email, name, Role.ADMINISTRATOR, null, Language.EN);
    audit.record(null, entry(add(first, password, false)));
  }

  /** The language in which the caller reads pages and mails from now on. */
  public void prefer(Language language) {
    accounts.get(caller.get().accountId()).prefer(language);
  }

  /** Whether the caller is told by mail what the bell tells. */
  public boolean mails() {
    return recipients.mails(caller.get().accountId());
  }

  /** Turns mails on or off; the bell rings in any case. */
  public void mails(boolean wanted) {
    Caller by = caller.get();
    boolean before = recipients.mails(by.accountId());
    if (before != wanted) {
      recipients.mails(by.accountId(), wanted);
      audit.record(
          by,
          new AuditTrail.Entry(
              "account.mails",
              "account",
              by.accountId(),
              null,
              Map.of("mails", before),
              Map.of("mails", wanted),
              null));
    }
  }

  Account add(NewAccount account, String password, boolean sample) {
    if (account.email() == null || !EMAIL.matcher(account.email()).matches()) {
      throw BusinessException.invalid("/email", "access.email.form");
    }
    if (account.name() == null || account.name().isBlank() || account.name().length() > 200) {
      throw BusinessException.invalid("/name", "access.name.length");
    }
    if (accounts.byEmail(account.email()).isPresent()) {
      throw BusinessException.invalid("/email", "access.email.taken", account.email());
    }
    Account made = new Account(account, passwords.hash(password), sample, clock.instant());
    accounts.add(made);
    return made;
  }

  private static AuditTrail.Entry entry(Account account) {
    Caller made = account.caller();
    return new AuditTrail.Entry(
        "account.make",
        "account",
        made.accountId(),
        null,
        null,
        Map.of("email", made.email(), "role", made.role().code()),
        null);
  }
}
