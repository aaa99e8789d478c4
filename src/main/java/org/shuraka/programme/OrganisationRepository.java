package org.shuraka.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.shuraka.access.Caller;
import org.shuraka.access.Role;
import org.shuraka.platform.Sql;

/** Organisations of all programmes. Runs in the caller's transaction. */
@ApplicationScoped
class OrganisationRepository {

  @PersistenceContext EntityManager em;
  @Inject Sql sql;

  /**
   * How an organisation stands.
   *
   * @param elsewhere whether it is in programmes that the caller does not keep
   * @param fixed whether files were published or imported whose identifiers hang on it
   * @param named whether it is named in files that left the house
   */
  record Standing(boolean elsewhere, boolean fixed, boolean named) {}

  /** The one as which this installation publishes, if one was chosen. */
  record Own(String code, int version) {}

  /**
   * A page of those in programmes that the caller keeps, by code; an administrator sees all.
   *
   * @param code the only one; null for all
   * @param search part of code, identifier or name; empty for all
   */
  List<OrganisationView> page(Caller caller, String code, String search, String after, int limit) {
    return sql.with(
        h ->
            h.createQuery(sql.file(OrganisationRepository.class, "page"))
                .define("all", caller.is(Role.ADMINISTRATOR) ? "TRUE" : "FALSE")
                .define("takesPart", caller.sees("x.programme_id"))
                .define("gives", caller.sees("g.programme_id"))
                .bindMethods("caller", caller)
                .bind("code", code)
                .bind("search", "%" + search.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(OrganisationView.class)
                .list());
  }

  Optional<OrganisationView> get(Caller caller, String code) {
    return code == null ? Optional.empty() : page(caller, code, "", "", 1).stream().findFirst();
  }

  Standing standing(Caller caller, long id) {
    return sql.with(
        h ->
            h.createQuery(sql.file(OrganisationRepository.class, "standing"))
                .define("takesPart", caller.sees("x.programme_id"))
                .define("gives", caller.sees("g.programme_id"))
                .bindMethods("caller", caller)
                .bind("id", id)
                .mapTo(Standing.class)
                .one());
  }

  Organisation toChange(long id) {
    return em.find(Organisation.class, id);
  }

  void flush() {
    em.flush();
  }

  Optional<Own> own() {
    return sql.with(
        h ->
            h.select(
                    "SELECT o.code, w.version FROM own_organisation w"
                        + " JOIN organisation o ON o.id = w.organisation_id")
                .mapTo(Own.class)
                .findOne());
  }

  /** False where somebody else chose first; version 0 where none was chosen before. */
  boolean choose(long organisation, int version) {
    return sql.with(
        h ->
            (version == 0
                    ? h.execute(
                        "INSERT IGNORE INTO own_organisation (id, organisation_id, version)"
                            + " VALUES (1, ?, 1)",
                        organisation)
                    : h.execute(
                        "UPDATE own_organisation SET organisation_id = ?, version = version + 1"
                            + " WHERE id = 1 AND version = ?",
                        organisation,
                        version))
                == 1);
  }
}
