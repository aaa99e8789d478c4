package org.shuraka.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.access.AccountView;
import org.shuraka.access.AdministrationService;

/** All accounts, by address, a page at a time. */
@Named
@RequestScoped
public class AccountsPage {

  private static final int LINES = 50;
  private static final int UNMANAGED = 20;

  @Inject AdministrationService accounts;

  private String search;
  private String after;
  private List<AccountView> lines;
  private List<String> unmanaged;

  public void load() {
    lines = accounts.page(getSearch(), after == null ? "" : after, LINES + 1);
    unmanaged = accounts.unmanaged(UNMANAGED);
  }

  public List<AccountView> getLines() {
    return lines.subList(0, Math.min(LINES, lines.size()));
  }

  /** Address after which the next page begins; null on the last. */
  public String getNext() {
    return lines.size() > LINES ? lines.get(LINES - 1).email() : null;
  }

  /** Programmes that lack a manager, the first of them. */
  public List<String> getUnmanaged() {
    return unmanaged;
  }

  public String tone(AccountView account) {
    return switch (account.state()) {
      case "active" -> "good";
      case "invited" -> "waiting";
      default -> "quiet";
    };
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
