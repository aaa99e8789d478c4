package org.shuraka.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.shuraka.access.Caller;
import org.shuraka.exchange.IatiActivity.Named;
import org.shuraka.programme.OrganisationForm;
import org.shuraka.shared.LocalisedText;

/**
 * The organisations that a file names. One with an identifier is known by it, one without by its
 * name; whoever is not known yet is made.
 */
final class IatiOrganisations {

  private static final int LONGEST_IDENTIFIER = 100;
  private static final int LONGEST_TYPE = 5;

  private final IatiActs acts;
  private final Caller by;
  private final Map<String, IatiRepository.Organisation> known = new HashMap<>();

  IatiOrganisations(IatiActs acts, Caller by) {
    this.acts = acts;
    this.by = by;
  }

  /** The organisation, found or made; empty where the element says nothing of it. */
  Optional<IatiRepository.Organisation> of(IatiActivity activity, IatiNode element) {
    Named named = activity.named(element);
    if (named.nameless()) {
      return Optional.empty();
    }
    String fitted = named.ref() == null ? "" : IatiCodes.fit(named.ref());
    String code = fitted.isEmpty() ? IatiCodes.ofName("org", said(activity, named)) : fitted;
    return Optional.of(
        known.computeIfAbsent(
            named.ref() == null ? "name " + code : "ref " + named.ref(),
            key -> findOrMake(code, named)));
  }

  private IatiRepository.Organisation findOrMake(String code, Named named) {
    String identifier =
        named.ref() == null || named.ref().length() > LONGEST_IDENTIFIER ? null : named.ref();
    Optional<IatiRepository.Organisation> there = acts.repository().organisation(code, identifier);
    if (there.isPresent() && !isAnother(there.get(), identifier)) {
      return there.get();
    }
    String free = IatiCodes.unique(code, c -> acts.programmeReads().organisationId(c).isPresent());
    LocalisedText name = named.name().isEmpty() ? LocalisedText.english(named.ref()) : named.name();
    String type =
        named.type() != null && named.type().length() <= LONGEST_TYPE ? named.type() : null;
    long id =
        acts.programmes().organisation(new OrganisationForm(free, name, identifier, type), by);
    return new IatiRepository.Organisation(id, free, identifier);
  }

  private static String said(IatiActivity activity, Named named) {
    return named.name().isEmpty() ? named.ref() : named.name().in(activity.language());
  }

  /** Two identifiers can come to the same code. */
  private static boolean isAnother(IatiRepository.Organisation known, String identifier) {
    return identifier != null
        && known.iatiIdentifier() != null
        && !known.iatiIdentifier().equals(identifier);
  }
}
