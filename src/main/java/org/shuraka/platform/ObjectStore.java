package org.shuraka.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Where large contents lie, outside the database and any web root: put once under a key of {@link
 * StoredObjects}, read as a stream, deleted. Features go through {@link StoredObjects}, which loses
 * nothing and leaves nothing behind.
 */
interface ObjectStore {

  /** Puts the file there, whole or not at all; what lay under that key is replaced. */
  void put(String key, Path file) throws IOException;

  /**
   * The content, to be closed by the caller.
   *
   * @throws java.nio.file.NoSuchFileException where there is nothing under that key
   */
  InputStream open(String key) throws IOException;

  /** Deletes what a crash left half written long ago; answers how many that were. */
  default int deleteAbandoned() throws IOException {
    return 0;
  }

  /** Deletes what lies there, if anything does. */
  void delete(String key) throws IOException;

  /** Where this is, for people: a folder or a bucket. */
  String place();
}
