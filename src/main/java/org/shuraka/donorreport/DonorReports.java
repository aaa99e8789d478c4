package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.BusinessException;

/**
 * Seals reports, for the batch job. Runs in the caller's transaction; rights were checked before.
 */
@ApplicationScoped
public class DonorReports {

  @Inject DonorReportRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;
  @Inject RollUps rollUps;
  @Inject SealedIati iati;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What to seal, periods by code; {@code summary} may be null. */
  public record Request(long grantId, String programme, String from, String to, String summary) {}

  /** The report's id; brings the figures up to date and seals them unless the run did already. */
  public long seal(Request request, Caller by, long jobRunId) {
    return repository.sealedBy(jobRunId).orElseGet(() -> sealNow(request, by, jobRunId));
  }

  private long sealNow(Request request, Caller by, long jobRunId) {
    DonorReportRepository.GrantOf grant =
        repository.grant(request.grantId(), by).orElseThrow(BusinessException::notFound);
    long programmeId = grant.programmeId();
    rollUps.bringUpToDate(programmeId);
    Results results = rollUps.results(programmeId, grant.programme(), request.from(), request.to());
    Map<String, ProgrammeView.Period> periods =
        programmes.periods(programmeId).stream()
            .collect(Collectors.toMap(ProgrammeView.Period::code, Function.identity()));
    ProgrammeView.Period from = periods.get(request.from());
    ProgrammeView.Period to = periods.get(request.to());
    SealedContent content = content(request, grant, results.withoutPartners(), from, to, by);
    DonorReport report =
        new DonorReport(
            new DonorReport.Of(grant.id(), programmeId, from.no(), to.no()),
            content.with(iati.of(programmeId, content)),
            by.accountId(),
            jobRunId);
    repository.add(report);
    audit.record(
        by,
        new AuditTrail.Entry(
            "donorReport.seal",
            "donorReport",
            report.id(),
            programmeId,
            null,
            Map.of("from", from.code(), "to", to.code(), "sha256", report.sha256()),
            null));
    return report.id();
  }

  private SealedContent content(
      Request request,
      DonorReportRepository.GrantOf grant,
      Results results,
      ProgrammeView.Period from,
      ProgrammeView.Period to,
      Caller by) {
    long programmeId = grant.programmeId();
    ProgrammeView p = programmes.view(programmeId);
    ProgrammeView.GrantLine g =
        programmes.grants(programmeId, by).stream()
            .filter(line -> line.id() == grant.id())
            .findFirst()
            .orElseThrow(BusinessException::notFound);
    Framework framework = frameworks.version(programmeId, results.frameworkVersion()).orElseThrow();
    return new SealedContent(
        g.language(),
        new SealedContent.Head(
            p.code(),
            p.iatiIdentifier(),
            p.title(),
            p.objective(),
            p.start(),
            p.end(),
            p.timezone(),
            p.sample()),
        new SealedContent.GrantHead(
            g.reference(),
            g.donor(),
            g.donorName(),
            g.amount(),
            g.currency(),
            g.start(),
            g.end(),
            g.share()),
        new SealedContent.Window(from.code(), to.code(), from.start(), to.end()),
        results.frameworkVersion(),
        results.rolledUpAt(),
        clock.instant(),
        by.name(),
        request.summary(),
        programmes.partners(programmeId).stream()
            .map(o -> new SealedContent.Participant(o.code(), o.name(), o.role()))
            .toList(),
        p.locations().stream().map(l -> new SealedContent.Place(l.code(), l.name())).toList(),
        framework.dimensions(),
        results(framework, results),
        repository.adjustments(programmeId, to.no()),
        null);
  }

  private static List<SealedContent.Result> results(Framework framework, Results results) {
    Map<String, IndicatorResult> achieved =
        results.indicators().stream()
            .collect(Collectors.toMap(IndicatorResult::indicator, Function.identity()));
    return framework.results().stream()
        .map(
            r ->
                new SealedContent.Result(
                    r.code(),
                    r.type(),
                    r.parent(),
                    r.title(),
                    r.indicators().stream()
                        .filter(i -> achieved.containsKey(i.code()))
                        .map(i -> new SealedContent.Indicator(i, achieved.get(i.code())))
                        .toList()))
        .toList();
  }
}
