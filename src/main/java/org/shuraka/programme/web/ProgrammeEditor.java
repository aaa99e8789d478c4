package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Makes a programme, or changes one. */
@Named
@ViewScoped
public class ProgrammeEditor implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private int version;
  private boolean underWay;
  private ProgrammeDraft draft = new ProgrammeDraft();

  /** Before a new one. */
  public void open() {
    Keepers.only(caller);
  }

  /** Before a change. */
  public void load() {
    open();
    ProgrammeView programme = programmes.get(code);
    version = programme.version();
    draft = new ProgrammeDraft(programme);
    underWay = programmes.periods(code).stream().anyMatch(ProgrammeView.Period::open);
  }

  public void make() {
    leave("programme.made", programmes.make(draft.form()));
  }

  public void change() {
    leave("programme.changed", programmes.change(code, version, draft.form(), EndChangeForm.NONE));
  }

  private static void leave(String message, ProgrammeView programme) {
    Notices.done(message);
    Faces.redirect("/programmes/programme?code=%s", programme.code());
  }

  /** Codes of the organisations that it may be published for: its partners and the chosen one. */
  public Set<String> getReporters() {
    Set<String> codes = new TreeSet<>();
    if (code != null) {
      programmes.partners(code).forEach(p -> codes.add(p.code()));
    }
    Optional.ofNullable(draft.getReportingOrg()).ifPresent(codes::add);
    return codes;
  }

  public ProgrammeDraft getDraft() {
    return draft;
  }

  /** Whether reporting has begun, so that the days are not changed here any more. */
  public boolean isUnderWay() {
    return underWay;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
