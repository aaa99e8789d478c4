package org.shuraka.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shuraka.access.Caller;
import org.shuraka.media.MalformedMedia;
import org.shuraka.platform.StoredObjects;
import org.shuraka.shared.Sha256;

/**
 * Makes evidence of the pieces that came: joined, its kind checked by content, cleaned, hashed and
 * put into the storage, all outside a transaction and never whole in memory.
 */
@ApplicationScoped
class EvidenceIntake {

  @Inject EvidenceRepository evidence;
  @Inject StoredObjects objects;
  @Inject EvidenceShelf shelf;

  void take(long reportId, long id, String name, Caller by) throws IOException {
    Path joined = Files.createTempFile("evidence", ".joined");
    Path cleaned = Files.createTempFile("evidence", ".cleaned");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(joined))) {
        evidence.writePieces(id, out);
      }
      EvidenceType type = EvidenceCheck.of(joined, name);
      EvidenceCleaner.clean(type, joined, cleaned);
      String sha256 = Sha256.of(cleaned);
      shelf.refuseDuplicate(reportId, name, sha256);
      shelf.put(
          reportId,
          id,
          new Evidence.Content(type.mediaType(), Files.size(cleaned), sha256, objects.put(cleaned)),
          by);
    } catch (MalformedMedia e) {
      throw EvidenceCheck.refused("evidence.type.broken", name);
    } finally {
      Files.delete(joined);
      Files.delete(cleaned);
    }
  }
}
