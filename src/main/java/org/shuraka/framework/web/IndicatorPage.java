package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.FrameworkEdit;
import org.shuraka.framework.FrameworkRepository.Succession;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Draft;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/** Where a manager adds, confirms or changes one indicator of the logframe. */
@Named
@ViewScoped
public class IndicatorPage implements Serializable {

  @Inject FrameworkService frameworks;
  @Inject ProgrammeService programmes;

  private final IndicatorAddress at = new IndicatorAddress();
  private int version;
  private boolean locked;
  private IndicatorDraft draft;
  private transient Framework framework;
  private transient List<Succession> lineage;

  /** Adds, changes, copies or succeeds, as the address says. */
  public void load() {
    Draft current = frameworks.draft(at.getCode());
    framework = current.framework();
    version = current.version();
    List<String> periods =
        programmes.periods(at.getCode()).stream().map(ProgrammeView.Period::code).toList();
    if (at.getIndicator() == null) {
      List<String> all = getReporting().stream().map(ProgrammeView.Partner::code).toList();
      draft = new IndicatorDraft(periods, all);
      draft.setResult(at.getUnder());
      return;
    }
    draft = new IndicatorDraft(subject(), periods);
    draft.setResult(FrameworkEdit.resultOf(framework, at.getIndicator()));
    if (at.isKnown()) {
      locked = frameworks.fixed(at.getCode()).contains(at.getIndicator());
    } else {
      draft.setCode(FrameworkEdit.freeCode(framework, at.getIndicator()));
      draft.setReplaces(at.isSuccessor() ? at.getIndicator() : null);
    }
  }

  /** A successor stands where the one stood that it replaces. */
  public void save() {
    if (locked && at.isKnown()) {
      draft.setCode(at.getIndicator());
    }
    Framework changed =
        FrameworkEdit.putIndicator(
            framework(),
            draft.getResult(),
            at.isKnown() || at.isSuccessor() ? at.getIndicator() : null,
            draft.indicator());
    for (Indicator other : draft.isAlikeToo() ? getAlike() : List.<Indicator>of()) {
      changed = changed.with(draft.confirm(other));
    }
    frameworks.saveDraft(at.getCode(), version, changed);
    done("framework.indicator.saved");
  }

  public void remove() {
    frameworks.saveDraft(
        at.getCode(), version, FrameworkEdit.removeIndicator(framework(), at.getIndicator()));
    done("framework.indicator.removed");
  }

  /** Takes over targets as a spreadsheet puts them on the clipboard. */
  public void paste() {
    List<String> unread = draft.paste(Formats.of(Language.of(Faces.getLocale())));
    if (!unread.isEmpty()) {
      Notices.refused("framework.targets.unread", String.join(", ", unread));
    }
  }

  private void done(String key) {
    Notices.done(key);
    Faces.redirect("/programmes/framework?code=%s", at.getCode());
  }

  private Indicator subject() {
    return framework().indicator(at.getIndicator()).orElseThrow(BusinessException::notFound);
  }

  private Framework framework() {
    if (framework == null) {
      framework = frameworks.draft(at.getCode()).framework();
    }
    return framework;
  }

  /** Whether accepted figures exist: what they mean stands. */
  public boolean isLocked() {
    return locked;
  }

  public Framework getFramework() {
    return framework();
  }

  /** Other indicators of the same measure that still wait to be confirmed. */
  public List<Indicator> getAlike() {
    return framework()
        .indicators()
        .filter(i -> !i.confirmed() && !i.code().equals(at.getIndicator()))
        .filter(i -> i.measure().equals(draft.getRule().getMeasure()))
        .toList();
  }

  /** What this one took the place of, and that again: the latest first. */
  public List<Succession> getLineage() {
    if (lineage == null) {
      lineage = Lineage.of(draft.getReplaces(), frameworks.successions(at.getCode()));
    }
    return lineage;
  }

  /** The organisations that report in this programme. */
  public List<ProgrammeView.Partner> getReporting() {
    return programmes.partners(at.getCode()).stream()
        .filter(ProgrammeView.Partner::reports)
        .toList();
  }

  public IndicatorDraft getDraft() {
    return draft;
  }

  public IndicatorAddress getAt() {
    return at;
  }
}
