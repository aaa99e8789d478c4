package org.shuraka.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.shuraka.platform.Row;
import org.shuraka.shared.Language;

/** Somebody who signs in. Never deleted: what she did stays attributed to her. */
@Entity
@Table(name = "account")
class Account extends Row {

  private String email;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  private String role;

  @Column(name = "organisation_id")
  private Long organisationId;

  private String language;
  private boolean active;
  private boolean sample;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Account() {}

  Account(NewAccount account, String passwordHash, boolean sample, Instant at) {
    this.email = account.email().strip().toLowerCase(Locale.ROOT);
    this.name = account.name().strip();
    this.role = account.role().code();
    this.organisationId = account.organisationId();
    this.language = account.language().code();
    this.passwordHash = passwordHash;
    this.active = true;
    this.sample = sample;
    this.createdAt = at;
  }

  void changePassword(String newHash) {
    this.passwordHash = newHash;
  }

  /** Another name, role or organisation. */
  void assign(String newName, Role newRole, Long newOrganisationId) {
    this.name = newName.strip();
    this.role = newRole.code();
    this.organisationId = newOrganisationId;
  }

  /** From now on nobody signs in with it. */
  void close() {
    this.active = false;
  }

  void reopen() {
    this.active = true;
  }

  /** A sample account of an earlier start takes part again, with the password of this one. */
  void reopen(String newHash) {
    changePassword(newHash);
    reopen();
  }

  void prefer(Language newLanguage) {
    this.language = newLanguage.code();
  }

  /** Null for somebody who was invited and has not chosen a password yet. */
  String passwordHash() {
    return passwordHash;
  }

  boolean active() {
    return active;
  }

  /** For a session that is signed in with the password of now. */
  SignedIn signedIn() {
    return new SignedIn(email, role, mark());
  }

  /** Of the password; tells nothing of it. */
  String mark() {
    return Secrets.hash(passwordHash);
  }

  Caller caller() {
    return new Caller(
        id(),
        email,
        name,
        Role.of(role),
        organisationId,
        Language.of(language).orElse(Language.EN));
  }
}
