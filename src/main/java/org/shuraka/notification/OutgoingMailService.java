package org.shuraka.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.platform.Outbox;
import org.shuraka.shared.BusinessException;

/** What became of mails, for administrators; their texts are nobody's to read here. */
@Stateless
@RolesAllowed(Role.IS_ADMINISTRATOR)
public class OutgoingMailService {

  @Inject Outbox outbox;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /** Why no mail can be sent as things are set, as a message key; null where it can. */
  public String obstacle() {
    return outbox.obstacle();
  }

  public int waiting() {
    return outbox.waiting();
  }

  /** A page of mails; see {@link Outbox#page}. */
  public List<Outbox.Line> page(String state, long before, int limit) {
    return outbox.page(state, before, limit);
  }

  /** Tries a mail that was given up from the beginning. */
  public void again(long id) {
    if (!outbox.again(id)) {
      throw BusinessException.conflict("notification.mail.notFailed");
    }
    audit.record(
        caller.get(),
        new AuditTrail.Entry(
            "mail.again",
            "mail",
            id,
            null,
            Map.of("state", "failed"),
            Map.of("state", "waiting"),
            null));
  }
}
