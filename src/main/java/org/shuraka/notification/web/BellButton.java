package org.shuraka.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.notification.NotificationService;

/** How many notifications wait, for the frame of every page. */
@Named("bell")
@RequestScoped
public class BellButton {

  @Inject NotificationService notifications;

  private Integer unread;

  public int getUnread() {
    if (unread == null) {
      unread = notifications.unread();
    }
    return unread;
  }
}
