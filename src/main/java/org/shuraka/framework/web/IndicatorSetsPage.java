package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.shuraka.framework.IndicatorSet;
import org.shuraka.framework.IndicatorSetService;
import org.shuraka.framework.IndicatorSetService.Kept;
import org.shuraka.framework.IndicatorSets;
import org.shuraka.platform.web.Notices;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;

/** The library of standard indicators: the lists, and one of them to keep. */
@Named
@ViewScoped
public class IndicatorSetsPage implements Serializable {

  @Inject IndicatorSetService sets;

  private String code;
  private int version;
  private IndicatorSetDraft draft = new IndicatorSetDraft();
  private transient List<IndicatorSets.Line> all;

  /** The lists; refuses whoever does not keep any. */
  public void load() {
    getAll();
  }

  /** One list; without a code in the address one is added. */
  public void open() {
    if (code == null) {
      getAll();
      return;
    }
    Kept kept = sets.get(code);
    version = kept.version();
    draft = new IndicatorSetDraft(kept.set());
  }

  public void save() {
    IndicatorSet set = draft.set();
    if (code == null) {
      sets.make(set);
    } else {
      sets.replace(version, set);
    }
    Notices.done("library.saved", set.entries().size());
    Faces.redirect("/indicator-sets/set?code=%s", set.code());
  }

  public void remove() {
    sets.remove(code, version);
    Notices.done("library.removed");
    Faces.redirect("/indicator-sets");
  }

  /** Adds what a spreadsheet put on the clipboard; what cannot be read is told and stays. */
  public void paste() {
    List<Integer> unread = draft.paste();
    if (!unread.isEmpty()) {
      Formats formats = Formats.of(Language.of(Faces.getLocale()));
      String lines = unread.stream().map(formats::number).collect(Collectors.joining(", "));
      Notices.refused("library.paste.unread", lines);
    }
  }

  public boolean isKnown() {
    return code != null;
  }

  public List<IndicatorSets.Line> getAll() {
    if (all == null) {
      all = sets.all();
    }
    return all;
  }

  public List<IndicatorSets.Keeper> getKeepers() {
    return sets.keepers();
  }

  public List<String> getVocabularies() {
    return IndicatorSet.VOCABULARIES;
  }

  public IndicatorSetDraft getDraft() {
    return draft;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code == null || code.isBlank() ? null : code;
  }
}
