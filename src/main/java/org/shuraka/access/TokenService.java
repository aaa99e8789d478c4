package org.shuraka.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shuraka.shared.BusinessException;

/** Personal access tokens: made, listed and revoked by their owner. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class TokenService {

  static final int LONGEST_DAYS = 365;

  @Inject AccountRepository accounts;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What is shown of a token later: everything but the token. */
  public record Token(long id, String name, Instant createdAt, Instant expiresAt) {}

  /** A new token; {@code secret} is shown this once. */
  public record NewToken(Token token, String secret) {}

  /** Makes a token that is good for {@code days} (1 to 365). */
  public NewToken make(String name, int days) {
    if (name == null || name.isBlank() || name.length() > 100) {
      throw BusinessException.invalid("/name", "access.token.name");
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw BusinessException.invalid("/days", "access.token.days", LONGEST_DAYS);
    }
    Caller owner = caller.get();
    String secret = "shk_" + Secrets.random();
    Instant now = clock.instant();
    AccessToken token =
        new AccessToken(
            owner.accountId(),
            name.strip(),
            Secrets.hash(secret),
            now,
            now.plus(Duration.ofDays(days)));
    accounts.add(token);
    Token view = token.view();
    audit.record(owner, entry("token.make", view, null, view));
    return new NewToken(view, secret);
  }

  public List<Token> mine() {
    return accounts.tokens(caller.get().accountId()).stream().map(AccessToken::view).toList();
  }

  public void revoke(long id) {
    Caller owner = caller.get();
    AccessToken token =
        accounts.token(id, owner.accountId()).orElseThrow(BusinessException::notFound);
    token.revoke(clock.instant());
    audit.record(owner, entry("token.revoke", token.view(), token.view(), Map.of("revoked", true)));
  }

  private static AuditTrail.Entry entry(String act, Token token, Object before, Object after) {
    return new AuditTrail.Entry(act, "token", token.id(), null, before, after, null);
  }
}
