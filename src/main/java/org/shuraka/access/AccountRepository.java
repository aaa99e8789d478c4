package org.shuraka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shuraka.platform.Sql;

/** Accounts, access tokens, failed sign-ins and the first administrator's set-up link. */
@ApplicationScoped
class AccountRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  void add(Object entity) {
    em.persist(entity);
    em.flush();
  }

  Optional<Account> byEmail(String email) {
    return em.createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
        .setParameter("email", email.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  void flush() {
    em.flush();
  }

  Account get(long id) {
    return em.find(Account.class, id);
  }

  Optional<Account> find(long id) {
    return Optional.ofNullable(get(id));
  }

  /** As {@link AdministrationService#page} says. */
  List<AccountView> page(String search, String after, int limit) {
    return views(null, search, after, limit);
  }

  Optional<AccountView> view(long id) {
    return views(id, "", "", 1).stream().findFirst();
  }

  private List<AccountView> views(Long id, String search, String after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(AccountRepository.class, "page"))
                .bind("id", id)
                .bind("search", "%" + search.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(AccountView.class)
                .list());
  }

  /** Ids of those who can administer now; nobody else changes them until the transaction ends. */
  List<Long> holdAdministrators() {
    return sql.with(
        h ->
            h.createQuery(sql.file(AccountRepository.class, "hold_administrators"))
                .mapTo(Long.class)
                .list());
  }

  List<AdministrationService.Acting> organisations(int limit) {
    return sql.with(
        h ->
            h.select("SELECT code, name FROM organisation ORDER BY code LIMIT ?", limit)
                .mapTo(AdministrationService.Acting.class)
                .list());
  }

  Optional<Long> programmeId(String code) {
    return sql.with(
        h -> h.select("SELECT id FROM programme WHERE code = ?", code).mapTo(Long.class).findOne());
  }

  List<AdministrationService.Managed> managed(long accountId, String after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(AccountRepository.class, "managed"))
                .bind("accountId", accountId)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(AdministrationService.Managed.class)
                .list());
  }

  List<String> unmanaged(int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(AccountRepository.class, "unmanaged"))
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** False where she managed it already. */
  boolean assign(long programmeId, long accountId) {
    return sql.with(
            h ->
                h.execute(
                    "INSERT IGNORE INTO programme_manager (programme_id, account_id) VALUES (?, ?)",
                    programmeId,
                    accountId))
        == 1;
  }

  /** False where she did not manage it. */
  boolean release(long programmeId, long accountId) {
    return sql.with(
            h ->
                h.execute(
                    "DELETE FROM programme_manager WHERE programme_id = ? AND account_id = ?",
                    programmeId,
                    accountId))
        == 1;
  }

  void revokeTokens(long accountId, Instant at) {
    sql.use(
        h ->
            h.execute(
                "UPDATE access_token SET revoked_at = ?, version = version + 1"
                    + " WHERE account_id = ? AND revoked_at IS NULL",
                at,
                accountId));
  }

  /** Whether there is somebody who can sign in. */
  boolean anybodyActive() {
    return em.createQuery("SELECT COUNT(a) FROM Account a WHERE a.active = TRUE", Long.class)
            .getSingleResult()
        > 0;
  }

  List<Account> samples() {
    return em.createQuery("SELECT a FROM Account a WHERE a.sample = TRUE", Account.class)
        .getResultList();
  }

  /** Answers how many sample accounts could still sign in until now. */
  int closeSamples() {
    return em.createQuery(
            "UPDATE Account a SET a.active = FALSE WHERE a.sample = TRUE AND a.active = TRUE")
        .executeUpdate();
  }

  Optional<Long> organisationId(String code) {
    return sql.with(
        h ->
            h.select("SELECT id FROM organisation WHERE code = ?", code)
                .mapTo(Long.class)
                .findOne());
  }

  /** The owner of a token that is neither expired nor revoked. */
  Optional<Account> byToken(String hash, Instant at) {
    return em.createQuery(
            "SELECT a FROM AccessToken t, Account a WHERE t.tokenHash = :hash AND a.id = t.accountId"
                + " AND t.expiresAt > :at AND t.revokedAt IS NULL",
            Account.class)
        .setParameter("hash", hash)
        .setParameter("at", at)
        .getResultStream()
        .findFirst();
  }

  Optional<AccessToken> token(long id, long accountId) {
    return Optional.ofNullable(em.find(AccessToken.class, id)).filter(t -> t.belongsTo(accountId));
  }

  List<AccessToken> tokens(long accountId) {
    return em.createQuery(
            "SELECT t FROM AccessToken t WHERE t.accountId = :account AND t.revokedAt IS NULL"
                + " ORDER BY t.id DESC",
            AccessToken.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  void failed(String email, Instant at) {
    sql.use(
        h -> h.execute("INSERT INTO sign_in_failure (email, failed_at) VALUES (?, ?)", email, at));
  }

  int failures(String email, Instant since) {
    return sql.with(
        h ->
            h.select(
                    "SELECT COUNT(*) FROM sign_in_failure WHERE email = ? AND failed_at > ?",
                    email,
                    since)
                .mapTo(Integer.class)
                .one());
  }

  void forgetFailures(String email) {
    sql.use(h -> h.execute("DELETE FROM sign_in_failure WHERE email = ?", email));
  }

  void addSetUpLink(String hash, Instant at) {
    sql.use(
        h -> {
          h.execute("DELETE FROM set_up_link WHERE used_at IS NULL");
          h.execute("INSERT INTO set_up_link (token_hash, created_at) VALUES (?, ?)", hash, at);
        });
  }

  boolean setUpLinkIsOpen(String hash) {
    return sql.with(
        h ->
            h.select(
                        "SELECT COUNT(*) FROM set_up_link WHERE token_hash = ? AND used_at IS NULL",
                        hash)
                    .mapTo(Integer.class)
                    .one()
                == 1);
  }

  /** True for the one caller that uses the link up. */
  boolean useSetUpLink(String hash, Instant at) {
    return sql.with(
            h ->
                h.execute(
                    "UPDATE set_up_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL",
                    at,
                    hash))
        == 1;
  }
}
