package org.shuraka.platform;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Asks the database five times a second whether it is there, on two connections of its own. When no
 * answer comes in time and no new connection can be made either, all connections are dropped, so
 * that nobody waits for a server that is stopped or a line that is dead; until one can be made,
 * everybody is refused at once ({@link DatabaseAway}). The limits add up to less than the two
 * seconds within which everybody is to be answered.
 *
 * <p>The limit is for this question, which costs the database nothing. Statements have none.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());

  private static final long PAUSE_MILLIS = 200;
  private static final int ANSWER_MILLIS = 800;
  private static final int CONNECT_MILLIS = 400;

  @Resource private ManagedThreadFactory threads;

  @Inject
  @ConfigProperty(name = "shuraka.db.url")
  String url;

  @Inject
  @ConfigProperty(name = "shuraka.db.user")
  String user;

  @Inject
  @ConfigProperty(name = "shuraka.db.password")
  String password;

  private Thread thread;

  /** Asked in turn; the other one tells a slow moment from a dead line. */
  private Connection first;

  private Connection second;

  @PostConstruct
  void start() {
    thread = threads.newThread(this::watch);
    thread.setName("database-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @PreDestroy
  void stop() {
    thread.interrupt();
  }

  /** Whether the database answers, as far as is known. */
  public boolean away() {
    return DatabaseConnections.away();
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      hangUp(first);
      hangUp(second);
    }
  }

  private void look() {
    Connection asked = second;
    second = first;
    first = asked;
    if (asked == null) {
      first = connect();
      return;
    }
    long since = System.nanoTime();
    if (answers(asked)) {
      return;
    }
    boolean mute = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) >= ANSWER_MILLIS;
    hangUp(asked);
    first = connect();
    if (mute && first != null && second != null && !answers(second)) {
      LOG.warning("The database answers on new connections only: all are made anew");
      hangUp(second);
      second = null;
      DatabaseConnections.dropAll();
    }
  }

  private static boolean answers(Connection line) {
    try {
      line.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
      return line.isValid(0);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether a connection can be made is whether the database is there; null where it is not. */
  private Connection connect() {
    try {
      MysqlDataSource source = new MysqlDataSource();
      source.setUrl(url);
      source.setConnectTimeout(CONNECT_MILLIS);
      source.setSocketTimeout(CONNECT_MILLIS);
      Connection made = source.getConnection(user, password);
      if (DatabaseConnections.away()) {
        DatabaseConnections.back();
        LOG.warning("The database is back");
      }
      return made;
    } catch (SQLException e) {
      if (!DatabaseConnections.away()) {
        LOG.log(Level.WARNING, "The database is away: {0}", e.getMessage());
        DatabaseConnections.lost();
      }
      return null;
    }
  }

  private static void hangUp(Connection line) {
    try {
      if (line != null) {
        line.abort(Runnable::run);
      }
    } catch (SQLException e) {
      LOG.log(Level.FINE, "A line to the database could not be closed", e);
    }
  }
}
