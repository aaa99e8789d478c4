package org.shuraka.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts wrong passwords for an address. Each is counted before it is compared and taken back where
 * it was right, so that many guesses at once count like one after the other. Transactions of their
 * own: nothing waits for the database while a password is compared.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInAttempts {

  static final int MOST_FAILURES = 10;
  static final Duration FAILURES_COUNT_FOR = Duration.ofMinutes(15);

  @Inject AccountRepository accounts;
  @Inject Clock clock;

  /** Counts one more; false where there were too many already, which is not counted again. */
  public boolean begin(String address) {
    Instant now = clock.instant();
    if (accounts.failures(address, now.minus(FAILURES_COUNT_FOR)) >= MOST_FAILURES) {
      return false;
    }
    accounts.failed(address, now);
    return true;
  }

  /** Whether those that began at the same time are no more than are allowed together. */
  public boolean isAmongTheFirst(String address) {
    return accounts.failures(address, clock.instant().minus(FAILURES_COUNT_FOR)) <= MOST_FAILURES;
  }

  public void succeeded(String address) {
    accounts.forgetFailures(address);
  }
}
