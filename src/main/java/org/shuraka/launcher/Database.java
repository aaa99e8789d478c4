package org.shuraka.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the application's database is and how to sign in to it.
 *
 * @param url a MySQL Connector/J URL that names a database; the connector also talks to MariaDB
 */
record Database(String url, String user, String password) {

  private static final Pattern URL =
      Pattern.compile("jdbc:mysql:[^?]*//[^/?]+/([A-Za-z0-9_$-]+)(\\?.*)?");

  /**
   * Batches without the first are sent one row at a time; without the collation {@code =} may mix
   * two; without the third the driver shows the application server's own certificate to a database
   * that speaks TLS, which refuses it; without the last it asks the database before many a
   * statement how the session stands, which nothing but the driver changes.
   */
  private static final String[] NEEDED = {
    "rewriteBatchedStatements=true",
    "connectionCollation=utf8mb4_unicode_ci",
    "fallbackToSystemKeyStore=false",
    "useLocalSessionState=true",
    "cachePrepStmts=true",
    "prepStmtCacheSqlLimit=4096"
  };

  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;
  private static final int ACCESS_DENIED = 1045;
  private static final int ACCESS_DENIED_TO_DATABASE = 1044;
  private static final int UNKNOWN_DATABASE = 1049;

  /** A server that the operator named; parameters that Shuraka needs are added to the URL. */
  static Database external(String url, String user, String password) throws StartFailure {
    if (!URL.matcher(url).matches()) {
      throw new StartFailure(
          "SHURAKA_DB_URL is \""
              + url.replaceAll("\\?.*", "?…")
              + "\". Use jdbc:mysql://HOST:3306/DATABASE, also for a MariaDB server.");
    }
    StringBuilder complete = new StringBuilder(url);
    for (String parameter : NEEDED) {
      if (!url.contains(parameter.substring(0, parameter.indexOf('=') + 1))) {
        complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(parameter);
      }
    }
    return new Database(complete.toString(), user, password);
  }

  /** The embedded server on the loopback interface, which needs no TLS. */
  static Database embedded(int port, String user, String password, String name) {
    return new Database(
        "jdbc:mysql://127.0.0.1:"
            + port
            + "/"
            + name
            + "?sslMode=DISABLED&"
            + String.join("&", NEEDED),
        user,
        password);
  }

  /** The database's name; in MySQL and MariaDB this is the schema too. */
  String name() {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalStateException("A database URL without a database: " + withoutParameters());
    }
    return matcher.group(1);
  }

  String withoutParameters() {
    return url.replaceAll("\\?.*", "");
  }

  /** Signs in once, and says what is wrong in the operator's words where that fails. */
  void check() throws StartFailure {
    try (Connection connection = connect()) {
      if (!connection.isValid(CONNECT_TIMEOUT_MILLIS / 1000)) {
        throw new StartFailure(
            "the database at " + withoutParameters() + " does not answer. Check that server.");
      }
    } catch (SQLException e) {
      throw new StartFailure(
          switch (e.getErrorCode()) {
            case ACCESS_DENIED ->
                "the database at "
                    + withoutParameters()
                    + " refused user \""
                    + user
                    + "\". Check SHURAKA_DB_USER and SHURAKA_DB_PASSWORD.";
            case ACCESS_DENIED_TO_DATABASE ->
                "user \""
                    + user
                    + "\" may not use the database "
                    + name()
                    + ". Grant it all rights on that database, or correct SHURAKA_DB_URL.";
            case UNKNOWN_DATABASE ->
                "the server at "
                    + withoutParameters()
                    + " has no database "
                    + name()
                    + ". Create it (character set utf8mb4), or correct SHURAKA_DB_URL.";
            default ->
                "the database at "
                    + withoutParameters()
                    + " cannot be reached ("
                    + firstLine(e)
                    + "). Start that server, or correct SHURAKA_DB_URL.";
          },
          e);
    }
  }

  Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_TIMEOUT_MILLIS));
    return DriverManager.getConnection(url, properties);
  }

  private static String firstLine(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
  }
}
