package org.shuraka.reporting.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shuraka.reporting.Narrative;

/** A report's narrative while it is typed in. */
public class NarrativeDraft implements Serializable {

  private String progress;
  private String challenges;
  private String risks;
  private String lessons;
  private String plans;

  NarrativeDraft() {}

  NarrativeDraft(Narrative n) {
    progress = n.progress();
    challenges = n.challenges();
    risks = n.risks();
    lessons = n.lessons();
    plans = n.plans();
  }

  Narrative narrative() {
    return new Narrative(progress, challenges, risks, lessons, plans);
  }

  /** The parts in which something is said, by name. */
  public List<Map.Entry<String, String>> getParts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("progress", progress);
    parts.put("challenges", challenges);
    parts.put("risks", risks);
    parts.put("lessons", lessons);
    parts.put("plans", plans);
    return parts.entrySet().stream()
        .filter(part -> part.getValue() != null && !part.getValue().isBlank())
        .toList();
  }

  public String getProgress() {
    return progress;
  }

  public void setProgress(String progress) {
    this.progress = progress;
  }

  public String getChallenges() {
    return challenges;
  }

  public void setChallenges(String challenges) {
    this.challenges = challenges;
  }

  public String getRisks() {
    return risks;
  }

  public void setRisks(String risks) {
    this.risks = risks;
  }

  public String getLessons() {
    return lessons;
  }

  public void setLessons(String lessons) {
    this.lessons = lessons;
  }

  public String getPlans() {
    return plans;
  }

  public void setPlans(String plans) {
    this.plans = plans;
  }
}
