package org.shuraka.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/** Programmes, their partners, grants and periods: kept by managers, read by everybody in them. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_OFFICER, Role.IS_DONOR})
public class ProgrammeService {

  @Inject ProgrammeRepository repository;
  @Inject Programmes programmes;
  @Inject LogoRepository logos;
  @Inject EndChanges ends;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ProgrammeView make(ProgrammeForm form) {
    return repository.view(programmes.make(form, caller.get()));
  }

  /**
   * Changes everything but the code. First day and frequency stay once a period was opened.
   *
   * @param why what is said about another last day from then on
   */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ProgrammeView change(String code, int version, ProgrammeForm form, EndChangeForm why) {
    return programmes.change(id(code), version, form, why, caller.get());
  }

  /** Extends or shortens a programme, for a reason; answers what was kept about it. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public EndChange changeEnd(String code, int version, EndChangeForm form) {
    long change = programmes.end(id(code), version, form, caller.get());
    return endChange(code, change);
  }

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public EndChange endChange(String code, long change) {
    return endChanges(code).stream()
        .filter(c -> c.id() == change)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /** How it was extended or shortened under way, the newest first. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public List<EndChange> endChanges(String code) {
    return ends.list(id(code));
  }

  /** The letter of a donor that was kept with such a change. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public EndChange.Letter letter(String code, long change) {
    return ends.letter(id(code), change).orElseThrow(BusinessException::notFound);
  }

  public ProgrammeView get(String code) {
    return repository.view(id(code));
  }

  /** What would be an error in its IATI file; see {@link ProgrammeWarnings}. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public List<Fault> warnings(String code) {
    long id = id(code);
    return ProgrammeWarnings.of(
        repository.view(id),
        repository.partners(id),
        repository.grants(id),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** Programmes by code, a page at a time; see {@link ProgrammeRepository#page}. */
  public List<ProgrammeView.Line> page(String search, String after, int limit) {
    return repository.page(caller.get(), search, after, limit);
  }

  /** Organisations in a programme. An officer sees all it works with; a donor those that report. */
  public List<ProgrammeView.Partner> partners(String code) {
    return repository.partners(id(code));
  }

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public List<ProgrammeView.Partner> putPartner(String code, PartnerForm form) {
    long id = id(code);
    programmes.partner(id, form, caller.get());
    return repository.partners(id);
  }

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
  public List<ProgrammeView.GrantLine> grants(String code) {
    return repository.grants(id(code), caller.get());
  }

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public long makeGrant(String code, GrantForm form) {
    return programmes.grant(id(code), form, caller.get());
  }

  /** Agrees a grant anew; answers it as it stands now. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ProgrammeView.GrantLine changeGrant(String code, long id, int version, GrantForm form) {
    programmes.changeGrant(id(code), id, version, form, caller.get());
    return grant(code, id);
  }

  /**
   * What becomes of the logo on the cover of a grant's reports.
   *
   * @param file PNG or JPEG, as it came; null takes the logo away
   */
  public record LogoForm(byte[] file) {}

  /** Makes a grant together with its logo; null for none. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void makeGrant(String code, GrantForm form, LogoForm logo) {
    long id = makeGrant(code, form);
    if (logo != null) {
      changeLogo(code, id, grant(code, id).version(), logo);
    }
  }

  /** Agrees a grant anew and changes its logo, both or nothing; null leaves that as it is. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public void changeGrant(String code, long id, int version, GrantForm form, LogoForm logo) {
    ProgrammeView.GrantLine changed = changeGrant(code, id, version, form);
    if (logo != null) {
      changeLogo(code, id, changed.version(), logo);
    }
  }

  /** Puts a logo on the cover of a grant's reports, or takes it away; answers the grant. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ProgrammeView.GrantLine changeLogo(String code, long id, int version, LogoForm logo) {
    programmes.changeLogo(id(code), id, version, logo.file(), caller.get());
    return grant(code, id);
  }

  /** The logo as PNG. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
  public byte[] logo(String code, long id) {
    return Optional.ofNullable(grant(code, id).logo())
        .map(logos::get)
        .orElseThrow(BusinessException::notFound);
  }

  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER, Role.IS_DONOR})
  public ProgrammeView.GrantLine grant(String code, long id) {
    return grants(code).stream()
        .filter(g -> g.id() == id)
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  public List<ProgrammeView.Period> periods(String code) {
    return repository.periods(id(code));
  }

  /** Sets the day on which a period's reports are due; answers the period as it stands now. */
  @RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
  public ProgrammeView.Period setDue(String code, String period, int version, Programmes.Due form) {
    long id = id(code);
    programmes.setDue(id, period, version, form, caller.get());
    return ProgrammeView.Period.find(repository.periods(id), period).orElseThrow();
  }

  private long id(String code) {
    return repository.id(code, caller.get()).orElseThrow(BusinessException::notFound);
  }
}
