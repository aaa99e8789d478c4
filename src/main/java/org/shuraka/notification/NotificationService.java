package org.shuraka.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/** What the caller is told; nobody reads what others are. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class NotificationService {

  /** For {@link #page}: begins with the newest. */
  public static final long NEWEST = Long.MAX_VALUE;

  @Inject NotificationRepository notifications;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** How many she has not read. */
  public int unread() {
    return notifications.unread(caller.get().accountId());
  }

  /**
   * The newest first.
   *
   * @param before the last of the page before; {@link #NEWEST} for the first page
   */
  public List<NotificationView> page(long before, int limit) {
    Caller reader = caller.get();
    return notifications.page(reader.accountId(), before, limit).stream()
        .map(
            row ->
                new NotificationView(
                    row.id(),
                    Wording.text(
                        reader.language(), row.messageKey(), Wording.read(row.arguments())),
                    row.link(),
                    row.madeAt(),
                    row.unread()))
        .toList();
  }

  public void read(long id) {
    if (!notifications.read(caller.get().accountId(), id, clock.instant())) {
      throw BusinessException.notFound();
    }
  }

  /** All up to and with that one. */
  public void readAll(long upTo) {
    notifications.readAll(caller.get().accountId(), upTo, clock.instant());
  }
}
