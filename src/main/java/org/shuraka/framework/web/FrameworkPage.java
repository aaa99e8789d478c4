package org.shuraka.framework.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.access.CurrentCaller;
import org.shuraka.access.Role;
import org.shuraka.framework.Framework;
import org.shuraka.framework.FrameworkRepository.Succession;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.FrameworkWarnings;
import org.shuraka.platform.web.Page;
import org.shuraka.shared.Messages;

/**
 * The logframe of a programme: managers see the draft, everybody else the newest approved version;
 * with a number in the address, that version.
 */
@Named
@ViewScoped
public class FrameworkPage implements Serializable {

  @Inject FrameworkService frameworks;
  @Inject CurrentCaller caller;
  @Inject Page page;

  private String code;
  private Integer number;
  private String sought;
  private Boolean expanded;
  private transient Framework framework;
  private transient List<VersionLine> versions;
  private transient List<Logframe.Group> groups;
  private transient Map<String, Succession> successors;

  public void load() {
    getFramework();
  }

  /** Whether the reader keeps the logframe. */
  public boolean isKeeper() {
    return caller.get().is(Role.MANAGER) || caller.get().is(Role.ADMINISTRATOR);
  }

  /** Whether the draft is shown. */
  public boolean isDraft() {
    return isKeeper() && number == null;
  }

  public Framework getFramework() {
    if (framework == null) {
      framework = read();
    }
    return framework;
  }

  private Framework read() {
    if (number != null) {
      return frameworks.version(code, number);
    }
    if (isDraft()) {
      return frameworks.draft(code).framework();
    }
    return getVersions().isEmpty() ? Framework.EMPTY : frameworks.newest(code);
  }

  /** The logframe has just been changed, to that. */
  void changed(Framework to) {
    framework = to;
    groups = null;
  }

  public List<VersionLine> getVersions() {
    if (versions == null) {
      versions = frameworks.versions(code);
    }
    return versions;
  }

  /** The version that is shown, where one was asked for. */
  public VersionLine getShown() {
    return getVersions().stream()
        .filter(v -> number != null && v.number() == number)
        .findFirst()
        .orElse(null);
  }

  public List<Logframe.Group> getGroups() {
    if (groups == null) {
      groups = Logframe.of(getFramework(), sought, expanded);
    }
    return groups;
  }

  /** What took an indicator's place, in any approved version; null where nothing did. */
  public Succession successor(String indicator) {
    if (successors == null) {
      successors =
          frameworks.successions(code).stream()
              .filter(s -> s.replaces() != null)
              .collect(Collectors.toMap(Succession::replaces, s -> s, (a, b) -> b));
    }
    return successors.get(indicator);
  }

  /** The chain from result to result as a picture. */
  public TheoryOfChange getChain() {
    return new TheoryOfChange(getFramework(), page.getLanguage());
  }

  public void search() {
    groups = null;
  }

  /** Opens or closes all results. */
  public void expand(boolean all) {
    expanded = all;
    groups = null;
  }

  public long getToBeConfirmed() {
    return getFramework().indicators().filter(i -> !i.confirmed()).count();
  }

  /** What in the draft is allowed and rarely meant, in the reader's language. */
  public List<String> getWarnings() {
    return isDraft()
        ? FrameworkWarnings.of(getFramework()).stream()
            .map(w -> Messages.text(page.getLanguage(), w.key(), w.arguments().toArray()))
            .toList()
        : List.of();
  }

  public boolean isApprovable() {
    return isDraft() && getFramework().indicators().anyMatch(Framework.Indicator::confirmed);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public String getSought() {
    return sought;
  }

  public void setSought(String sought) {
    this.sought = sought;
  }
}
