package org.shuraka.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.PeriodFrameworks;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.rollup.RollUpRepository.Derived;
import org.shuraka.rollup.RollUpRepository.PartRow;
import org.shuraka.rollup.RollUpRepository.ResultRow;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Recent;

/**
 * Brings figures up to date and reads them, for the guarded service, the batch job and donor
 * reports alike. Runs in the caller's transaction; rights are checked by whoever calls.
 */
@ApplicationScoped
public class RollUps {

  private static final Logger LOG = Logger.getLogger(RollUps.class.getName());
  private static final int MOST_RESULTS = 100;

  @Inject RollUpRepository repository;
  @Inject Explanations explanations;
  @Inject FrameworkRepository frameworks;
  @Inject PeriodFrameworks ofPeriods;
  @Inject ProgrammeRepository programmes;
  @Inject Clock clock;

  private final Recent<Asked, Results> recent = new Recent<>(MOST_RESULTS);

  /** A window's figures in one state, which never changes. */
  private record Asked(long programmeId, int version, Derived derived) {}

  /** Programmes whose figures wait, by id: the first of those above one and up to another. */
  public List<Long> due(long after, long through, int limit) {
    return repository.due(after, through, limit);
  }

  /** How many programmes' figures wait. */
  public int countDue() {
    return repository.countDue();
  }

  /** Derives anew what the programme's open requests ask for. Harmless when there are none. */
  public void bringUpToDate(long programmeId) {
    bringUpToDate(List.of(programmeId));
  }

  /** The same for several programmes at once, which costs less than one after the other. */
  public void bringUpToDate(List<Long> programmeIds) {
    repository.hold(programmeIds);
    repository.answerRequests(programmeIds, clock.instant());
  }

  /**
   * How one figure of a window came about; the figures are brought up to date first, so that both
   * speak of the same accepted values.
   *
   * @param own the only partner to speak of; null for all
   */
  Explanation explanation(
      long programmeId,
      String programme,
      String indicator,
      String from,
      String to,
      ProgrammeView.Partner own) {
    if (!repository.due(programmeId - 1, programmeId, 1).isEmpty()) {
      bringUpToDate(programmeId);
    }
    Results all = results(programmeId, programme, from, to);
    IndicatorResult result =
        all.indicators().stream()
            .filter(i -> i.indicator().equals(indicator))
            .findFirst()
            .orElseThrow(BusinessException::notFound);
    if (own != null) {
      result = result.ofPartner(own.code(), false);
    }
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    int fromNo = period(periods, from, "from").no();
    var question =
        new Explanations.Question(
            programmeId,
            indicatorId(programmeId, indicator),
            fromNo,
            period(periods, to, "to").no(),
            own == null ? null : own.organisationId());
    Framework.Indicator subject =
        all.framework().indicator(indicator).orElseThrow(BusinessException::notFound);
    Derivations derivations =
        new Derivations(
            subject,
            explanations.answers(question),
            subject.disaggregation().isEmpty() ? List.of() : explanations.parts(question),
            explanations.pairs(question),
            explanations.adjustments(question));
    return new Explanation(
        programme,
        indicator,
        from,
        to,
        all.rolledUpAt(),
        derivations.rule(),
        derivations.from(fromNo, result.inWindow()),
        derivations.from(1, result.toDate()),
        all.framework());
  }

  private long indicatorId(long programmeId, String code) {
    return frameworks.indicators(programmeId).stream()
        .filter(i -> i.code().equals(code))
        .findFirst()
        .orElseThrow(BusinessException::notFound)
        .id();
  }

  /** The figures of a window, derived now where nobody asked for it before. */
  public Results results(long programmeId, String programme, String from, String to) {
    Derived derived =
        repository.derived(programmeId, from, to).orElseGet(() -> deriveNow(programmeId, from, to));
    int version =
        ofPeriods
            .number(programmeId, derived.toNo())
            .orElseThrow(() -> BusinessException.conflict("rollup.noFramework"));
    Asked asked = new Asked(programmeId, version, derived);
    return recent.find(asked).orElseGet(() -> read(asked, programme, from, to));
  }

  /** One derivation, whole: read again where another came in between. */
  private Results read(Asked asked, String programme, String from, String to) {
    long id = asked.programmeId();
    Derived derived = asked.derived();
    Framework framework = frameworks.version(id, asked.version()).orElseThrow();
    Commitments commitments = commitments(framework, id);
    List<IndicatorResult> figures = figures(id, commitments, derived.fromNo(), derived.toNo());
    Derived now = repository.derived(id, from, to).orElseThrow();
    if (!now.equals(derived)) {
      return read(new Asked(id, asked.version(), now), programme, from, to);
    }
    Results results =
        new Results(
            programme,
            from,
            to,
            asked.version(),
            now.rolledUpAt(),
            figures,
            commitments.lost().isEmpty() ? null : commitments.lost(),
            framework,
            "%d-%d-%d".formatted(asked.version(), now.revision(), now.toDateRevision()));
    recent.keep(asked, results);
    return results;
  }

  /** What is promised, or a refusal that says what is wrong with what is stored. */
  private Commitments commitments(Framework framework, long programmeId) {
    try {
      return new Commitments(framework, programmes.periods(programmeId));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.WARNING, "The figures of programme " + programmeId + " are unreadable", e);
      throw BusinessException.conflict("rollup.unreadable.calendar");
    }
  }

  private Derived deriveNow(long programmeId, String from, String to) {
    List<ProgrammeView.Period> periods = programmes.periods(programmeId);
    int first = period(periods, from, "from").no();
    int last = period(periods, to, "to").no();
    if (first > last) {
      throw BusinessException.invalid("from", "rollup.window.order");
    }
    repository.hold(List.of(programmeId));
    repository.keepWindow(programmeId, 1, last);
    repository.keepWindow(programmeId, first, last);
    repository.deriveNewWindows(programmeId, clock.instant());
    return repository.derived(programmeId, from, to).orElseThrow();
  }

  private List<IndicatorResult> figures(
      long programmeId, Commitments commitments, int from, int to) {
    Map<String, List<PartRow>> parts =
        repository.parts(programmeId, from, to).stream()
            .collect(Collectors.groupingBy(p -> p.indicatorId() + "@" + p.fromNo()));
    Map<Long, Map<Integer, ResultRow>> rows = new HashMap<>();
    List<ResultRow> inOrder = repository.results(programmeId, from, to);
    inOrder.forEach(
        r -> rows.computeIfAbsent(r.indicatorId(), id -> new HashMap<>()).put(r.fromNo(), r));
    List<IndicatorResult> results = new ArrayList<>();
    for (ResultRow row : inOrder) {
      Targets targets = commitments.of(row.code());
      if (row.fromNo() != from || targets == null) {
        continue;
      }
      RolledUpFigures inWindow = figures(row, parts);
      RolledUpFigures toDate = figures(rows.get(row.indicatorId()).get(1), parts);
      // Positions in the arithmetic count from 0, periods from 1.
      Window window = new Window(from - 1, to - 1);
      var target = targets.over(window.fromStart());
      results.add(
          new IndicatorResult(
              row.code(),
              Amount.shown(targets.achievement(toDate.value(), target)),
              inWindow.figure(targets.over(window)),
              toDate.figure(target),
              targets.beside(toDate.value(), window)));
    }
    return results;
  }

  private static RolledUpFigures figures(ResultRow row, Map<String, List<PartRow>> parts) {
    return new RolledUpFigures(
        row, parts.getOrDefault(row.indicatorId() + "@" + row.fromNo(), List.of()));
  }

  private static ProgrammeView.Period period(
      List<ProgrammeView.Period> periods, String code, String name) {
    return ProgrammeView.Period.find(periods, code)
        .orElseThrow(
            () ->
                BusinessException.invalid(name, "programme.period.unknown", String.valueOf(code)));
  }
}
