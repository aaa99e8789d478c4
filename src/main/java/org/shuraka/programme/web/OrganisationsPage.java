package org.shuraka.programme.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.access.CurrentCaller;
import org.shuraka.programme.OrganisationService;
import org.shuraka.programme.OrganisationView;

/** Organisations by code, a page at a time. */
@Named
@RequestScoped
public class OrganisationsPage {

  private static final int LINES = 50;

  @Inject OrganisationService organisations;
  @Inject CurrentCaller caller;

  private String search;
  private String after;
  private List<OrganisationView> lines;

  public void load() {
    Keepers.only(caller);
    lines = organisations.page(getSearch(), after == null ? "" : after, LINES + 1);
  }

  public List<OrganisationView> getLines() {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** Code after which the next page begins; null on the last. */
  public String getNext() {
    return lines.size() > LINES ? lines.get(LINES - 1).code() : null;
  }

  public String getSearch() {
    return search == null ? "" : search.strip();
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
