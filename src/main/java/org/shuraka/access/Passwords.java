package org.shuraka.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.shuraka.shared.BusinessException;

/**
 * Password hashing: PBKDF2-HMAC-SHA256, 600,000 rounds (OWASP's figure for it), 32 bytes of salt.
 */
@ApplicationScoped
class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final String ROUNDS = "600000";
  private static final int BYTES = 32;

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  @Inject Pbkdf2PasswordHash pbkdf2;

  /** Compared with where no account matches, so that both answers take as long: of no password. */
  private final String nobody = String.join(":", ALGORITHM, ROUNDS, noise(), noise());

  @PostConstruct
  void configure() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            ROUNDS,
            "Pbkdf2PasswordHash.SaltSizeBytes",
            String.valueOf(BYTES),
            "Pbkdf2PasswordHash.KeySizeBytes",
            String.valueOf(BYTES)));
  }

  private static String noise() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
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
