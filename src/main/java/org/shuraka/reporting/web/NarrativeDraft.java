package org.shuraka.reporting.web;

import java.io.Serializable;
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
