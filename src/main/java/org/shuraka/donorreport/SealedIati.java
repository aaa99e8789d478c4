package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.exchange.IatiActuals;
import org.shuraka.exchange.IatiExport;
import org.shuraka.exchange.IatiExport.PublishedPeriod;

/**
 * The programme in IATI with what is being sealed: each indicator has one more period, the sealed
 * window, with its target, its figure and the figure's cells. What was published of other days
 * stands beside it as it was.
 */
@ApplicationScoped
class SealedIati {

  @Inject IatiExport export;

  String of(DonorReportRepository.GrantOf grant, SealedContent content) {
    List<PublishedPeriod> periods =
        content.results().stream()
            .flatMap(r -> r.indicators().stream())
            .map(
                i ->
                    IatiActuals.period(
                        i.promised(),
                        content.window().start(),
                        content.window().end(),
                        i.achieved().inWindow()))
            .filter(p -> !p.targets().isEmpty() || !p.actuals().isEmpty())
            .toList();
    return export.xml(grant.programmeId(), periods, content.preparedAt(), grant.id());
  }
}
