package org.shuraka.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.shuraka.exchange.IatiActivity.Dates;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeForm;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.programme.Sector;
import org.shuraka.shared.LocalisedText;

/**
 * What an activity says of the programme itself. Until the first framework is approved or the first
 * period opened, what nobody has changed here follows the file; whatever else differs is asked, and
 * what stands here stays.
 */
final class IatiHead {

  private final IatiActivity activity;
  private final IatiNode node;
  private final Dates dates;
  private final ProgrammeView here;
  private final IatiActivity was;
  private final boolean decided;
  private final boolean datesDecided;
  private final IatiNotes notes;
  private final IatiQuestions questions;
  private final Set<IatiField> asked = EnumSet.noneOf(IatiField.class);

  /**
   * The head of an activity.
   *
   * @param here the programme as it stands; null for a new one
   * @param was what was published before; null where nothing was
   * @param decided whether people have begun to work with what stands here
   * @param datesDecided the same of its dates
   */
  IatiHead(
      IatiActivity activity,
      Dates dates,
      ProgrammeView here,
      IatiActivity was,
      boolean decided,
      boolean datesDecided,
      IatiNotes notes,
      IatiQuestions questions) {
    this.activity = activity;
    this.node = activity.node();
    this.dates = dates;
    this.here = here;
    this.was = was;
    this.decided = decided;
    this.datesDecided = datesDecided;
    this.notes = notes;
    this.questions = questions;
  }

  /** A programme that is made of it. */
  ProgrammeForm made(String code) {
    ProgrammeForm form =
        new ProgrammeForm(
            code,
            activity.title(),
            activity.objective(),
            dates.start(),
            dates.end(),
            null,
            IatiCalendar.frequency(activity, dates).code(),
            null,
            null,
            activity.statusOrUsual(),
            activity.identifier(),
            activity.currency().orElse(null),
            places(activity),
            sectors(activity),
            false,
            null,
            null,
            null);
    note();
    return form;
  }

  /** The programme with what follows the file. */
  ProgrammeForm changed() {
    Dates days =
        holds(
            IatiField.DATES,
            dates,
            was == null ? null : was.dates().orElse(null),
            new Dates(here.start(), here.end()),
            Dates::equals);
    ProgrammeForm form =
        new ProgrammeForm(
            here.code(),
            holds(
                IatiField.TITLE,
                activity.untitled() ? null : activity.title(),
                was == null || was.untitled() ? null : was.title(),
                here.title(),
                IatiMerge::sameText),
            holds(
                IatiField.OBJECTIVE,
                emptyToNull(activity.objective()),
                was == null ? null : emptyToNull(was.objective()),
                here.objective(),
                IatiMerge::sameText),
            days.start(),
            days.end(),
            here.timezone(),
            here.reportingFrequency(),
            here.dueDays(),
            here.finalDueDays(),
            holds(
                IatiField.STATUS,
                activity.status().orElse(null),
                was == null ? null : was.status().orElse(null),
                here.status(),
                String::equals),
            here.iatiIdentifier(),
            holds(
                IatiField.CURRENCY,
                activity.currency().orElse(null),
                was == null ? null : was.currency().orElse(null),
                here.defaultCurrency(),
                String::equals),
            holds(
                IatiField.PLACES,
                emptyToNull(places(activity)),
                was == null ? null : emptyToNull(places(was)),
                here.locations(),
                (a, b) -> placeTexts(a).equals(placeTexts(b))),
            holds(
                IatiField.SECTORS,
                emptyToNull(sectors(activity)),
                was == null ? null : emptyToNull(sectors(was)),
                here.sectors(),
                (a, b) -> sectorTexts(a).equals(sectorTexts(b))),
            here.sample(),
            here.actualStart(),
            here.actualEnd(),
            here.reportingOrg());
    note();
    return form;
  }

  private <T> T holds(IatiField field, T now, T before, T stands, BiPredicate<T, T> same) {
    boolean unsaid = now == null && before == null;
    if (unsaid || (now != null && same.test(stands, now))) {
      return stands;
    }
    boolean untouched = before != null && same.test(stands, before);
    if (untouched && now != null && !(field == IatiField.DATES ? datesDecided : decided)) {
      return now;
    }
    asked.add(field);
    questions.differs(
        elements(field).stream().findFirst().orElse(node),
        field,
        "",
        "",
        here.title(),
        now,
        stands);
    return stands;
  }

  private List<IatiNode> elements(IatiField field) {
    return switch (field) {
      case TITLE -> node.children("title").toList();
      case OBJECTIVE -> activity.objectiveNode().stream().toList();
      case DATES -> node.children("activity-date").toList();
      case STATUS -> node.children("activity-status").toList();
      case PLACES ->
          node.children().stream()
              .filter(
                  e -> e.is("recipient-country") || e.is("recipient-region") || e.is("location"))
              .toList();
      case SECTORS -> node.children("sector").toList();
      default -> List.of();
    };
  }

  private void note() {
    node.children("iati-identifier").forEach(notes::taken);
    if (activity.currency().isEmpty()) {
      notes.notTaken(
          node, "default-currency", "exchange.iati.currency", node.attribute("default-currency"));
    }
    for (IatiNode title : elements(IatiField.TITLE)) {
      if (activity.untitled()) {
        notes.kept(title, "exchange.iati.title.missing", activity.identifier());
      } else {
        taken(title, IatiField.TITLE);
      }
    }
    IatiNode objective = activity.objectiveNode().orElse(null);
    node.children("description")
        .forEach(
            d -> {
              if (d == objective) {
                taken(d, IatiField.OBJECTIVE);
              } else {
                notes.kept(d, "exchange.iati.noField", null);
              }
            });
    for (IatiNode status : elements(IatiField.STATUS)) {
      if (activity.status().isPresent()) {
        taken(status, IatiField.STATUS);
      } else {
        notes.kept(status, "exchange.iati.status", status.attribute("code"));
      }
    }
    elements(IatiField.DATES).forEach(this::noteDate);
    notePlaces();
    for (IatiNode sector : elements(IatiField.SECTORS)) {
      if (activity.sector(sector).isPresent()) {
        taken(sector, IatiField.SECTORS);
      } else {
        notes.kept(sector, "exchange.iati.place.code", sector.attribute("code"));
      }
    }
  }

  /** What is asked has its note already, at the first of its elements. */
  private void taken(IatiNode element, IatiField field) {
    if (!asked.contains(field)) {
      notes.taken(element);
    } else if (element != elements(field).get(0)) {
      notes.kept(element, "exchange.iati.asked.too", null);
    }
  }

  private void noteDate(IatiNode date) {
    Optional<LocalDate> day = IatiValues.day(date.attribute("iso-date"));
    boolean used =
        switch (date.attribute("type")) {
          case IatiActivity.PLANNED_START, IatiActivity.ACTUAL_START ->
              day.filter(dates.start()::equals).isPresent();
          case IatiActivity.PLANNED_END, IatiActivity.ACTUAL_END ->
              day.filter(dates.end()::equals).isPresent();
          default -> false;
        };
    if (used) {
      taken(date, IatiField.DATES);
    } else {
      notes.kept(date, "exchange.iati.date.other", date.attribute("iso-date"));
    }
  }

  private void notePlaces() {
    Set<String> seen = new HashSet<>();
    for (IatiNode element : elements(IatiField.PLACES)) {
      Optional<Place> place = activity.place(element);
      if (place.isEmpty()) {
        notes.kept(element, "exchange.iati.place.code", element.attribute("code"));
      } else if (!seen.add(place.get().kind() + " " + place.get().code())) {
        notes.kept(element, "exchange.iati.place.twice", place.get().code());
      } else if (asked.contains(IatiField.PLACES)) {
        taken(element, IatiField.PLACES);
      } else {
        notes.taken(element, Set.of("name", "point", "location-id"));
      }
    }
  }

  private static List<Place> places(IatiActivity of) {
    List<Place> places = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : List.of("recipient-country", "recipient-region", "location")) {
      of.node()
          .children(name)
          .flatMap(element -> of.place(element).stream())
          .filter(place -> seen.add(place.kind() + " " + place.code()))
          .forEach(places::add);
    }
    return places;
  }

  private static List<Sector> sectors(IatiActivity of) {
    return of.node().children("sector").flatMap(s -> of.sector(s).stream()).toList();
  }

  private static List<String> placeTexts(List<Place> places) {
    return places.stream()
        .map(
            p ->
                String.join(
                    " | ",
                    p.kind(),
                    p.code(),
                    String.valueOf(p.vocabulary()),
                    plain(p.percentage()),
                    plain(p.latitude()),
                    plain(p.longitude()),
                    p.name().toString()))
        .sorted()
        .toList();
  }

  private static List<String> sectorTexts(List<Sector> sectors) {
    return sectors.stream()
        .map(
            s ->
                String.join(
                    " | ", s.vocabulary(), s.code(), plain(s.percentage()), s.name().toString()))
        .sorted()
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static LocalisedText emptyToNull(LocalisedText text) {
    return text.isEmpty() ? null : text;
  }

  private static <T extends Collection<?>> T emptyToNull(T list) {
    return list.isEmpty() ? null : list;
  }
}
