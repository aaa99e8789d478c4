package org.shuraka.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.framework.FrameworkService;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.Place;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.LocalisedText;

/** One partner's report: written by its officer, read by the reviewer. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

  @Inject ReportingService reporting;
  @Inject FrameworkService frameworks;
  @Inject ProgrammeService programmes;

  private String programme;
  private String period;
  private String partner;
  private int version;
  private boolean editable;
  private final ArrayList<EntryDraft> entries = new ArrayList<>();
  private final ArrayList<FindingDraft> findings = new ArrayList<>();
  private NarrativeDraft narrative = new NarrativeDraft();
  private transient ReportView report;
  private transient List<Place> places;

  public void load() {
    version = getReport().version();
    editable = getReport().status().editable();
    entries.clear();
    entries.addAll(ofReport().all());
    narrative = new NarrativeDraft(getReport().narrative());
    findings.clear();
    if (editable || getReport().status() == ReportStatus.SUBMITTED) {
      reporting
          .findings(programme, period, partner)
          .forEach(f -> findings.add(new FindingDraft(f)));
    }
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
  public void addPlace(EntryDraft entry) {
    if (entry.getOther() != null && !entry.getOther().isBlank()) {
      ofReport().add(entries, entry.getIndicator(), entry.getOther());
    }
  }

  private Entries ofReport() {
    return new Entries(
        frameworks.approved(programme), getReport(), reporting.earlier(programme, period, partner));
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
                  FindingDraft.section(findings)));
      return true;
    } catch (BusinessException e) {
      if (e.faults().isEmpty()) {
        throw e;
      }
      e.faults().forEach(fault -> EntryDraft.show(fault, entries));
      Faces.validationFailed();
      return false;
    }
  }

  /** Where the report is found over REST. */
  public String getAddress() {
    return "/api/v1/programmes/%s/reports/%s/%s".formatted(programme, period, partner);
  }

  public List<FindingDraft> getFindings() {
    return findings;
  }

  public int getVersion() {
    return version;
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
