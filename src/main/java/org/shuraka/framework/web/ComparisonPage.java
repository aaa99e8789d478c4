package org.shuraka.framework.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.shuraka.framework.FrameworkRepository.VersionLine;
import org.shuraka.framework.FrameworkService;
import org.shuraka.framework.SideBySide;

/** Two versions of a logframe side by side; version 0 is the draft. */
@Named
@RequestScoped
public class ComparisonPage {

  @Inject FrameworkService frameworks;

  private String code;
  private int earlier;
  private int later;
  private SideBySide both;
  private List<VersionLine> versions;

  public void load() {
    both = frameworks.compare(code, earlier, later);
    versions = frameworks.versions(code);
  }

  public SideBySide getBoth() {
    return both;
  }

  /** How many indicators; those under another code are changed ones. */
  public long count(String kind) {
    return both.results().stream()
        .flatMap(r -> r.indicators().stream())
        .filter(i -> kind.equals(i.isRecoded() ? "changed" : i.kind()))
        .count();
  }

  /** The approved ones of the two, the earlier first. */
  public List<VersionLine> getCompared() {
    return IntStream.of(earlier, later)
        .boxed()
        .flatMap(number -> versions.stream().filter(v -> v.number() == number))
        .toList();
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
