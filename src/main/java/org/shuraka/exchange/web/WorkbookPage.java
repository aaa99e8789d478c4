package org.shuraka.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import org.shuraka.exchange.WorkbookPreview;
import org.shuraka.exchange.WorkbookPreview.Conflicts;
import org.shuraka.exchange.WorkbookService;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Page;
import org.shuraka.reporting.ReportKey;
import org.shuraka.shared.Fault;
import org.shuraka.shared.Messages;

/** What an uploaded workbook changes, before it does. */
@Named
@ViewScoped
public class WorkbookPage implements Serializable {

  @Inject ReportKey key;
  @Inject WorkbookService workbooks;
  @Inject Page page;

  private long upload;
  private int version;
  private transient WorkbookPreview preview;

  /** Compared anew each time the page is shown. */
  public WorkbookPreview getPreview() {
    if (preview == null) {
      preview = workbooks.preview(key, upload, page.getLanguage());
      version = preview.version();
    }
    return preview;
  }

  /** Before the page is shown: what is not there is the 404 page. */
  public void load() {
    getPreview();
  }

  /** Applies what is no conflict. */
  public void apply() {
    apply(Conflicts.KEEP);
  }

  /** Applies everything. */
  public void applyAll() {
    apply(Conflicts.REPLACE);
  }

  private void apply(Conflicts conflicts) {
    WorkbookPreview applied = workbooks.apply(key, upload, version, conflicts, page.getLanguage());
    Notices.done(
        "workbook.applied",
        applied.changes().size()
            + (conflicts == Conflicts.REPLACE ? applied.conflicts().size() : 0));
    toReport();
  }

  public void discard() {
    workbooks.discard(key, upload);
    Notices.done("workbook.discarded");
    toReport();
  }

  /** A fault or note in words. */
  public String text(Fault fault) {
    return Messages.text(page.getLanguage(), fault.key(), fault.arguments().toArray());
  }

  private void toReport() {
    Faces.redirect(
        "/reports/report?programme=%s&period=%s&partner=%s",
        key.programme(), key.period(), key.partner());
  }

  public long getUpload() {
    return upload;
  }

  public void setUpload(long upload) {
    this.upload = upload;
  }
}
