package org.shuraka.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shuraka.reporting.Finding;
import org.shuraka.reporting.ReportKey;
import org.shuraka.review.ReviewSheet;
import org.shuraka.review.ReviewSheetService;
import org.shuraka.shared.Messages;

/** The report that the page's address names, as its reviewer sees it. */
@Named
@RequestScoped
public class ReviewSheetPage {

  @Inject ReportKey key;
  @Inject ReviewSheetService sheets;

  private ReviewSheet sheet;

  public ReviewSheet getSheet() {
    if (sheet == null) {
      sheet = sheets.sheet(key);
    }
    return sheet;
  }

  /** What a check found, in the reader's language. */
  public String told(Finding finding) {
    return Messages.text(Faces.getLocale(), finding.key(), finding.arguments().toArray());
  }

  /** It is read again: somebody acted. */
  void forget() {
    sheet = null;
  }
}
