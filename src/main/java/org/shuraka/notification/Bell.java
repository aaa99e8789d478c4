package org.shuraka.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.access.Recipients.Recipient;
import org.shuraka.platform.Mail;
import org.shuraka.platform.Outbox;

/**
 * Rings for people, in the transaction of what they are told:
 *
 * <pre>{@code
 * bell.ring(recipients.managers(programmeId), Message.of("reminder.submitted", link, "PAX", "2026"));
 * }</pre>
 */
@ApplicationScoped
public class Bell {

  @Inject NotificationRepository notifications;
  @Inject MailText mails;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** One message for one person. */
  public record Ring(Recipient to, Message message) {}

  public void ring(List<Recipient> to, Message message) {
    ring(to.stream().map(recipient -> new Ring(recipient, message)).toList());
  }

  /** Many at once: one statement for the bells, one for the mails. */
  public void ring(List<Ring> rings) {
    if (rings.isEmpty()) {
      return;
    }
    notifications.add(rings, clock.instant());
    List<Mail> written = new ArrayList<>();
    for (Ring ring : rings) {
      if (ring.to().mails()) {
        written.add(mails.write(ring.to(), ring.message()));
      }
    }
    outbox.put(written);
  }
}
