package org.shuraka.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.shuraka.exchange.IatiExportService;
import org.shuraka.exchange.IatiFigure;
import org.shuraka.exchange.IatiPublished;

/** Targets and actuals of a programme as their publisher put them. */
@Named
@RequestScoped
public class PublishedPage {

  @Inject IatiExportService exports;

  private String code;
  private IatiPublished published;

  public void load() {
    published = exports.published(code);
  }

  public IatiPublished getPublished() {
    return published;
  }

  /** The breakdown of a figure in its publisher's words. */
  public String dimensions(IatiFigure figure) {
    return said(figure.dimensions());
  }

  static String said(List<IatiFigure.Dimension> dimensions) {
    return dimensions.stream()
        .map(d -> d.value() == null ? d.name() : d.name() == null ? d.value() : said(d))
        .collect(Collectors.joining(" · "));
  }

  private static String said(IatiFigure.Dimension dimension) {
    return dimension.name() + ": " + dimension.value();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
