package org.shuraka.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.notification.OutgoingMailService;
import org.shuraka.platform.Outbox;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Posted;

/** Mails that wait, were sent or were given up, the newest first. */
@Named
@RequestScoped
public class MailsPage {

  private static final int LINES = 25;
  private static final String FAILED = "failed";

  @Inject OutgoingMailService mails;

  private String state;
  private Long after;
  private List<Outbox.Line> found;

  /** Before the page is shown: for anybody but administrators it is not there. */
  public void load() {
    found = mails.page(state, after == null ? Long.MAX_VALUE : after, LINES + 1);
  }

  public List<Outbox.Line> getLines() {
    return found.stream().limit(LINES).toList();
  }

  /** The last one before the next page; null on the last page. */
  public Long getNext() {
    return found.size() > LINES ? found.get(LINES - 1).id() : null;
  }

  /** Message key of why none can be sent; null where they can. */
  public String getObstacle() {
    return mails.obstacle();
  }

  public int getWaiting() {
    return mails.waiting();
  }

  public String tone(String of) {
    return switch (of) {
      case "sent" -> "good";
      case FAILED -> "bad";
      default -> "waiting";
    };
  }

  public void again() {
    mails.again(Posted.number("again"));
    Notices.done("notification.mail.again.done");
    Faces.redirect("/mails");
  }

  /** Only these; null for all. */
  public String getState() {
    return state;
  }

  public void setState(String state) {
    this.state = state;
  }

  public Long getAfter() {
    return after;
  }

  public void setAfter(Long after) {
    this.after = after;
  }
}
