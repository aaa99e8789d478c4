package org.shuraka.platform;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Makes the pool's connections. Connecting and signing in are bounded; a statement is not, since a
 * roll-up or a migration may take minutes: {@link DatabaseWatch} ends what waits in vain.
 */
public class WatchedDataSource extends MysqlDataSource {

  private static final long serialVersionUID = 1L;

  /** For the line to be opened, and for each answer until somebody is signed in. */
  private static final int CONNECT_MILLIS = 1000;

  public WatchedDataSource() throws SQLException {
    setConnectTimeout(CONNECT_MILLIS);
    setSocketTimeout(CONNECT_MILLIS);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    DatabaseConnections.refuseWhileAway();
    Connection made = super.getConnection(user, password);
    made.setNetworkTimeout(Runnable::run, 0);
    return DatabaseConnections.add(made);
  }
}
