package org.shuraka.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/** Organisations: what they are called, under which identifier they publish, and the own one. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class OrganisationService {

  @Inject OrganisationRepository organisations;
  @Inject CurrentCaller caller;
  @Inject AuditTrail audit;

  /**
   * The organisation as which this installation publishes.
   *
   * @param code null where none was chosen yet
   * @param version 0 where none was chosen yet
   */
  public record Own(String code, int version) {}

  /** By code, a page at a time; managers see those in their programmes. */
  public List<OrganisationView> page(String search, String after, int limit) {
    return organisations.page(caller.get(), null, search, after, limit);
  }

  public OrganisationView get(String code) {
    return organisations.get(caller.get(), code).orElseThrow(BusinessException::notFound);
  }

  /**
   * Changes names, type and identifier, for a reason. A manager does so while the organisation is
   * in nobody else's programme. The identifier stays where identifiers of published activities hang
   * on it, and is changed knowingly where files name it.
   */
  public OrganisationView change(String code, int version, OrganisationChange form) {
    Caller by = caller.get();
    OrganisationView before = get(code);
    form.check();
    if (before.version() != version) {
      throw BusinessException.stale();
    }
    OrganisationRepository.Standing standing = organisations.standing(by, before.id());
    if (!by.is(Role.ADMINISTRATOR) && standing.elsewhere()) {
      throw BusinessException.conflict("programme.organisation.elsewhere", code);
    }
    if (before.iatiIdentifier() != null
        && !Objects.equals(before.iatiIdentifier(), form.iatiIdentifier())) {
      if (standing.fixed()) {
        throw BusinessException.conflict(
            "programme.organisation.fixed", code, before.iatiIdentifier());
      }
      if (standing.named() && !form.despitePublished()) {
        throw BusinessException.conflict(
            "programme.organisation.named", code, before.iatiIdentifier());
      }
    }
    organisations.toChange(before.id()).change(form);
    organisations.flush();
    OrganisationView after = get(code);
    audit.record(
        by,
        new AuditTrail.Entry(
            "organisation.change",
            "organisation",
            code,
            null,
            before,
            after,
            form.reason().strip()));
    return after;
  }

  public Own own() {
    return organisations.own().map(o -> new Own(o.code(), o.version())).orElse(new Own(null, 0));
  }

  /** Chooses the organisation as which this installation publishes what is not published yet. */
  @RolesAllowed(Role.IS_ADMINISTRATOR)
  public Own choose(String code, int version) {
    Own before = own();
    if (code == null) {
      throw BusinessException.invalid("/code", "programme.organisation.unknown", "");
    }
    long id =
        organisations
            .get(caller.get(), code)
            .map(OrganisationView::id)
            .orElseThrow(
                () -> BusinessException.invalid("/code", "programme.organisation.unknown", code));
    if (!organisations.choose(id, version)) {
      throw BusinessException.stale();
    }
    Own after = own();
    audit.record(
        caller.get(),
        new AuditTrail.Entry("organisation.own", "organisation", code, null, before, after, null));
    return after;
  }
}
