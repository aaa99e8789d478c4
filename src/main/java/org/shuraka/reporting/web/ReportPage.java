package org.shuraka.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.util.Faces;
import org.shuraka.framework.FrameworkService;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Fault;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/** One partner's report: written by its officer, read by the reviewer. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

  private static final Pattern VALUE = Pattern.compile("/values/(\\d+).*");

  @Inject ReportingService reporting;
  @Inject FrameworkService frameworks;
  @Inject ProgrammeService programmes;

  private String programme;
  private String period;
  private String partner;
  private int version;
  private boolean editable;
  private final ArrayList<EntryDraft> entries = new ArrayList<>();
  private NarrativeDraft narrative = new NarrativeDraft();
  private transient ReportView report;
  private transient List<Place> places;

  public void load() {
    version = getReport().version();
    editable = getReport().status().editable();
    entries.clear();
    entries.addAll(Entries.of(frameworks.approved(programme), getReport()));
    narrative = new NarrativeDraft(getReport().narrative());
  }

  public ReportView getReport() {
    if (report == null) {
      report = reporting.get(programme, period, partner);
    }
    return report;
  }

  public void save() {
    if (saved()) {
      Notices.done("report.saved");
      Faces.redirect(address(), programme, period, partner);
    }
  }

  /** Saves and hands in; what is wrong stays on the page with everything that was typed. */
  public void submit() {
    if (saved()) {
      reporting.submit(programme, period, partner, version, List.of());
      Notices.done("report.submitted");
      Faces.redirect(address(), programme, period, partner);
    }
  }

  private static String address() {
    return "/reports/report?programme=%s&period=%s&partner=%s";
  }

  /** Another place for the same indicator, below its last entry. */
  public void addPlace(String indicator) {
    int at = 0;
    for (int e = 0; e < entries.size(); e++) {
      at = entries.get(e).getIndicator().equals(indicator) ? e + 1 : at;
    }
    entries.add(at, Entries.blank(frameworks.approved(programme), indicator));
  }

  private boolean saved() {
    try {
      version =
          reporting.save(
              programme,
              period,
              partner,
              version,
              new ReportView.Form(
                  entries.stream().map(EntryDraft::value).toList(),
                  narrative.narrative(),
                  Map.of()));
      return true;
    } catch (BusinessException e) {
      if (e.faults().isEmpty()) {
        throw e;
      }
      e.faults().forEach(this::show);
      Faces.validationFailed();
      return false;
    }
  }

  /** A fault with the code of its indicator, unless the message names it anyway. */
  private void show(Fault fault) {
    Matcher value = VALUE.matcher(fault.pointer());
    String text = Messages.text(Faces.getLocale(), fault);
    String indicator =
        value.matches() ? entries.get(Integer.parseInt(value.group(1))).getIndicator() : "";
    if (text.contains(indicator)) {
      Notices.refused(fault.key(), fault.arguments().toArray());
    } else {
      Notices.refused("report.fault", indicator, text);
    }
  }

  public long getMissing() {
    return entries.stream().filter(EntryDraft::isMissing).count();
  }

  public List<Place> getPlaces() {
    if (places == null) {
      places = programmes.get(programme).locations();
    }
    return places;
  }

  /** Name of a place; null for none. */
  public LocalisedText placeName(String code) {
    return getPlaces().stream()
        .filter(p -> p.code().equals(code))
        .map(p -> p.name().isEmpty() ? LocalisedText.english(code) : p.name())
        .findFirst()
        .orElse(null);
  }

  public boolean isEditable() {
    return editable;
  }

  public List<EntryDraft> getEntries() {
    return entries;
  }

  public NarrativeDraft getNarrative() {
    return narrative;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getPeriod() {
    return period;
  }

  public void setPeriod(String period) {
    this.period = period;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }
}
