package org.shuraka.platform;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Large contents beside the database, in step with it.
 *
 * <p>Life of an object: {@link #put} notes its key and puts it into the storage; the transaction
 * that refers to it {@link #keep}s it; the one that refers to it no longer {@link #release}s it,
 * and after its commit the object is deleted. Whatever breaks in between leaves a note of an object
 * that nobody keeps, and {@link #deleteUnkept} clears it away at night.
 */
@Stateless
public class StoredObjects {

  private static final Logger LOG = Logger.getLogger(StoredObjects.class.getName());

  /** By then whoever put an object has kept it, or never will. */
  private static final Duration UNDER_WAY = Duration.ofDays(1);

  @Resource private TransactionSynchronizationRegistry transaction;
  @Resource private ManagedExecutorService executor;
  @Inject Sql sql;
  @Inject ObjectStore store;
  @Inject Clock clock;

  /** Puts the file into the storage; answers its key, which is to be kept within a day. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String put(Path file) {
    String key = UUID.randomUUID().toString().replace("-", "");
    sql.use(h -> h.execute("INSERT INTO stored_object VALUES (?, FALSE, ?)", key, clock.instant()));
    try {
      store.put(key, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return key;
  }

  /** From the commit of this transaction on something refers to the object. */
  public void keep(String key) {
    set(key, true);
  }

  /** From the commit of this transaction on nothing does, and it is deleted. */
  public void release(String key) {
    set(key, false);
    ManagedExecutorService later = executor;
    ObjectStore from = store;
    Sql notes = sql;
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing is deleted before it is certain.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              try {
                later.submit(() -> deleteOrWarn(from, notes, key));
              } catch (RejectedExecutionException e) {
                LOG.log(Level.WARNING, "Object " + key + " is deleted at night", e);
              }
            }
          }
        });
  }

  /** The content, to be closed by the caller. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public InputStream open(String key) {
    try {
      return store.open(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what nobody has kept for a day, half files too; answers how many that were. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int deleteUnkept() {
    List<String> keys =
        sql.with(
            h ->
                h.select(
                        "SELECT storage_key FROM stored_object WHERE kept = FALSE AND changed_at < ?",
                        clock.instant().minus(UNDER_WAY))
                    .mapTo(String.class)
                    .list());
    try {
      int parts = store.deleteAbandoned();
      return parts + (int) keys.stream().filter(key -> deleteOrWarn(store, sql, key)).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void set(String key, boolean kept) {
    int rows =
        sql.with(
            h ->
                h.execute(
                    "UPDATE stored_object SET kept = ?, changed_at = ? WHERE storage_key = ?",
                    kept,
                    clock.instant(),
                    key));
    if (rows != 1) {
      throw new IllegalStateException("No object " + key);
    }
  }

  /** One that the storage does not let go is tried again the next night. */
  private static boolean deleteOrWarn(ObjectStore store, Sql sql, String key) {
    try {
      store.delete(key);
      sql.use(
          h -> h.execute("DELETE FROM stored_object WHERE storage_key = ? AND kept = FALSE", key));
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Object " + key + " could not be deleted from the storage", e);
      return false;
    }
  }
}
