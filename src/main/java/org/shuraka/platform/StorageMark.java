package org.shuraka.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;

/**
 * Refuses to start on a storage that is not the database's: a server beside others with a folder of
 * its own, a folder that is not mounted. The same mark lies in both; whoever starts first on a
 * database makes it. A storage that was kept for a new database brings its mark along.
 */
@Startup
@Singleton
@DependsOn(Migration.NAME)
public class StorageMark {

  /** Under which the mark lies in the storage. */
  static final String KEY = "shuraka-storage";

  @Inject Sql sql;
  @Inject Turns turns;
  @Inject ObjectStore store;

  @PostConstruct
  void check() {
    turns.awaitStart();
    try {
      Optional<String> wanted =
          sql.with(
              h -> h.createQuery("SELECT mark FROM storage_mark").mapTo(String.class).findOne());
      Optional<String> found = read();
      if (wanted.isEmpty()) {
        String mark = found.isPresent() ? found.get() : make();
        sql.use(h -> h.execute("INSERT INTO storage_mark VALUES (1, ?)", mark));
      } else if (!wanted.equals(found)) {
        throw refused(wanted.get());
      }
    } catch (IOException e) {
      Migration.START.log(
          Level.SEVERE,
          "The storage of files {0} cannot be used ({1}). Check shuraka.storage in the settings.",
          new Object[] {store.place(), e});
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> read() throws IOException {
    try (InputStream mark = store.open(KEY)) {
      return Optional.of(new String(mark.readNBytes(32), StandardCharsets.US_ASCII).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private String make() throws IOException {
    String mark = UUID.randomUUID().toString().replace("-", "");
    Path file = Files.createTempFile("storage", null);
    try {
      Files.writeString(file, mark);
      store.put(KEY, file);
    } finally {
      Files.delete(file);
    }
    return mark;
  }

  private IllegalStateException refused(String mark) {
    Migration.START.log(
        Level.SEVERE,
        "The storage of files {0} is not the one of this database, whose files lie elsewhere."
            + " All servers share one storage: set shuraka.storage.folder (or the bucket) to that"
            + " of the others. Where it is the right one, moved or restored without its mark, write"
            + " {1} into \"{2}\" in it.",
        new Object[] {store.place(), mark, KEY});
    return new IllegalStateException("Another storage than this database's: " + store.place());
  }
}
