package org.shuraka.framework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.shared.BusinessException;

/** The library of standard indicators, kept by managers and administrators for all programmes. */
@Stateless
@RolesAllowed({Role.IS_ADMINISTRATOR, Role.IS_MANAGER})
public class IndicatorSetService {

  @Inject IndicatorSetRepository sets;
  @Inject IndicatorSets acts;
  @Inject CurrentCaller caller;

  /** A list with its version, for the next change. */
  public record Kept(IndicatorSet set, int version) {}

  /** Every list by its code: an organisation has a handful. */
  public List<IndicatorSets.Line> all() {
    return sets.heads();
  }

  public Kept get(String code) {
    IndicatorSet set = sets.find(code).orElseThrow(BusinessException::notFound);
    return new Kept(set, acts.version(code));
  }

  /** The organisations whose list one may be. */
  public List<IndicatorSets.Keeper> keepers() {
    return sets.keepers();
  }

  /** Adds a list; answers its version. */
  public int make(IndicatorSet set) {
    return acts.make(set, caller.get());
  }

  /** Replaces a list, its entries included; logframes keep what they took. Answers its version. */
  public int replace(int version, IndicatorSet set) {
    return acts.replace(set, version, caller.get());
  }

  public void remove(String code, int version) {
    acts.remove(code, version, caller.get());
  }
}
