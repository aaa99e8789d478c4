package org.shuraka.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.notification.NotificationService;
import org.shuraka.notification.NotificationView;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;

/** What the reader is told, the newest first. */
@Named
@RequestScoped
public class NotificationsPage {

  private static final int LINES = 25;
  private static final String PATH = "/notifications";

  @Inject NotificationService notifications;

  private Long after;
  private List<NotificationView> found;

  /** One more than is shown says whether there is a next page. */
  private List<NotificationView> found() {
    if (found == null) {
      found = notifications.page(after == null ? NotificationService.NEWEST : after, LINES + 1);
    }
    return found;
  }

  public List<NotificationView> getLines() {
    return found().stream().limit(LINES).toList();
  }

  /** The last one before the next page; null on the last page. */
  public Long getNext() {
    return found().size() > LINES ? found().get(LINES - 1).id() : null;
  }

  /** To the page that the chosen one is about; from now on it is read. */
  public void open() {
    long id = Posted.number("open");
    String link =
        notifications.page(id + 1, 1).stream()
            .filter(n -> n.id() == id)
            .map(NotificationView::link)
            .findFirst()
            .orElse(PATH);
    notifications.read(id);
    Faces.redirect(link);
  }

  /** All that the reader could see when she said so. */
  public void readAll() {
    notifications.readAll(Posted.number("upTo"));
    Notices.done("notification.allRead");
    Faces.redirect(PATH);
  }

  /** The newest, up to which all is marked as read. */
  public long getUpTo() {
    return found().isEmpty() ? 0 : found().get(0).id();
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }
}
