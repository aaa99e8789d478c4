package org.shuraka.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.exchange.IatiImport;
import org.shuraka.exchange.IatiImportService;

/** What an import did, programme by programme and element by element. */
@Named
@RequestScoped
public class ImportPage {

  private static final int LINES = 100;

  @Inject IatiImportService imports;

  private long id;
  private String outcome;
  private int after;
  private IatiImport.Report report;
  private List<IatiImport.Item> items;

  /** One more line than is shown says whether there is a next page. */
  public void load() {
    report = imports.get(id);
    items = imports.items(id, getOutcome(), after, LINES + 1);
  }

  public IatiImport getFile() {
    return report.file();
  }

  public List<IatiImport.Programme> getProgrammes() {
    return report.programmes();
  }

  /** Outcomes with the number of their elements. */
  public List<Outcome> getOutcomes() {
    return report.counts().entrySet().stream()
        .map(c -> new Outcome(c.getKey(), c.getValue()))
        .toList();
  }

  /** An outcome and how many elements it has. */
  public record Outcome(String code, long count) {}

  public List<IatiImport.Item> getItems() {
    return items.size() > LINES ? items.subList(0, LINES) : items;
  }

  /** The last element of this page; null where there is no next one. */
  public Integer getNext() {
    return items.size() > LINES ? items.get(LINES - 1).seq() : null;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  /** Null for all. */
  public String getOutcome() {
    return outcome == null || outcome.isBlank() ? null : outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public int getAfter() {
    return after;
  }

  public void setAfter(int after) {
    this.after = after;
  }
}
