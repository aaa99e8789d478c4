package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Result;
import org.shuraka.framework.FrameworkEdit;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkService.Draft;
import org.shuraka.platform.web.Notices;

/** Where a manager adds or changes one result of the logframe. */
@Named
@ViewScoped
public class ResultPage implements Serializable {

  @Inject FrameworkService frameworks;

  private String code;
  private String result;
  private int version;
  private ResultDraft draft = new ResultDraft();
  private transient Framework framework;

  /** Without a result in the address, one is added. */
  public void load() {
    Draft current = frameworks.draft(code);
    framework = current.framework();
    version = current.version();
    Result old = old();
    draft = old == null ? new ResultDraft() : new ResultDraft(old);
  }

  public void save() {
    frameworks.saveDraft(
        code, version, FrameworkEdit.putResult(framework(), result, draft.result(old())));
    done("framework.result.saved");
  }

  public void remove() {
    frameworks.saveDraft(code, version, FrameworkEdit.removeResult(framework(), result));
    done("framework.result.removed");
  }

  /** Up (-1) or down (+1). */
  public void move(int by) {
    frameworks.saveDraft(code, version, FrameworkEdit.moveResult(framework(), result, by));
    done("framework.moved");
  }

  private void done(String key) {
    Notices.done(key);
    Faces.redirect("/programmes/framework?code=%s", code);
  }

  private Framework framework() {
    if (framework == null) {
      framework = frameworks.draft(code).framework();
    }
    return framework;
  }

  private Result old() {
    return framework().results().stream()
        .filter(r -> r.code().equals(result))
        .findFirst()
        .orElse(null);
  }

  /** The results that this one can stand below. */
  public List<Result> getOthers() {
    return framework().results().stream().filter(r -> !r.code().equals(result)).toList();
  }

  public boolean isKnown() {
    return result != null;
  }

  public ResultDraft getDraft() {
    return draft;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getResult() {
    return result;
  }

  public void setResult(String result) {
    this.result = result == null || result.isBlank() ? null : result;
  }
}
