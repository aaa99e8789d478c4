package org.shuraka.donorreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.framework.AcrossPartners;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkReader;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.IndicatorSets;
import org.shuraka.programme.GrantSection;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.IndicatorResult;
import org.shuraka.rollup.Results;
import org.shuraka.rollup.RollUps;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/** Puts together what a report to a donor says, from what is accepted now. */
@ApplicationScoped
class DraftContents {

  /** So many periods a trend shows: three years of quarters. */
  private static final int TREND = 12;

  private static final int PER_CENT = 2;

  @Inject DonorReportRepository repository;
  @Inject ProgrammeRepository programmes;
  @Inject FrameworkRepository frameworks;
  @Inject IndicatorSets sets;
  @Inject RollUps rollUps;
  @Inject Restatements restatements;
  @Inject SealedIati iati;
  @Inject Clock clock;

  /** The content without the manager's words; the figures are brought up to date first. */
  SealedContent of(DonorReportRepository.GrantOf grant, ReportWindow window) {
    long programmeId = grant.programmeId();
    rollUps.bringUpToDate(programmeId);
    Results results =
        rollUps
            .results(programmeId, grant.programme(), window.from().code(), window.to().code())
            .withoutPartners();
    ProgrammeView.GrantLine agreed =
        programmes.grants(programmeId).stream()
            .filter(line -> line.id() == grant.id())
            .findFirst()
            .orElseThrow(BusinessException::notFound);
    SealedContent content =
        of(
            grant,
            window,
            wanted(agreed, GrantSection.BREAKDOWN) ? results : results.withoutBreakdown(),
            agreed);
    return content.with(iati.of(grant, content));
  }

  private SealedContent of(
      DonorReportRepository.GrantOf grant,
      ReportWindow window,
      Results figures,
      ProgrammeView.GrantLine agreed) {
    long programmeId = grant.programmeId();
    DonorReport.Of of =
        new DonorReport.Of(grant.id(), programmeId, window.from().no(), window.to().no());
    ProgrammeView p = programmes.view(programmeId);
    Framework framework =
        FrameworkReader.OUTSIDE.of(
            frameworks.version(programmeId, figures.frameworkVersion()).orElseThrow());
    List<SealedContent.Result> results = results(framework, figures, of, agreed);
    return new SealedContent(
        agreed.language(),
        agreed.sections(),
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
            agreed.reference(),
            agreed.donor(),
            agreed.donorName(),
            agreed.amount(),
            agreed.currency(),
            agreed.start(),
            agreed.end(),
            agreed.share(),
            agreed.shareShown(),
            agreed.reportTitle(),
            agreed.reportNotice(),
            agreed.logo() == null
                ? null
                : new SealedContent.Logo(agreed.logo(), agreed.logoText())),
        new SealedContent.Window(
            window.from().code(), window.to().code(), window.from().start(), window.to().end()),
        figures.frameworkVersion(),
        figures.rolledUpAt(),
        clock.instant(),
        null,
        null,
        null,
        null,
        programmes.partners(programmeId).stream()
            .map(o -> new SealedContent.Participant(o.code(), o.name(), o.role()))
            .toList(),
        p.locations().stream().map(l -> new SealedContent.Place(l.code(), l.name())).toList(),
        framework.dimensions(),
        results,
        wanted(agreed, GrantSection.DEVIATIONS)
            ? Deviations.of(repository.changedActivities(of), results)
            : List.of(),
        List.of(),
        wanted(agreed, GrantSection.EXPENDITURE) ? expenditure(of) : null,
        restatements.of(grant),
        repository.adjustments(of),
        wanted(agreed, GrantSection.EVIDENCE) ? repository.evidence(of) : List.of(),
        null);
  }

  private static boolean wanted(ProgrammeView.GrantLine agreed, GrantSection section) {
    return agreed.sections().contains(section.code());
  }

  private List<SealedContent.Result> results(
      Framework framework, Results results, DonorReport.Of of, ProgrammeView.GrantLine agreed) {
    Map<String, IndicatorResult> achieved =
        results.indicators().stream()
            .collect(Collectors.toMap(IndicatorResult::indicator, Function.identity()));
    Map<String, List<SealedContent.Point>> trends =
        wanted(agreed, GrantSection.TREND) ? trends(of, results.programme()) : Map.of();
    List<String> lists =
        agreed.indicatorSet() == null
            ? sets.ofDonor(programmes.organisationId(agreed.donor()).orElseThrow())
            : List.of(agreed.indicatorSet());
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
                        .map(i -> indicator(i, achieved.get(i.code()), lists, trends, agreed))
                        .toList()))
        .toList();
  }

  private static SealedContent.Indicator indicator(
      Framework.Indicator promised,
      IndicatorResult achieved,
      List<String> lists,
      Map<String, List<SealedContent.Point>> trends,
      ProgrammeView.GrantLine agreed) {
    var reference = promised.referenceIn(lists);
    return new SealedContent.Indicator(
        promised,
        achieved,
        reference.map(Framework.Reference::code).orElse(null),
        reference.map(Framework.Reference::wording).orElse(null),
        contribution(promised, achieved, agreed),
        trends.get(promised.code()));
  }

  /** Only what adds up can be shared out. */
  private static SealedContent.Contribution contribution(
      Framework.Indicator promised, IndicatorResult achieved, ProgrammeView.GrantLine agreed) {
    return agreed.shareShown() && AcrossPartners.SUM.code().equals(promised.acrossPartners())
        ? new SealedContent.Contribution(
            part(achieved.inWindow().value(), agreed.share()),
            part(achieved.toDate().value(), agreed.share()))
        : null;
  }

  private static BigDecimal part(BigDecimal value, BigDecimal share) {
    if (value == null) {
      return null;
    }
    BigDecimal part = value.multiply(share).movePointLeft(PER_CENT);
    return part.signum() == 0 ? BigDecimal.ZERO : part.stripTrailingZeros();
  }

  private Map<String, List<SealedContent.Point>> trends(DonorReport.Of of, String programme) {
    Map<String, List<SealedContent.Point>> trends = new LinkedHashMap<>();
    programmes.periods(of.programmeId()).stream()
        .filter(n -> n.no() <= of.toNo() && n.no() > of.toNo() - TREND)
        .forEach(
            n ->
                rollUps
                    .results(of.programmeId(), programme, n.code(), n.code())
                    .indicators()
                    .forEach(
                        i ->
                            trends
                                .computeIfAbsent(i.indicator(), code -> new ArrayList<>())
                                .add(
                                    new SealedContent.Point(
                                        n.code(), i.inWindow().value(), i.inWindow().target()))));
    return trends;
  }

  private SealedContent.Expenditure expenditure(DonorReport.Of of) {
    Map<List<String>, SealedContent.BudgetLine> lines = new LinkedHashMap<>();
    repository
        .budget(of)
        .forEach(l -> lines.merge(List.of(l.code(), l.currency()), l, DraftContents::sum));
    return lines.isEmpty()
        ? null
        : new SealedContent.Expenditure(
            List.copyOf(lines.values()),
            repository.rates(of).stream().map(SealedContent.Rate::listed).distinct().toList());
  }

  /** Lines of several partners that are one to the donor; it has a title where theirs is one. */
  private static SealedContent.BudgetLine sum(
      SealedContent.BudgetLine a, SealedContent.BudgetLine b) {
    return new SealedContent.BudgetLine(
        a.code(),
        a.title().equals(b.title()) ? a.title() : LocalisedText.EMPTY,
        a.currency(),
        a.budget().add(b.budget()),
        a.inWindow().add(b.inWindow()),
        a.toDate().add(b.toDate()));
  }
}
