package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shuraka.framework.IndicatorSet;
import org.shuraka.framework.IndicatorSetService;
import org.shuraka.framework.IndicatorSets;

/** Finds standard indicators in the library, for the indicator that is worked on. */
@Named("mapping")
@ViewScoped
public class MappingPage implements Serializable {

  private static final int MOST_FOUND = 20;

  @Inject IndicatorSetService sets;
  @Inject IndicatorPage indicator;

  private String set;
  private String sought;
  private transient List<IndicatorSets.Line> all;
  private transient IndicatorSet chosen;

  public List<IndicatorSets.Line> getSets() {
    if (all == null) {
      all = sets.all();
    }
    return all;
  }

  /** Entries of the chosen list with the sought words in code or wording, to 20. */
  public List<IndicatorSet.Entry> getFound() {
    String words = sought == null ? "" : sought.strip().toLowerCase(Locale.ROOT);
    return chosen()
        .map(s -> s.entries().stream().filter(e -> has(e, words)).limit(MOST_FOUND).toList())
        .orElse(List.of());
  }

  private static boolean has(IndicatorSet.Entry entry, String words) {
    return entry.code().toLowerCase(Locale.ROOT).contains(words)
        || entry.wording().texts().values().stream()
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }

  private Optional<IndicatorSet> chosen() {
    if (set == null || set.isBlank()) {
      return Optional.empty();
    }
    if (chosen == null || !chosen.code().equals(set)) {
      chosen = sets.get(set).set();
    }
    return Optional.of(chosen);
  }

  /** Maps the indicator to one of the list, in the list's words of today. */
  public void add(IndicatorSet.Entry entry) {
    chosen().ifPresent(s -> indicator.getDraft().getReferences().add(s.reference(entry)));
  }

  public String getSet() {
    return set;
  }

  public void setSet(String set) {
    this.set = set;
  }

  public String getSought() {
    return sought;
  }

  public void setSought(String sought) {
    this.sought = sought;
  }
}
