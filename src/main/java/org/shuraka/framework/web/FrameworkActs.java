package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Ajax;
import org.omnifaces.util.Faces;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkEdit;
import org.shuraka.framework.FrameworkService;
import org.shuraka.platform.web.Texts;

/**
 * What a manager does with the result or indicator that she marked in the logframe. Only what
 * changed is sent back: of an indicator the result it stands under.
 */
@Named
@ViewScoped
public class FrameworkActs implements Serializable {

  /** Name of the marks; their values are {@code result OC1} and {@code indicator OC1.1}. */
  private static final String MARK = "chosen";

  private static final String RESULT = "result ";
  private static final String INDICATOR = "indicator ";
  private static final String EVERYTHING = "logframe:list";

  @Inject FrameworkService frameworks;
  @Inject FrameworkPage shown;
  @Inject Texts texts;

  private int version;
  private String chosen = "";
  private String target;
  private String told;

  /** Remembers which draft is shown, for the next change. */
  public void load() {
    if (shown.isDraft()) {
      version = frameworks.draft(shown.getCode()).version();
    }
  }

  /** Up (-1) or down (+1), among its like. */
  public void move(int by) {
    if (mark()) {
      Framework now = shown.getFramework();
      save(
          isResult()
              ? FrameworkEdit.moveResult(now, code(), by)
              : FrameworkEdit.moveIndicator(now, code(), by),
          isResult(),
          "framework.act.moved");
    }
  }

  /** Under another result. */
  public void moveUnder() {
    if (mark() && target == null && !isResult()) {
      told = texts.of("framework.act.where");
    } else if (mark()) {
      Framework now = shown.getFramework();
      save(
          isResult()
              ? FrameworkEdit.moveResultUnder(now, code(), target)
              : FrameworkEdit.putIndicator(
                  now, target, code(), now.indicator(code()).orElseThrow()),
          true,
          "framework.act.moved");
    }
  }

  public void duplicate() {
    if (mark()) {
      Framework now = shown.getFramework();
      String copy = FrameworkEdit.freeCode(now, code());
      save(
          isResult()
              ? FrameworkEdit.duplicateResult(now, code())
              : FrameworkEdit.duplicateIndicator(now, code(), copy),
          isResult(),
          "framework.act.duplicated");
      chosen = (isResult() ? RESULT : INDICATOR) + copy;
    }
  }

  private void save(Framework changed, boolean everything, String key) {
    version = frameworks.saveDraft(shown.getCode(), version, changed);
    shown.changed(changed);
    told = texts.of(key, code());
    Ajax.update(everything ? EVERYTHING : group());
  }

  /** The part of the page that shows the result which the marked indicator stands under. */
  private String group() {
    String result = FrameworkEdit.resultOf(shown.getFramework(), code());
    List<Logframe.Group> groups = shown.getGroups();
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).result().code().equals(result)) {
        return "logframe:group:" + g + ":part";
      }
    }
    return EVERYTHING;
  }

  /** Takes over what is marked; tells when nothing is. */
  private boolean mark() {
    String marked = Faces.getRequestParameter(MARK);
    boolean known =
        marked != null
            && (marked.startsWith(RESULT)
                ? shown.getFramework().results().stream()
                    .anyMatch(r -> r.code().equals(marked.substring(RESULT.length())))
                : shown
                    .getFramework()
                    .indicator(marked.replaceFirst("^" + INDICATOR, ""))
                    .isPresent());
    if (!known) {
      told = texts.of("framework.act.nothing");
      return false;
    }
    chosen = marked;
    return true;
  }

  private boolean isResult() {
    return chosen.startsWith(RESULT);
  }

  private String code() {
    return chosen.substring(chosen.indexOf(' ') + 1);
  }

  /** Version of the draft that is shown. */
  int version() {
    return version;
  }

  /** What is marked. */
  public String getChosen() {
    return chosen;
  }

  public String getTold() {
    return told;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target == null || target.isBlank() ? null : target;
  }
}
