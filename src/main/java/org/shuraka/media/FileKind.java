package org.shuraka.media;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by how it begins. */
public final class FileKind {

  private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

  private FileKind() {}

  /**
   * Its media type without parameters; {@code application/octet-stream} where nothing is known.
   *
   * @param in at its beginning, which can be gone back to
   */
  public static String of(InputStream in) throws IOException {
    return MAGIC.detect(in, new Metadata()).getBaseType().toString();
  }
}
