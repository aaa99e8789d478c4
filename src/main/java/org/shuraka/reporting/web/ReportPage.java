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
import org.shuraka.reporting.ReportKey;
import org.shuraka.reporting.ReportStatus;
import org.shuraka.reporting.ReportView;
import org.shuraka.reporting.ReportingService;
import org.shuraka.shared.BusinessException;

/** One partner's report: written by its officer, read by the reviewer. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

  @Inject ReportKey key;
  @Inject ReportingService reporting;
  @Inject FrameworkService frameworks;

  private int version;
  private boolean editable;
  private final ArrayList<EntryDraft> entries = new ArrayList<>();
  private final ArrayList<FindingDraft> findings = new ArrayList<>();
  private NarrativeDraft narrative = new NarrativeDraft();
  private transient ReportView report;

  public void load() {
    version = getReport().version();
    editable = getReport().status().editable();
    entries.clear();
    entries.addAll(ofReport().all());
    narrative = new NarrativeDraft(getReport().narrative());
    findings.clear();
    if (editable || getReport().status() == ReportStatus.SUBMITTED) {
      reporting
          .findings(key.programme(), key.period(), key.partner())
          .forEach(f -> findings.add(new FindingDraft(f)));
    }
  }

  public ReportView getReport() {
    if (report == null) {
      report = reporting.get(key.programme(), key.period(), key.partner());
    }
    return report;
  }

  public void save() {
    if (saved()) {
      goTo("report.saved");
    }
  }

  /** Saves and hands in; what is wrong stays on the page with everything that was typed. */
  public void submit() {
    if (saved()) {
      reporting.submit(key.programme(), key.period(), key.partner(), version, List.of());
      goTo("report.submitted");
    }
  }

  private void goTo(String done) {
    Notices.done(done);
    Faces.redirect(
        "/reports/report?programme=%s&period=%s&partner=%s",
        key.programme(), key.period(), key.partner());
  }

  /** Another place for the same indicator, below its last entry. */
  public void addPlace(EntryDraft entry) {
    if (entry.getOther() != null && !entry.getOther().isBlank()) {
      ofReport().add(entries, entry.getIndicator(), entry.getOther());
    }
  }

  private Entries ofReport() {
    return new Entries(
        frameworks.judging(key.programme(), key.period()),
        getReport(),
        reporting.earlier(key.programme(), key.period(), key.partner()));
  }

  private boolean saved() {
    try {
      version =
          reporting.save(
              key.programme(),
              key.period(),
              key.partner(),
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
    return "/api/v1/programmes/%s/reports/%s/%s"
        .formatted(key.programme(), key.period(), key.partner());
  }

  public List<FindingDraft> getFindings() {
    return findings;
  }

  public int getVersion() {
    return version;
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
}
