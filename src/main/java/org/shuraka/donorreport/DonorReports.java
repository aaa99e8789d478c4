package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.programme.GrantCoverChanged;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Makes and keeps drafts, for the guarded service and for the batch job. Runs in the caller's
 * transaction; rights were checked before.
 */
@ApplicationScoped
public class DonorReports {

  static final int LONGEST_SUMMARY = 50_000;
  private static final int LONGEST_TEXT = 5_000;

  @Inject DonorReportRepository repository;
  @Inject DraftContents contents;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What to report on, periods by code or by day; {@code summary} may be null. */
  public record Request(long grantId, String from, String to, String summary) {}

  /**
   * The id of the draft for that grant and window, made or brought up to date; a run that is taken
   * up again makes it once.
   */
  @Transactional
  public long prepare(Request request, Caller by, long jobRunId) {
    DonorReportRepository.GrantOf grant =
        repository.grant(request.grantId(), by).orElseThrow(BusinessException::notFound);
    repository.hold(grant.id());
    ReportWindow window = window(grant, request.from(), request.to());
    DonorReport.Of of = of(grant, window);
    Optional<Long> made = repository.madeBy(jobRunId, of);
    if (made.isPresent()) {
      return made.get();
    }
    Optional<Long> draft = repository.draft(of);
    if (draft.isPresent()) {
      DonorReport report = repository.get(draft.get());
      refresh(report, grant, by);
      return report.id();
    }
    return draft(grant, window, request.summary(), by, jobRunId);
  }

  private static DonorReport.Of of(DonorReportRepository.GrantOf grant, ReportWindow window) {
    return new DonorReport.Of(
        grant.id(), grant.programmeId(), window.from().no(), window.to().no());
  }

  /**
   * A new draft; answers its id.
   *
   * @param by in whose name; null for the system's own, which nobody has read
   */
  long draft(
      DonorReportRepository.GrantOf grant,
      ReportWindow window,
      String summary,
      Caller by,
      long jobRunId) {
    SealedContent content = contents.of(grant, window);
    if (by != null) {
      content = content.with(content.words().edited(summary, by.name()));
    }
    DonorReport report =
        new DonorReport(of(grant, window), content, by == null ? null : by.accountId(), jobRunId);
    repository.add(report);
    audit(report, "donorReport.prepare", null, content, by);
    return report.id();
  }

  ReportWindow window(DonorReportRepository.GrantOf grant, String from, String to) {
    return ReportWindow.of(programmes.periods(grant.programmeId()), from, to);
  }

  /** New figures for a draft; the manager's words stay where what they are about still is. */
  void refresh(DonorReport report, DonorReportRepository.GrantOf grant, Caller by) {
    report.onlyDraft();
    SealedContent before = report.content();
    SealedContent fresh =
        contents.of(grant, window(grant, before.window().from(), before.window().to()));
    Map<String, SealedContent.Outcome> candidates = candidates(report.of());
    SealedContent content =
        fresh.with(
            before.words(),
            Deviations.withComments(fresh.deviations(), before.deviations()),
            before.outcomes().stream().filter(o -> candidates.containsKey(o.key())).toList());
    String sha256 = report.sha256();
    report.rewrite(content, by.accountId(), clock.instant());
    repository.flush();
    audit(report, "donorReport.refresh", sha256, content, by);
  }

  /** Other words in a draft. */
  void write(DonorReport report, DraftTexts texts, Caller by) {
    report.onlyDraft();
    SealedContent before = report.content();
    List<Fault> faults = new ArrayList<>();
    if (texts.summary() != null && texts.summary().length() > LONGEST_SUMMARY) {
      faults.add(Fault.at("/summary", "report.text.long", LONGEST_SUMMARY));
    }
    SealedContent content =
        before.with(
            texts.summary() == null
                ? before.words()
                : before.words().edited(texts.summary(), by.name()),
            commented(before.deviations(), texts.comments(), faults),
            texts.outcomes() == null
                ? before.outcomes()
                : told(texts.outcomes(), candidates(report.of()), faults));
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    String sha256 = report.sha256();
    report.rewrite(content, by.accountId(), clock.instant());
    repository.flush();
    audit(report, "donorReport.write", sha256, content, by);
  }

  /** Drafts show the logo of today; whoever approves one that she read before is told so. */
  void coverChanged(@Observes GrantCoverChanged change) {
    SealedContent.Logo logo =
        change.logo() == null ? null : new SealedContent.Logo(change.logo(), change.logoText());
    for (DonorReport report : repository.drafts(change.grantId())) {
      if (!Objects.equals(report.content().grant().logo(), logo)) {
        String sha256 = report.sha256();
        report.show(logo);
        repository.flush();
        audit(report, "donorReport.logo", sha256, report.content(), change.by());
      }
    }
  }

  private static List<SealedContent.Deviation> commented(
      List<SealedContent.Deviation> deviations, Map<String, String> comments, List<Fault> faults) {
    Map<String, String> given = comments == null ? Map.of() : new HashMap<>(comments);
    given.forEach(
        (key, text) -> {
          if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(Fault.at("/comments/" + key, "report.text.long", LONGEST_TEXT));
          }
        });
    return deviations.stream()
        .map(d -> given.containsKey(d.key()) ? d.with(blankToNull(given.get(d.key()))) : d)
        .toList();
  }

  private static List<SealedContent.Outcome> told(
      List<DraftTexts.Told> chosen,
      Map<String, SealedContent.Outcome> candidates,
      List<Fault> faults) {
    List<SealedContent.Outcome> told = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      DraftTexts.Told one = chosen.get(i);
      SealedContent.Outcome found = candidates.get(one.key());
      String text = blankToNull(one.text());
      if (found == null) {
        faults.add(
            Fault.at(
                "/outcomes/" + i + "/key",
                "donorreport.outcome.unknown",
                String.valueOf(one.key())));
      } else if (text == null || text.length() > LONGEST_TEXT) {
        faults.add(Fault.at("/outcomes/" + i + "/text", "donorreport.outcome.text", LONGEST_TEXT));
      } else {
        told.add(found.with(text));
      }
    }
    return told;
  }

  /** The outcomes that a report on that window may tell, by key. */
  Map<String, SealedContent.Outcome> candidates(DonorReport.Of of) {
    return repository.outcomes(of).stream()
        .collect(Collectors.toMap(SealedContent.Outcome::key, Function.identity()));
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private void audit(
      DonorReport report, String act, String before, SealedContent content, Caller by) {
    audit.record(
        by,
        new AuditTrail.Entry(
            act,
            "donorReport",
            report.id(),
            report.programmeId(),
            before == null ? null : Map.of("sha256", before),
            Map.of(
                "from",
                content.window().from(),
                "to",
                content.window().to(),
                "sha256",
                report.sha256()),
            null));
  }
}
