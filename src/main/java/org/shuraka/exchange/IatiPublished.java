package org.shuraka.exchange;

import java.time.Instant;
import java.util.List;
import org.shuraka.shared.LocalisedText;

/**
 * What was published of a programme before it was imported, and where it comes from.
 *
 * @param iatiIdentifier of the activity
 * @param publisher who reported it; null where the file names nobody
 * @param fileName of the import that last changed it
 */
public record IatiPublished(
    String iatiIdentifier,
    LocalisedText publisher,
    String fileName,
    Instant importedAt,
    List<Indicator> indicators) {

  /**
   * A published indicator.
   *
   * @param code its code in the framework
   * @param figures in the order of the file
   */
  public record Indicator(String code, LocalisedText title, List<IatiFigure> figures) {}
}
