package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.EndChange;
import org.shuraka.programme.EndChangeForm;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Extends or shortens a programme. */
@Named
@ViewScoped
public class EndPage implements Serializable {

  private static final int BYTES_OF_A_MEGABYTE = 1024 * 1024;

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private int version;
  private LocalDate now;
  private LocalDate end;
  private String reason;
  private String letterReference;
  private List<String> partners = new ArrayList<>();
  private ArrayList<String> ending = new ArrayList<>();
  private transient Part letter;
  private transient List<EndChange> changes;

  public void load() {
    Keepers.only(caller);
    ProgrammeView programme = programmes.get(code);
    version = programme.version();
    now = programme.end();
    end = now;
    List<ProgrammeView.Period> periods = programmes.periods(code);
    programmes.partners(code).stream()
        .filter(p -> p.reports() && !p.toEnd() && p.lastNo() == periods.size())
        .map(ProgrammeView.Partner::code)
        .distinct()
        .forEach(ending::add);
    partners = new ArrayList<>(ending);
  }

  public void save() throws IOException {
    programmes.changeEnd(
        code, version, new EndChangeForm(end, reason, letterReference, read(), partners));
    Notices.done("programme.end.done");
    Faces.redirect("/programmes/periods?code=%s", code);
  }

  /** One byte more than is taken says that a file is too large. */
  private EndChangeForm.Letter read() throws IOException {
    if (letter == null
        || letter.getSubmittedFileName() == null
        || letter.getSubmittedFileName().isBlank()) {
      return null;
    }
    try (InputStream in = letter.getInputStream()) {
      return new EndChangeForm.Letter(
          letter.getSubmittedFileName(), in.readNBytes(EndChangeForm.Letter.MOST_BYTES + 1));
    }
  }

  public List<EndChange> getChanges() {
    if (changes == null) {
      changes = programmes.endChanges(code);
    }
    return changes;
  }

  /** Codes of the partners whose own last period is the last of the programme. */
  public List<String> getEnding() {
    return ending;
  }

  /** Megabytes of the largest letter that is taken. */
  public int getMegabytes() {
    return EndChangeForm.Letter.MOST_BYTES / BYTES_OF_A_MEGABYTE;
  }

  public LocalDate getNow() {
    return now;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getLetterReference() {
    return letterReference;
  }

  public void setLetterReference(String letterReference) {
    this.letterReference = letterReference;
  }

  public List<String> getPartners() {
    return partners;
  }

  public void setPartners(List<String> partners) {
    this.partners = partners;
  }

  public Part getLetter() {
    return letter;
  }

  public void setLetter(Part letter) {
    this.letter = letter;
  }
}
