package org.shuraka.programme.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.programme.ActivityForm;
import org.shuraka.programme.ActivityView;
import org.shuraka.shared.LocalisedText;

/** A planned activity while it is typed in. */
public class ActivityDraft implements Serializable {

  private final Map<String, String> title = new HashMap<>();
  private final Integer version;
  private String partner;
  private String code;
  private LocalDate start;
  private LocalDate end;
  private String location;
  private List<String> results = new ArrayList<>();

  /** An activity to be added. */
  ActivityDraft(String partner) {
    this.version = null;
    this.partner = partner;
  }

  ActivityDraft(ActivityView activity) {
    version = activity.version();
    partner = activity.partner();
    code = activity.code();
    title.putAll(activity.title().texts());
    start = activity.start();
    end = activity.end();
    location = activity.location();
    results.addAll(activity.results());
  }

  ActivityForm form() {
    return new ActivityForm(partner, code, new LocalisedText(title), start, end, location, results);
  }

  /** Whether it stands in the plan already: then partner and code stay. */
  public boolean isKnown() {
    return version != null;
  }

  /** As it was read; null for an activity to be added. */
  Integer version() {
    return version;
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public LocalDate getStart() {
    return start;
  }

  public void setStart(LocalDate start) {
    this.start = start;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }

  public String getLocation() {
    return location;
  }

  public void setLocation(String location) {
    this.location = location;
  }

  public List<String> getResults() {
    return results;
  }

  public void setResults(List<String> results) {
    this.results = results;
  }
}
