package org.shuraka.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Language;

/**
 * What people do with their own accounts; and, before anybody is signed in, how the first
 * administrator comes in by the set-up link and everybody else by a link to choose a password.
 */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class AccountService {

  @Inject AccountRepository repository;
  @Inject Accounts accounts;
  @Inject AccountStore store;
  @Inject Passwords passwords;
  @Inject PasswordLinks links;
  @Inject Recipients recipients;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Whether a set-up link still waits to be used. */
  @PermitAll
  public boolean setUpIsOpen(String secret) {
    return secret != null && repository.setUpLinkIsOpen(Secrets.hash(secret));
  }

  /** The first administrator, by the link that the first start printed. It works once. */
  @PermitAll
  public void setUpAdministrator(String secret, String email, String name, String password) {
    if (!repository.useSetUpLink(Secrets.hash(secret), clock.instant())) {
      throw BusinessException.notFound();
    }
    AccountForm first = new AccountForm(email, name, Role.ADMINISTRATOR, null, Language.EN);
    Caller made = accounts.make(first, passwords.hash(password)).caller();
    record(
        null,
        "account.make",
        made.accountId(),
        null,
        Map.of("email", made.email(), "role", made.role().code()));
  }

  /** Whether links can be mailed to those who forgot their passwords. */
  @PermitAll
  public boolean sendsLinks() {
    return links.sendsMail();
  }

  /**
   * Mails a link to whoever has that address and forgot her password. Returns at once and the same
   * whether there is such an account or not, so that nobody learns who has one; of more than three
   * askings within an hour the others do nothing.
   *
   * @return whether one was mailed, for whoever may know
   */
  @PermitAll
  @Asynchronous
  public Future<Boolean> mailLink(String email) {
    Optional<Caller> person =
        store
            .byEmail(email)
            .filter(p -> links.sendsMail())
            .filter(p -> links.withinTheHour(p.accountId()) < PasswordLinks.MOST_AN_HOUR);
    person.ifPresent(
        p -> {
          PasswordLink made = links.make(p, PasswordLinks.Reason.FORGOTTEN);
          record(null, "account.link", p.accountId(), null, Map.of("expiresAt", made.expiresAt()));
        });
    return new AsyncResult<>(person.isPresent());
  }

  /** Whose link that is; empty where it leads nowhere. */
  @PermitAll
  public Optional<String> linkIsFor(String secret) {
    return invited(secret).map(a -> a.caller().email());
  }

  /** Chooses a password by a link. It works once; sessions of before end. */
  @PermitAll
  public void choosePassword(String secret, String password) {
    Account account = invited(secret).orElseThrow(BusinessException::notFound);
    String hash = passwords.hash(password);
    if (!links.use(secret)) {
      throw BusinessException.notFound();
    }
    changePassword(account, hash, "account.choosePassword");
  }

  /**
   * Another password for the caller; sessions of before end.
   *
   * @return what her session is signed in with from now on
   */
  public SignedIn changePassword(String current, String password) {
    Account account = repository.get(caller.get().accountId());
    if (current == null || store.byPassword(account.caller().email(), current).isEmpty()) {
      throw BusinessException.invalid("/current", "account.password.wrong");
    }
    changePassword(account, passwords.hash(password), "account.changePassword");
    return account.signedIn();
  }

  /** The language in which the caller reads pages and mails from now on. */
  public void prefer(Language language) {
    repository.get(caller.get().accountId()).prefer(language);
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
      record(by, "account.mails", by.accountId(), Map.of("mails", before), Map.of("mails", wanted));
    }
  }

  private Optional<Account> invited(String secret) {
    return Optional.ofNullable(secret)
        .flatMap(links::accountId)
        .flatMap(repository::find)
        .filter(Account::active);
  }

  private void changePassword(Account account, String hash, String act) {
    account.changePassword(hash);
    links.forget(account.id());
    repository.forgetFailures(account.caller().email());
    record(account.caller(), act, account.id(), null, null);
  }

  private void record(Caller by, String act, long id, Object before, Object after) {
    audit.record(by, new AuditTrail.Entry(act, "account", id, null, before, after, null));
  }
}
