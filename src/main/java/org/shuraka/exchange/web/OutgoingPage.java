package org.shuraka.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shuraka.exchange.IatiExportService;
import org.shuraka.exchange.IatiFigure;
import org.shuraka.exchange.IatiOutgoing;
import org.shuraka.platform.web.Page;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Messages;

/** What of a programme goes out in IATI now, and the way to the file. */
@Named
@RequestScoped
public class OutgoingPage {

  @Inject IatiExportService exports;
  @Inject Page page;

  private String code;
  private IatiOutgoing outgoing;
  private String obstacle;
  private Boolean imported;

  /** Where nothing can go out yet, the page says why. */
  public void load() {
    try {
      outgoing = exports.outgoing(code);
    } catch (BusinessException e) {
      if (e.kind() != BusinessException.Kind.CONFLICT) {
        throw e;
      }
      obstacle = Messages.text(page.getLanguage(), e.key(), e.arguments().toArray());
    }
  }

  public IatiOutgoing getOutgoing() {
    return outgoing;
  }

  /** Why there is no file yet, in the reader's language; null where there is one. */
  public String getObstacle() {
    return obstacle;
  }

  /** Whether something was published elsewhere and imported. */
  public boolean imported(String programme) {
    if (imported == null) {
      imported = exports.imported(programme);
    }
    return imported;
  }

  public String dimensions(List<IatiFigure.Dimension> dimensions) {
    return PublishedPage.said(dimensions);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
