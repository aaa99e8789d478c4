package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.shuraka.shared.BusinessException;

/** How much evidence is taken; see the part on evidence in config/shuraka.properties. */
@ApplicationScoped
public class EvidenceLimits {

  private static final long MEGABYTE = 1024L * 1024;

  @Inject
  @ConfigProperty(name = "shuraka.evidence.megabytes", defaultValue = "25")
  int megabytes;

  @Inject
  @ConfigProperty(name = "shuraka.evidence.files", defaultValue = "40")
  int files;

  @Inject
  @ConfigProperty(name = "shuraka.evidence.days", defaultValue = "14")
  int days;

  /** Bytes of one file, at most. */
  public long size() {
    return megabytes * MEGABYTE;
  }

  /** Endings of the names that are taken, for a reader. */
  public String taken() {
    return EvidenceType.all();
  }

  /** The same as a file field wants them. */
  public String accepted() {
    return EvidenceType.accepted();
  }

  /** For how long a file that is not finished waits for its next piece. */
  Duration patience() {
    return Duration.ofDays(days);
  }

  void check(NewEvidence file, int already) {
    if (file.length() > size()) {
      throw new BusinessException(
          BusinessException.Kind.TOO_LARGE, "evidence.tooLarge", file.name(), megabytes);
    }
    if (already >= files) {
      throw new BusinessException(BusinessException.Kind.TOO_LARGE, "evidence.tooMany", files);
    }
    if (EvidenceType.named(file.name()).isEmpty()) {
      throw EvidenceCheck.refused("evidence.type.notTaken", file.name(), EvidenceType.all());
    }
  }
}
