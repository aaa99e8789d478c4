package org.shuraka.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.shuraka.platform.Outbox;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/**
 * Accounts, as administrators keep them. Nobody changes the role of her own account or closes it:
 * so there is always an administrator left.
 */
@Stateless
@RolesAllowed(Role.IS_ADMINISTRATOR)
public class AdministrationService {

  private static final int LONGEST_REASON = 2000;

  @Inject AccountRepository repository;
  @Inject Accounts accounts;
  @Inject PasswordLinks links;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** A programme that somebody manages. */
  public record Managed(String code, LocalisedText title) {}

  /** An organisation that somebody can act for. */
  public record Acting(String code, LocalisedText name) {}

  /**
   * Accounts by address, a page at a time.
   *
   * @param search part of an address, a name or an organisation; empty for all
   * @param after the last address of the page before; empty for the first page
   */
  public List<AccountView> page(String search, String after, int limit) {
    return repository.page(search, after, limit);
  }

  public AccountView get(long id) {
    return repository.view(id).orElseThrow(BusinessException::notFound);
  }

  /** By code, at most {@code limit}: what is offered while a code is typed. */
  public List<Acting> organisations(int limit) {
    return repository.organisations(limit);
  }

  /** Makes an account without a password; {@link #invite} gives out the link to choose one. */
  public AccountView make(AccountForm form) {
    AccountView made = get(accounts.make(form, null).id());
    record("account.make", made.id(), null, told(made), null);
    return made;
  }

  /** Another name, role or organisation; what she sees follows at once. */
  public AccountView change(long id, int version, AccountForm form) {
    Account account = toChange(id, version);
    AccountView before = get(id);
    accounts.change(account, form);
    repository.flush();
    AccountView after = get(id);
    if (!after.role().equals(before.role())
        || !Objects.equals(after.organisation(), before.organisation())) {
      outbox.withdraw(before.email());
    }
    record("account.change", id, told(before), told(after), null);
    return after;
  }

  /** A link with which she chooses a password; the one she has works until then. */
  public PasswordLink invite(long id) {
    Account account = repository.find(id).orElseThrow(BusinessException::notFound);
    if (!account.active()) {
      throw BusinessException.conflict("account.closed");
    }
    PasswordLink made = links.make(account.caller(), PasswordLinks.Reason.INVITED);
    record("account.link", id, null, Map.of("expiresAt", made.expiresAt()), null);
    return made;
  }

  /** Nobody signs in with it any more: its sessions, tokens and links end with this. */
  public void close(long id, int version, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw BusinessException.invalid("/reason", "account.reason", LONGEST_REASON);
    }
    Account account = toChange(id, version);
    account.close();
    repository.revokeTokens(id, clock.instant());
    links.forget(id);
    outbox.withdraw(account.caller().email());
    record("account.close", id, active(true), active(false), reason.strip());
  }

  /** She can sign in again, with the password that she had. */
  public void reopen(long id, int version) {
    toChange(id, version).reopen();
    record("account.reopen", id, active(false), active(true), null);
  }

  /** The programmes that somebody manages, by code, a page at a time. */
  public List<Managed> managed(long id, String after, int limit) {
    return repository.managed(id, after, limit);
  }

  /** Codes of programmes that nobody manages who can sign in; at most {@code limit}. */
  public List<String> unmanaged(int limit) {
    return repository.unmanaged(limit);
  }

  public void assign(long id, String programme) {
    AccountView account = get(id);
    long programmeId = programmeId(programme);
    if (!account.role().equals(Role.IS_MANAGER)) {
      throw BusinessException.conflict("account.notManager", account.name());
    }
    if (repository.assign(programmeId, id)) {
      recordOf(programmeId, "programme.assign", null, Map.of("manager", account.email()));
    }
  }

  public void release(long id, String programme) {
    AccountView account = get(id);
    long programmeId = programmeId(programme);
    if (repository.release(programmeId, id)) {
      recordOf(programmeId, "programme.release", Map.of("manager", account.email()), null);
    }
  }

  /** Of two administrators who close each other at once, the second finds that she is closed. */
  private Account toChange(long id, int version) {
    long by = caller.get().accountId();
    if (!repository.holdAdministrators().contains(by)) {
      throw BusinessException.notFound();
    }
    if (id == by) {
      throw BusinessException.conflict("account.own");
    }
    Account account = repository.find(id).orElseThrow(BusinessException::notFound);
    if (account.version() != version) {
      throw BusinessException.stale();
    }
    return account;
  }

  private long programmeId(String code) {
    return repository
        .programmeId(code)
        .orElseThrow(
            () ->
                BusinessException.invalid(
                    "/programme", "account.programme.unknown", code == null ? "" : code));
  }

  private static Map<String, Object> told(AccountView account) {
    Map<String, Object> told = new TreeMap<>();
    told.put("email", account.email());
    told.put("name", account.name());
    told.put("role", account.role());
    told.put("organisation", account.organisation());
    return told;
  }

  private static Map<String, Boolean> active(boolean active) {
    return Map.of("active", active);
  }

  private void record(String act, long id, Object before, Object after, String reason) {
    audit.record(
        caller.get(), new AuditTrail.Entry(act, "account", id, null, before, after, reason));
  }

  private void recordOf(long programmeId, String act, Object before, Object after) {
    audit.record(
        caller.get(),
        new AuditTrail.Entry(act, "programme", programmeId, programmeId, before, after, null));
  }
}
