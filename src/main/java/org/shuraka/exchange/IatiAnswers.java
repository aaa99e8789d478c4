package org.shuraka.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Baseline;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.Framework.Target;
import org.shuraka.framework.FrameworkRepository;
import org.shuraka.framework.Frameworks;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeRepository;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Programmes;
import org.shuraka.programme.Sector;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;
import org.shuraka.shared.LocalisedText;

/**
 * Puts what was published in the place of what stands here, where a manager said so, through the
 * acts that people use: whatever refuses a change refuses it here as well. Indicators change in the
 * draft of the framework. Rights are checked by whoever calls.
 */
@ApplicationScoped
class IatiAnswers {

  @Inject IatiRepository repository;
  @Inject Programmes programmes;
  @Inject ProgrammeRepository programmeReads;
  @Inject Frameworks frameworks;
  @Inject FrameworkRepository frameworkReads;

  void take(IatiQuestion question, Caller by) {
    long programmeId = question.programmeId();
    IatiField field = IatiField.of(question.field());
    if (field == IatiField.DATES
        && programmeReads.periods(programmeId).stream().anyMatch(ProgrammeView.Period::open)) {
      throw BusinessException.conflict("exchange.question.dates");
    }
    switch (field) {
      case TITLE, OBJECTIVE, DATES, STATUS, CURRENCY, PLACES, SECTORS ->
          programmes.change(programmeId, null, head(question, field), EndChangeForm.NONE, by);
      case RESULT_TITLE, RESULT_DESCRIPTION, RESULT_TYPE ->
          frameworks.saveDraft(programmeId, result(question, field), null, by);
      case GRANT_AMOUNT -> grant(question, by);
      case PARTICIPANT -> programmes.leave(programmeId, question.code(), question.part(), by);
      default -> {
        Framework draft = frameworkReads.version(programmeId, 0).orElse(Framework.EMPTY);
        frameworks.saveDraft(
            programmeId,
            field == IatiField.INDICATOR ? whole(question, draft) : value(question, field, draft),
            null,
            by);
      }
    }
  }

  private ProgrammeForm head(IatiQuestion question, IatiField field) {
    ProgrammeView p = programmeReads.view(question.programmeId());
    Dates dates =
        field == IatiField.DATES ? read(question, Dates.class) : new Dates(p.start(), p.end());
    return new ProgrammeForm(
        p.code(),
        field == IatiField.TITLE ? text(question, p.title()) : p.title(),
        field == IatiField.OBJECTIVE ? text(question, p.objective()) : p.objective(),
        dates.start(),
        dates.end(),
        p.timezone(),
        p.reportingFrequency(),
        p.dueDays(),
        p.finalDueDays(),
        field == IatiField.STATUS ? read(question, String.class) : p.status(),
        p.iatiIdentifier(),
        field == IatiField.CURRENCY ? read(question, String.class) : p.defaultCurrency(),
        field == IatiField.PLACES ? list(question, Place[].class) : p.locations(),
        field == IatiField.SECTORS ? list(question, Sector[].class) : p.sectors(),
        p.sample(),
        p.actualStart(),
        p.actualEnd(),
        p.reportingOrg());
  }

  private void grant(IatiQuestion question, Caller by) {
    ProgrammeView.GrantLine grant =
        programmeReads.grants(question.programmeId()).stream()
            .filter(g -> question.code().equals(String.valueOf(g.id())))
            .findFirst()
            .orElseThrow(() -> BusinessException.conflict("exchange.question.gone"));
    IatiMoney.Sum sum = read(question, IatiMoney.Sum.class);
    programmes.changeGrant(
        question.programmeId(),
        grant.id(),
        grant.version(),
        grant.form().with(sum.amount(), sum.currency()),
        by);
  }

  private Framework result(IatiQuestion question, IatiField field) {
    Framework draft = frameworkReads.version(question.programmeId(), 0).orElse(Framework.EMPTY);
    if (draft.results().stream().noneMatch(r -> r.code().equals(question.code()))) {
      throw BusinessException.conflict("exchange.question.gone");
    }
    return new Framework(
        draft.dimensions(),
        draft.results().stream()
            .map(r -> r.code().equals(question.code()) ? result(question, field, r) : r)
            .toList());
  }

  private static Result result(IatiQuestion question, IatiField field, Result r) {
    return new Result(
        r.code(),
        field == IatiField.RESULT_TYPE ? read(question, String.class) : r.type(),
        r.parent(),
        field == IatiField.RESULT_TITLE ? text(question, r.title()) : r.title(),
        field == IatiField.RESULT_DESCRIPTION ? text(question, r.description()) : r.description(),
        r.assumptions(),
        r.risks(),
        r.aggregationStatus(),
        r.indicators());
  }

  /** The draft without an indicator that was withdrawn, or with one that was taken out here. */
  private Framework whole(IatiQuestion question, Framework draft) {
    if (question.published() == null) {
      return new Framework(
          draft.dimensions(),
          draft.results().stream()
              .map(
                  r ->
                      r.with(
                          r.indicators().stream()
                              .filter(i -> !i.code().equals(question.code()))
                              .toList()))
              .toList());
    }
    IatiBase base = repository.head(question.programmeId()).isEmpty() ? null : base(question);
    if (base == null || draft.indicator(question.code()).isPresent()) {
      throw BusinessException.conflict("exchange.question.gone");
    }
    ProgrammeView p = programmeReads.view(question.programmeId());
    IatiResults published =
        new IatiResults(
            base.activity(),
            new Dates(p.start(), p.end()),
            programmeReads.periods(question.programmeId()),
            List.of(),
            new IatiNotes(),
            new IatiResults.Codes(Map.of(), base.codes(), Set.of(), Set.of(), true));
    for (Result result : published.results()) {
      for (Indicator indicator : result.indicators()) {
        if (indicator.code().equals(question.code())) {
          return with(draft, result, indicator);
        }
      }
    }
    throw BusinessException.conflict("exchange.question.gone");
  }

  private IatiBase base(IatiQuestion question) {
    return IatiBase.read(repository, question.programmeId()).orElseThrow();
  }

  private static Framework with(Framework draft, Result result, Indicator indicator) {
    List<Result> results = new ArrayList<>(draft.results());
    for (int i = 0; i < results.size(); i++) {
      if (IatiMerge.sameText(results.get(i).title(), result.title())) {
        List<Indicator> all = new ArrayList<>(results.get(i).indicators());
        all.add(indicator);
        results.set(i, results.get(i).with(all));
        return new Framework(draft.dimensions(), results);
      }
    }
    String code =
        IatiCodes.unique(result.code(), c -> results.stream().anyMatch(r -> r.code().equals(c)));
    results.add(
        new Result(
            code,
            result.type(),
            null,
            result.title(),
            result.description(),
            null,
            null,
            result.aggregationStatus(),
            List.of(indicator)));
    return new Framework(draft.dimensions(), results);
  }

  private static Framework value(IatiQuestion question, IatiField field, Framework draft) {
    Indicator i =
        draft
            .indicator(question.code())
            .orElseThrow(() -> BusinessException.conflict("exchange.question.gone"));
    return draft.with(
        new Indicator(
            i.code(),
            field == IatiField.INDICATOR_TITLE ? text(question, i.title()) : i.title(),
            field == IatiField.INDICATOR_DESCRIPTION
                ? text(question, i.description())
                : i.description(),
            field == IatiField.INDICATOR_MEASURE ? read(question, String.class) : i.measure(),
            i.meaning(),
            i.overTime(),
            i.acrossPartners(),
            field == IatiField.INDICATOR_DIRECTION ? read(question, String.class) : i.direction(),
            i.unitOfCount(),
            i.disaggregation(),
            i.levels(),
            field == IatiField.INDICATOR_BASELINE ? read(question, Baseline.class) : i.baseline(),
            field == IatiField.INDICATOR_TARGET ? targets(question, i) : i.targets(),
            field == IatiField.INDICATOR_FINAL_TARGET
                ? read(question, BigDecimal.class)
                : i.finalTarget(),
            i.meansOfVerification(),
            i.partners(),
            i.replaces(),
            i.toBeConfirmed(),
            i.references()));
  }

  private static List<Target> targets(IatiQuestion question, Indicator indicator) {
    List<Target> targets = new ArrayList<>();
    indicator.targets().stream()
        .filter(t -> !t.period().equals(question.part()))
        .forEach(targets::add);
    BigDecimal value = read(question, BigDecimal.class);
    if (value != null) {
      targets.add(new Target(question.part(), value));
    }
    return targets;
  }

  /** The published languages of a text over those that stand here. */
  private static LocalisedText text(IatiQuestion question, LocalisedText here) {
    if (question.published() == null) {
      return LocalisedText.EMPTY;
    }
    Map<String, String> texts = new TreeMap<>();
    if (here != null) {
      texts.putAll(here.texts());
    }
    texts.putAll(LocalisedText.parse(question.published()).texts());
    return new LocalisedText(texts);
  }

  private static <T> T read(IatiQuestion question, Class<T> type) {
    return question.published() == null ? null : Json.read(question.published(), type);
  }

  private static <T> List<T> list(IatiQuestion question, Class<T[]> type) {
    return question.published() == null ? List.of() : List.of(read(question, type));
  }
}
