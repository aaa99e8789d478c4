package org.shuraka.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.shuraka.platform.Row;

/** A personal access token for programs. Shown once, stored hashed; expires, and can be revoked. */
@Entity
@Table(name = "access_token")
class AccessToken extends Row {

  @Column(name = "account_id")
  private long accountId;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  protected AccessToken() {}

  AccessToken(long accountId, String name, String tokenHash, Instant createdAt, Instant expiresAt) {
    this.accountId = accountId;
    this.name = name;
    this.tokenHash = tokenHash;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  void revoke(Instant at) {
    revokedAt = at;
  }

  boolean belongsTo(long account) {
    return accountId == account;
  }

  TokenService.Token view() {
    return new TokenService.Token(id(), name, createdAt, expiresAt);
  }
}
