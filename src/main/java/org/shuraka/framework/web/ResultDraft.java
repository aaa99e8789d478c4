package org.shuraka.framework.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;
import org.shuraka.shared.LocalisedText;

/** A result of the logframe while it is typed in. */
public class ResultDraft implements Serializable {

  private final Map<String, String> title = new HashMap<>();
  private final Map<String, String> assumptions = new HashMap<>();
  private final Map<String, String> risks = new HashMap<>();
  private String code;
  private String type = "output";
  private String parent;

  ResultDraft() {}

  ResultDraft(Result r) {
    code = r.code();
    type = r.type();
    parent = r.parent();
    title.putAll(r.title().texts());
    if (r.assumptions() != null) {
      assumptions.putAll(r.assumptions().texts());
    }
    if (r.risks() != null) {
      risks.putAll(r.risks().texts());
    }
  }

  /** The result, with what of the old one is not edited here. */
  Result result(Result old) {
    List<Indicator> indicators = old == null ? List.of() : old.indicators();
    return new Result(
        code,
        type,
        parent == null || parent.isBlank() ? null : parent,
        new LocalisedText(title),
        old == null ? null : old.description(),
        new LocalisedText(assumptions),
        new LocalisedText(risks),
        old == null ? null : old.aggregationStatus(),
        indicators);
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public Map<String, String> getAssumptions() {
    return assumptions;
  }

  public Map<String, String> getRisks() {
    return risks;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }
}
