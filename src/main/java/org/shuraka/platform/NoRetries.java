package org.shuraka.platform;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * A statement whose connection was lost fails at once. By itself EclipseLink would try it three
 * times more, five seconds apart, while somebody waits; named in {@code persistence.xml}.
 */
public class NoRetries implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    DatabaseLogin login = session.getLogin();
    login.setConnectionHealthValidatedOnError(false);
    login.setQueryRetryAttemptCount(0);
  }
}
