package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Makes accounts and changes them, for whoever may. Runs in the caller's transaction; rights are
 * checked by whoever calls.
 */
@ApplicationScoped
class Accounts {

  @Inject AccountRepository accounts;
  @Inject Clock clock;

  /**
   * A new account.
   *
   * @param passwordHash null where she is to choose her password by a link
   */
  Account make(AccountForm form, String passwordHash) {
    List<Fault> faults = form.faults();
    if (faults.isEmpty() && accounts.byEmail(form.email()).isPresent()) {
      faults.add(Fault.at("/email", "access.email.taken", form.email().strip()));
    }
    NewAccount account =
        new NewAccount(
            form.email(), form.name(), form.role(), organisation(form, faults), form.language());
    Account made = new Account(account, passwordHash, false, clock.instant());
    accounts.add(made);
    return made;
  }

  /** Another name, role or organisation; address and language are hers. */
  void change(Account account, AccountForm form) {
    account.assign(form.name(), form.role(), organisation(form, form.faults()));
  }

  /** Its id, null where the role has none; refuses with all faults where there is any. */
  private Long organisation(AccountForm form, List<Fault> faults) {
    Optional<Long> found =
        Optional.ofNullable(form.organisation()).flatMap(accounts::organisationId);
    if (form.organisation() != null && found.isEmpty()) {
      faults.add(Fault.at("/organisation", "account.organisation.unknown", form.organisation()));
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    return found.orElse(null);
  }
}
