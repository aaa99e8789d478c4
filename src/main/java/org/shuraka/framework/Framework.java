package org.shuraka.framework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.shuraka.shared.LocalisedText;

/**
 * A results framework as one document, as it is stored, versioned and exchanged. Words from a fixed
 * list stay text here, so that {@link FrameworkCheck} can name every wrong one at once.
 */
public record Framework(List<Dimension> dimensions, List<Result> results) {

  public static final Framework EMPTY = new Framework(List.of(), List.of());

  public Framework {
    dimensions = list(dimensions);
    results = list(results);
  }

  /**
   * Something by which figures are broken down, such as sex.
   *
   * @param categories every one a person can fall into; {@code unknown} is one of them
   */
  public record Dimension(String code, LocalisedText title, List<Category> categories) {

    /** The dimension by which people in activities are counted, too. */
    public static final String AGE = "age";

    public Dimension {
      title = text(title);
      categories = list(categories);
    }

    public boolean has(String category) {
      return categories.stream().anyMatch(c -> c.code().equals(category));
    }
  }

  /** One category; in JSON its code alone where it has no title. */
  public record Category(String code, LocalisedText title) {

    /** The category every dimension has, for figures whose breakdown nobody gave. */
    public static final String UNKNOWN = "unknown";

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Category {
      title = text(title);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Category of(String code) {
      return new Category(code, LocalisedText.EMPTY);
    }

    @JsonValue
    Object json() {
      if (title.isEmpty()) {
        return code;
      }
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("code", code);
      members.put("title", title);
      return members;
    }
  }

  /**
   * A result and the indicators that show it.
   *
   * @param type {@code impact}, {@code outcome} or {@code output} (IATI ResultType, OECD-DAC)
   * @param parent code of the result it contributes to; null at the top
   * @param assumptions what has to hold outside the programme for it to lead on (the logframe's
   *     fourth column)
   * @param risks what may keep it from being reached
   * @param aggregationStatus as published in IATI; null where it was not
   */
  public record Result(
      String code,
      String type,
      String parent,
      LocalisedText title,
      LocalisedText description,
      LocalisedText assumptions,
      LocalisedText risks,
      Boolean aggregationStatus,
      List<Indicator> indicators) {

    public Result {
      title = text(title);
      description = orNull(description);
      assumptions = orNull(assumptions);
      risks = orNull(risks);
      indicators = list(indicators);
    }

    /** The same result with those indicators. */
    public Result with(List<Indicator> others) {
      return new Result(
          code, type, parent, title, description, assumptions, risks, aggregationStatus, others);
    }
  }

  /**
   * One indicator.
   *
   * @param toBeConfirmed true while nobody has said what its figures mean (an imported indicator):
   *     nobody reports it until a manager does
   * @param disaggregation codes of the dimensions that apply, in the order of its cells
   * @param levels of an ordinal indicator, at least 2
   * @param targets at most one a period
   * @param finalTarget for the whole programme
   * @param partners codes of the partners that report it
   * @param replaces code of the indicator it succeeds
   * @param references its codes in other lists, such as a donor's
   */
  public record Indicator(
      String code,
      LocalisedText title,
      LocalisedText description,
      String measure,
      String meaning,
      String overTime,
      String acrossPartners,
      String direction,
      String unitOfCount,
      List<String> disaggregation,
      Integer levels,
      Baseline baseline,
      List<Target> targets,
      BigDecimal finalTarget,
      LocalisedText meansOfVerification,
      List<String> partners,
      String replaces,
      Boolean toBeConfirmed,
      List<Reference> references) {

    public Indicator {
      title = text(title);
      description = orNull(description);
      meansOfVerification = orNull(meansOfVerification);
      direction = direction == null ? "ascending" : direction;
      disaggregation = list(disaggregation);
      targets = list(targets);
      partners = list(partners);
      references = references == null || references.isEmpty() ? null : List.copyOf(references);
    }

    @JsonIgnore
    public boolean confirmed() {
      return !Boolean.TRUE.equals(toBeConfirmed);
    }

    /** The same with those targets. */
    public Indicator with(List<Target> others) {
      return new Indicator(
          code,
          title,
          description,
          measure,
          meaning,
          overTime,
          acrossPartners,
          direction,
          unitOfCount,
          disaggregation,
          levels,
          baseline,
          others,
          finalTarget,
          meansOfVerification,
          partners,
          replaces,
          toBeConfirmed,
          references);
    }

    /** The same, with only those among the partners that report it. */
    Indicator reportedBy(Predicate<String> shown) {
      return new Indicator(
          code,
          title,
          description,
          measure,
          meaning,
          overTime,
          acrossPartners,
          direction,
          unitOfCount,
          disaggregation,
          levels,
          baseline,
          targets,
          finalTarget,
          meansOfVerification,
          partners.stream().filter(shown).toList(),
          replaces,
          toBeConfirmed,
          references);
    }

    /** The same under another code; what it succeeds is the original's alone. */
    Indicator copiedAs(String otherCode) {
      return new Indicator(
          otherCode,
          title,
          description,
          measure,
          meaning,
          overTime,
          acrossPartners,
          direction,
          unitOfCount,
          disaggregation,
          levels,
          baseline,
          targets,
          finalTarget,
          meansOfVerification,
          partners,
          null,
          toBeConfirmed,
          references);
    }

    /** The same with those targets. */
    Indicator withTargets(List<Target> others) {
      return new Indicator(
          code,
          title,
          description,
          measure,
          meaning,
          overTime,
          acrossPartners,
          direction,
          unitOfCount,
          disaggregation,
          levels,
          baseline,
          others,
          finalTarget,
          meansOfVerification,
          partners,
          replaces,
          toBeConfirmed,
          references);
    }

    /** The measure; a word that is none was refused when the framework was saved. */
    @JsonIgnore
    public Measure measureOf() {
      return Measure.of(measure);
    }

    /**
     * Its code and wording in one of those sets, as a report to the donor who keeps them says it.
     */
    public Optional<Reference> referenceIn(Collection<String> sets) {
      return references == null
          ? Optional.empty()
          : references.stream().filter(r -> r.set() != null && sets.contains(r.set())).findFirst();
    }

    public Optional<BigDecimal> target(String period) {
      return targets.stream().filter(t -> t.period().equals(period)).map(Target::value).findFirst();
    }
  }

  /**
   * Where the indicator stood before.
   *
   * @param value the figure; a percentage may give numerator and denominator instead
   */
  public record Baseline(
      Integer year, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    /** The value, or the percentage that numerator and denominator make, to one decimal. */
    public BigDecimal level() {
      if (numerator == null || denominator == null || denominator.signum() == 0) {
        return value;
      }
      return numerator.movePointRight(2).divide(denominator, 1, RoundingMode.HALF_UP);
    }
  }

  /** A target for the end of a period, or for what is new in it (an increment). */
  public record Target(String period, BigDecimal value) {}

  /**
   * The indicator's code in a list of somebody else, such as a donor's.
   *
   * @param vocabulary IATI IndicatorVocabulary; 99 is the reporting organisation's own
   * @param uri where the indicator is described (IATI {@code indicator-uri})
   * @param set code of the {@link IndicatorSet} it was taken from; null where it was not
   * @param wording how that list words the indicator, as it was when it was taken
   */
  public record Reference(
      String vocabulary, String code, String uri, String set, LocalisedText wording)
      implements Serializable {

    public Reference {
      wording = orNull(wording);
    }
  }

  public Stream<Indicator> indicators() {
    return results.stream().flatMap(r -> r.indicators().stream());
  }

  public Optional<Indicator> indicator(String code) {
    return indicators().filter(i -> Objects.equals(i.code(), code)).findFirst();
  }

  public Optional<Dimension> dimension(String code) {
    return dimensions.stream().filter(d -> Objects.equals(d.code(), code)).findFirst();
  }

  /** The same framework with that indicator in place of the one with its code. */
  public Framework with(Indicator changed) {
    return new Framework(
        dimensions,
        results.stream()
            .map(
                r ->
                    r.with(
                        r.indicators().stream()
                            .map(i -> i.code().equals(changed.code()) ? changed : i)
                            .toList()))
            .toList());
  }

  /**
   * The same framework, with only those among the partners that report; see {@link
   * FrameworkReader}.
   */
  Framework reportedBy(Predicate<String> shown) {
    return new Framework(
        dimensions,
        results.stream()
            .map(r -> r.with(r.indicators().stream().map(i -> i.reportedBy(shown)).toList()))
            .toList());
  }

  private static <T> List<T> list(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static LocalisedText text(LocalisedText text) {
    return text == null ? LocalisedText.EMPTY : text;
  }

  private static LocalisedText orNull(LocalisedText text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
