package org.shuraka.dashboard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/** Official boundaries for maps, kept by administrators for all programmes. */
@Stateless
@RolesAllowed(Role.IS_ADMINISTRATOR)
public class BoundaryService {

  /** Size of the largest file that is taken. */
  public static final int MOST_MEGABYTES = 40;

  public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  @Inject Boundaries boundaries;
  @Inject CurrentCaller caller;

  /**
   * A file and what is said of it.
   *
   * @param content GeoJSON
   * @param source whose boundaries they are, as maps tell their readers
   * @param level 1 to 4; null where the file says it
   * @param code property with the P-codes; null where the file names it as OCHA does
   * @param names properties with the names, by language; those left out are found as OCHA names
   *     them
   */
  public record Upload(
      byte[] content, String source, Integer level, String code, Map<String, String> names) {

    private BoundaryFile file() {
      if (content.length > MOST_BYTES) {
        throw new BusinessException(
            BusinessException.Kind.TOO_LARGE, "boundary.large", MOST_MEGABYTES);
      }
      if (level != null && (level < 1 || level > BoundaryProperties.DEEPEST)) {
        throw BusinessException.invalid(
            "/level", "boundary.level.unknown", BoundaryProperties.DEEPEST);
      }
      return BoundaryFile.read(content, new BoundaryProperties.Choice(level, code, names));
    }
  }

  /** By country and level: a handful. */
  public List<BoundaryLine> all() {
    return boundaries.all();
  }

  public BoundaryLine get(String country, int level) {
    return boundaries.line(country, level);
  }

  public boolean isKnown(String country, int level) {
    return boundaries.all().stream()
        .anyMatch(l -> l.country().equals(country) && l.level() == level);
  }

  /** Adds or replaces the boundaries of the country and level that the file is of. */
  public BoundaryLine put(Upload upload) {
    return boundaries.bring(upload.file(), upload.source(), caller.get());
  }

  /**
   * The same for one country and level.
   *
   * @param version of those that are replaced; null where there are none
   */
  public BoundaryLine put(String country, int level, Integer version, Upload upload) {
    BoundaryFile file = upload.file();
    if (!file.country().equals(country) || file.level() != level) {
      throw BusinessException.invalid(
          "/features/0", "boundary.other", file.country(), file.level());
    }
    return boundaries.put(file, upload.source(), version, caller.get());
  }

  public void remove(String country, int level, int version) {
    boundaries.remove(country, level, version, caller.get());
  }
}
