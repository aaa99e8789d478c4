package org.shuraka.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.shuraka.shared.BusinessException;

/**
 * Password hashing: PBKDF2-HMAC-SHA256, 600,000 rounds (OWASP's figure for it), 32 bytes of salt.
 */
@ApplicationScoped
class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  @Inject Pbkdf2PasswordHash pbkdf2;

  /** Compared with where no account matches, so that both answers take as long. */
  private String nobody;

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32"));
    nobody = pbkdf2.generate(Secrets.random().toCharArray());
  }

  /** Hashes a password of 12 to 200 characters; refuses any other. */
  String hash(String password) {
    if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
      throw BusinessException.invalid("/password", "access.password.length", SHORTEST, LONGEST);
    }
    return pbkdf2.generate(password.toCharArray());
  }

  boolean match(String password, String hash) {
    return password.length() <= LONGEST && pbkdf2.verify(password.toCharArray(), hash);
  }

  void compareWithNobody(String password) {
    match(password, nobody);
  }
}
