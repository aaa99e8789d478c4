package org.shuraka.programme;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shuraka.access.AuditTrail;
import org.shuraka.access.Caller;
import org.shuraka.platform.Row;
import org.shuraka.programme.WorkPlanRepository.Which;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;

/**
 * Keeps a list of what is agreed with partners, each item known by its partner and its code there:
 * the one mechanism of work plans and budgets. For the guarded services and for imports alike; runs
 * in the caller's transaction, rights are checked by whoever calls.
 */
abstract class PartnerItems<F extends ItemForm, V extends ItemView<F>, R extends Row> {

  @Inject WorkPlanRepository plans;
  @Inject ProgrammeRepository programmes;
  @Inject AuditTrail audit;

  /** What items of one programme are checked against, and how one becomes a row. */
  interface Rules<F, V, R> {

    /**
     * What is wrong with an item in this programme.
     *
     * @param before as it stands; null for a new one
     * @param at pointer to the item
     */
    List<Fault> faults(F form, V before, String at);

    R row(long partnerId, F form);

    void change(R row, F form);
  }

  /**
   * How one list differs from the other: its class of rows, and what messages and audit call it.
   */
  record Kind<R>(Class<R> rows, String act, String subject, String reported) {}

  abstract Kind<R> kind();

  abstract Rules<F, V, R> rules(long programmeId);

  /** Those that the caller may see; without a caller, all. */
  abstract List<V> find(long programmeId, Which which, Caller by);

  V get(long programmeId, String partner, String code, Caller by) {
    return find(programmeId, Which.one(partner, code), by).stream()
        .findFirst()
        .orElseThrow(BusinessException::notFound);
  }

  /** Every item of a programme, as an import would bring it. */
  public List<F> all(long programmeId) {
    return find(programmeId, Which.all(), null).stream().map(ItemView::form).toList();
  }

  V add(long programmeId, F form, Caller by) {
    Map<String, V> known = known(programmeId);
    if (known.containsKey(form.key())) {
      throw BusinessException.conflict("workplan.code.taken", form.code());
    }
    put(programmeId, List.of(form), known, null, by);
    return get(programmeId, form.partner(), form.code(), by);
  }

  /** Agrees an item anew; its partner and its code stay. */
  V change(long programmeId, F form, int version, Caller by) {
    current(programmeId, form.partner(), form.code(), version, by);
    put(programmeId, List.of(form), null, by);
    return get(programmeId, form.partner(), form.code(), by);
  }

  /**
   * Puts items into the list: known codes are agreed anew, others added; all or none.
   *
   * @param at pointer to the list; null for one that stands for itself
   */
  public void put(long programmeId, List<F> forms, String at, Caller by) {
    put(programmeId, forms, known(programmeId), at, by);
  }

  private Map<String, V> known(long programmeId) {
    return find(programmeId, Which.all(), null).stream()
        .collect(Collectors.toMap(item -> item.form().key(), Function.identity()));
  }

  private void put(long programmeId, List<F> forms, Map<String, V> known, String at, Caller by) {
    Map<String, Long> partners = programmes.reporting(programmeId);
    Rules<F, V, R> rules = rules(programmeId);
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < forms.size(); i++) {
      F form = forms.get(i);
      String here = at == null ? "" : at + "/" + i;
      faults.addAll(form.faults(here));
      if (!partners.containsKey(form.partner())) {
        faults.add(
            Fault.at(
                here + "/partner", "workplan.partner.unknown", String.valueOf(form.partner())));
      }
      faults.addAll(rules.faults(form, known.get(form.key()), here));
      if (!seen.add(form.key())) {
        faults.add(Fault.at(here + "/code", "framework.code.twice", form.code()));
      }
    }
    if (!faults.isEmpty()) {
      throw BusinessException.invalid(faults);
    }
    for (F form : forms) {
      V before = known.get(form.key());
      if (before == null) {
        plans.add(rules.row(partners.get(form.partner()), form));
        audit(by, "add", form, programmeId, null, form);
      } else if (!before.form().equals(form)) {
        rules.change(plans.get(kind().rows(), before.id()), form);
        audit(by, "change", form, programmeId, before.form(), form);
      }
    }
    plans.flush();
  }

  void remove(long programmeId, String partner, String code, int version, Caller by) {
    V item = current(programmeId, partner, code, version, by);
    if (item.reported()) {
      throw BusinessException.conflict(kind().reported(), item.code());
    }
    plans.remove(plans.get(kind().rows(), item.id()));
    plans.flush();
    audit(by, "remove", item.form(), programmeId, item.form(), null);
  }

  private V current(long programmeId, String partner, String code, int version, Caller by) {
    V found = get(programmeId, partner, code, by);
    if (found.version() != version) {
      throw BusinessException.stale();
    }
    return found;
  }

  private void audit(Caller by, String act, F form, long programmeId, Object before, Object after) {
    audit.record(
        by,
        new AuditTrail.Entry(
            kind().act() + "." + act,
            kind().subject(),
            form.key(),
            programmeId,
            before,
            after,
            null));
  }
}
