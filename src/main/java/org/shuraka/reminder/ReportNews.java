package org.shuraka.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.access.Recipients;
import org.shuraka.notification.Bell;
import org.shuraka.notification.Message;
import org.shuraka.reporting.ReportActed;

/**
 * Tells at once what somebody did with a report: what the partner did to the programme's managers,
 * what a manager did to the partner's officers. In the transaction of the act.
 */
@ApplicationScoped
class ReportNews {

  @Inject Recipients recipients;
  @Inject Bell bell;

  void acted(@Observes ReportActed a) {
    List<Object> names = new ArrayList<>(List.of(a.partner(), a.period(), a.programme()));
    if (a.due() != null) {
      names.add(a.due());
    }
    String key = "reminder.act." + a.act().code();
    if (a.act().byPartner()) {
      String link = ReportLink.toReview(a.programme(), a.period(), a.partner());
      bell.ring(recipients.managers(a.programmeId()), new Message(key, names, link, List.of()));
    } else {
      String link = ReportLink.toWrite(a.programme(), a.period(), a.partner());
      bell.ring(recipients.officers(a.organisationId()), new Message(key, names, link, List.of()));
    }
  }
}
