package org.shuraka.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Sample accounts whose password is hashed with few rounds: a machine that compiles nothing
 * thoroughly, as those of the tests, takes seconds for 600,000. A hash names its rounds, so the
 * product checks it as any other.
 */
public final class LightPasswords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ROUNDS = 1000;
  private static final int BITS = 256;

  private LightPasswords() {}

  /** Gives every sample account of that database a light hash of the password. */
  public static void give(Connection database, String password) throws SQLException {
    try (PreparedStatement update =
        database.prepareStatement("UPDATE account SET password_hash = ? WHERE sample")) {
      update.setString(1, hash(password));
      update.executeUpdate();
    }
  }

  private static String hash(String password) {
    byte[] salt = "the salt of every test of Shuraka".getBytes(StandardCharsets.US_ASCII);
    try {
      byte[] key =
          SecretKeyFactory.getInstance(ALGORITHM)
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
              .getEncoded();
      Base64.Encoder text = Base64.getEncoder();
      return String.join(
          ":",
          ALGORITHM,
          String.valueOf(ROUNDS),
          text.encodeToString(salt),
          text.encodeToString(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
