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

  private String code;
  private String indicator;
  private String under;
  private boolean copy;
  private int version;
  private IndicatorDraft draft;
  private transient Framework framework;

  /** Without an indicator in the address one is added; with {@code copy} the new one is like it. */
  public void load() {
    Draft current = frameworks.draft(code);
    framework = current.framework();
    version = current.version();
    List<String> periods =
        programmes.periods(code).stream().map(ProgrammeView.Period::code).toList();
    if (indicator == null) {
      List<String> all = getReporting().stream().map(ProgrammeView.Partner::code).toList();
      draft = new IndicatorDraft(periods, all);
      draft.setResult(under);
      return;
    }
    draft = new IndicatorDraft(subject(), periods);
    draft.setResult(FrameworkEdit.resultOf(framework, indicator));
    if (copy) {
      draft.setCode(FrameworkEdit.freeCode(framework, indicator));
    }
  }

  public void save() {
    Indicator old = indicator == null ? null : subject();
    Framework changed =
        FrameworkEdit.putIndicator(
            framework(), draft.getResult(), isKnown() ? indicator : null, draft.indicator(old));
    for (Indicator other : draft.isAlikeToo() ? getAlike() : List.<Indicator>of()) {
      changed = changed.with(draft.confirm(other));
    }
    frameworks.saveDraft(code, version, changed);
    done("framework.indicator.saved");
  }

  public void remove() {
    frameworks.saveDraft(code, version, FrameworkEdit.removeIndicator(framework(), indicator));
    done("framework.indicator.removed");
  }

  /** Up (-1) or down (+1) within its result. */
  public void move(int by) {
    frameworks.saveDraft(code, version, FrameworkEdit.moveIndicator(framework(), indicator, by));
    done("framework.moved");
  }

  /** Takes over a row of targets as a spreadsheet puts it on the clipboard, one a period. */
  public void paste() {
    draft.paste(Formats.of(Language.of(Faces.getLocale())));
  }

  private void done(String key) {
    Notices.done(key);
    Faces.redirect("/programmes/framework?code=%s", code);
  }

  private Indicator subject() {
    return framework().indicator(indicator).orElseThrow(BusinessException::notFound);
  }

  private Framework framework() {
    if (framework == null) {
      framework = frameworks.draft(code).framework();
    }
    return framework;
  }

  /** Whether it stands in the logframe already. */
  public boolean isKnown() {
    return indicator != null && !copy;
  }

  public Framework getFramework() {
    return framework();
  }

  /** Other indicators of the same measure that still wait to be confirmed. */
  public List<Indicator> getAlike() {
    return framework()
        .indicators()
        .filter(i -> !i.confirmed() && !i.code().equals(indicator))
        .filter(i -> i.measure().equals(draft.getMeasure()))
        .toList();
  }

  /** The organisations that report in this programme. */
  public List<ProgrammeView.Partner> getReporting() {
    return programmes.partners(code).stream().filter(ProgrammeView.Partner::reports).toList();
  }

  public IndicatorDraft getDraft() {
    return draft;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getIndicator() {
    return indicator;
  }

  public void setIndicator(String indicator) {
    this.indicator = indicator == null || indicator.isBlank() ? null : indicator;
  }

  /** Code of the result under which a new indicator is to stand. */
  public String getUnder() {
    return under;
  }

  public void setUnder(String under) {
    this.under = under;
  }

  public boolean isCopy() {
    return copy;
  }

  public void setCopy(boolean copy) {
    this.copy = copy;
  }
}
