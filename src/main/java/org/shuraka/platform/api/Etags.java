package org.shuraka.platform.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shuraka.shared.BusinessException;

/** Entity tags are versions: {@code "7"}. A changing call names the one it read in If-Match. */
public final class Etags {

  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,9})\"?\\s*");

  private Etags() {}

  public static EntityTag of(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /**
   * The version of an If-Match header.
   *
   * @throws jakarta.ws.rs.WebApplicationException 428 where the header is missing
   */
  public static int required(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new jakarta.ws.rs.ClientErrorException(Response.Status.PRECONDITION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch);
    if (!tag.matches()) {
      throw BusinessException.stale();
    }
    return Integer.parseInt(tag.group(1));
  }
}
