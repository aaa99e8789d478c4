package org.shuraka.reporting;

import org.shuraka.shared.BusinessException;

/**
 * A file that is going to be sent.
 *
 * @param name as its owner calls it; a path before it, control characters and marks that turn the
 *     direction of writing (by which {@code exe.jpg} can be made to read {@code gpj.exe}) are left
 *     out
 * @param length in bytes
 * @param fingerprint whatever lets the sender know the file again: one that was not finished is
 *     continued where name, length and fingerprint are the same
 */
public record NewEvidence(String name, long length, String fingerprint) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_FINGERPRINT = 500;

  public NewEvidence {
    name =
        (name == null ? "" : name)
            .replaceAll(".*[/\\\\]", "")
            .replaceAll("[\\p{Cntrl}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]", "")
            .strip();
    fingerprint = fingerprint == null ? "" : fingerprint;
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw BusinessException.invalid("/name", "evidence.name", LONGEST_NAME);
    }
    if (fingerprint.length() > LONGEST_FINGERPRINT) {
      throw BusinessException.invalid(
          "/fingerprint", "evidence.fingerprint.long", LONGEST_FINGERPRINT);
    }
    if (length <= 0) {
      throw BusinessException.invalid("/length", "evidence.empty", name);
    }
  }
}
