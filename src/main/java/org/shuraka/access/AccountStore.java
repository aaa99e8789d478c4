package org.shuraka.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks who somebody is, before there is a caller. After ten wrong passwords for one address
 * within 15 minutes it answers nothing but no for the rest of that time.
 */
@Stateless
public class AccountStore {

  @Inject AccountRepository accounts;
  @Inject SignInAttempts attempts;
  @Inject Passwords passwords;
  @Inject Clock clock;

  /**
   * The caller of that address and password; empty where they do not fit. Takes as long whether the
   * address is unknown, locked or right, and holds no connection while it compares.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Caller> byPassword(String email, String password) {
    String address = email.strip().toLowerCase(Locale.ROOT);
    boolean open = attempts.begin(address) && attempts.isAmongTheFirst(address);
    Optional<Account> account =
        accounts
            .byEmail(address)
            .filter(a -> open)
            .filter(Account::active)
            .filter(a -> a.passwordHash() != null);
    if (account.isEmpty()) {
      passwords.compareWithNobody(password);
    }
    Optional<Account> known = account.filter(a -> passwords.match(password, a.passwordHash()));
    known.ifPresent(a -> attempts.succeeded(address));
    return known.map(Account::caller);
  }

  public Optional<Caller> byToken(String token) {
    return accounts
        .byToken(Secrets.hash(token), clock.instant())
        .filter(Account::active)
        .map(Account::caller);
  }

  /** What a session of that caller keeps. */
  public SignedIn signIn(Caller known) {
    return accounts.get(known.accountId()).signedIn();
  }

  /** The caller of a session, as she is now; empty once it has ended. */
  public Optional<Caller> bySession(SignedIn session) {
    return accounts
        .byEmail(session.email())
        .filter(Account::active)
        .filter(a -> a.passwordHash() != null && a.mark().equals(session.mark()))
        .map(Account::caller);
  }

  /** The caller of a session or token that was checked before; empty once the account is closed. */
  public Optional<Caller> byEmail(String email) {
    return accounts.byEmail(email).filter(Account::active).map(Account::caller);
  }
}
