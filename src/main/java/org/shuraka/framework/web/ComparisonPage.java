package org.shuraka.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.framework.FrameworkComparison.Change;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.framework.FrameworkService;

/** What changed between two versions of a logframe; version 0 is the draft. */
@Named
@RequestScoped
public class ComparisonPage {

  @Inject FrameworkService frameworks;

  private String code;
  private int earlier;
  private int later;
  private List<Change> changes;
  private List<VersionLine> versions;

  public void load() {
    changes = frameworks.compare(code, earlier, later).changes();
    versions = frameworks.versions(code);
  }

  public List<Change> getChanges() {
    return changes;
  }

  public List<VersionLine> getVersions() {
    return versions;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public int getEarlier() {
    return earlier;
  }

  public void setEarlier(int earlier) {
    this.earlier = earlier;
  }

  public int getLater() {
    return later;
  }

  public void setLater(int later) {
    this.later = later;
  }
}
