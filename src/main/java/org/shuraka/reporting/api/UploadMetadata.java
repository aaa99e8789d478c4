package org.shuraka.reporting.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.shuraka.reporting.NewEvidence;
import org.shuraka.shared.BusinessException;

/**
 * The header {@code Upload-Metadata} of the tus protocol: names with values in Base64, commas
 * between, as {@code filename cGhvdG8uanBn,fingerprint MTIz}.
 */
final class UploadMetadata {

  private UploadMetadata() {}

  /** The announced file; refuses headers that cannot be read. */
  static NewEvidence read(String length, String metadata) {
    Map<String, String> values = values(metadata == null ? "" : metadata);
    try {
      return new NewEvidence(
          values.get("filename"), Long.parseLong(length), values.get("fingerprint"));
    } catch (NumberFormatException e) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "evidence.http.length");
    }
  }

  private static Map<String, String> values(String metadata) {
    Map<String, String> values = new HashMap<>();
    for (String pair : metadata.split(",")) {
      String[] parts = pair.strip().split(" ", 2);
      values.put(parts[0], parts.length == 2 ? decoded(parts[1].strip()) : "");
    }
    return values;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "evidence.http.metadata");
    }
  }
}
