package org.shuraka.access.web;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds the sessions of those who have not signed in: anybody can have one for the asking, and
 * each keeps its pages in memory. Beyond the bound the oldest ends. One that signs in gets a new id
 * and is none of these any more.
 */
@WebListener
public class NewSessions implements HttpSessionListener, HttpSessionIdListener {

  static final int MOST = 2000;

  private final Map<String, HttpSession> unsigned = new LinkedHashMap<>();

  @Override
  public void sessionCreated(HttpSessionEvent event) {
    HttpSession oldest = null;
    synchronized (unsigned) {
      unsigned.put(event.getSession().getId(), event.getSession());
      if (unsigned.size() > MOST) {
        Iterator<HttpSession> sessions = unsigned.values().iterator();
        oldest = sessions.next();
        sessions.remove();
      }
    }
    if (oldest != null) {
      end(oldest);
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException ended) {
      return; // it has timed out in this moment
    }
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    forget(event.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldId) {
    forget(oldId);
  }

  private void forget(String id) {
    synchronized (unsigned) {
      unsigned.remove(id);
    }
  }
}
