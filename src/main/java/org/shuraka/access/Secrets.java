package org.shuraka.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.shuraka.shared.Sha256;

/** Random secrets for links and tokens. They carry 256 bits, so a plain SHA-256 keeps them safe. */
final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String hash(String secret) {
    return Sha256.of(secret);
  }
}
