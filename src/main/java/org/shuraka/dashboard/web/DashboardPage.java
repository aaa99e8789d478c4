package org.shuraka.dashboard.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.dashboard.DashboardService;
import org.shuraka.dashboard.ProgrammeDashboard;
import org.shuraka.platform.web.Notices;
import org.shuraka.platform.web.Page;
import org.shuraka.programme.ProgrammeView;
import org.shuraka.shared.BusinessException;

/** One programme's dashboard. All it shows is in its address, so that a view can be shared. */
@Named
@RequestScoped
public class DashboardPage {

  @Inject DashboardService dashboards;
  @Inject Page page;

  private String programme;
  private String from;
  private String to;
  private String outcome;
  private String partner;
  private String indicator;
  private ProgrammeSight sight;

  /** A window that cannot be is named on top, and the page shows what it would without one. */
  public void load() {
    try {
      sight = read();
    } catch (BusinessException e) {
      if (e.kind() != BusinessException.Kind.INVALID) {
        throw e;
      }
      e.faults().forEach(f -> Notices.refused(f.key(), f.arguments().toArray()));
      from = null;
      to = null;
      sight = read();
    }
  }

  private ProgrammeSight read() {
    ProgrammeDashboard dashboard =
        dashboards.programme(
            new ProgrammeDashboard.Question(programme, from, to, partner, indicator));
    from = dashboard.from();
    to = dashboard.to();
    indicator = dashboard.indicator() == null ? null : dashboard.indicator().code();
    return ProgrammeSight.of(dashboard, outcome, page.getLanguage());
  }

  public ProgrammeSight getSight() {
    return sight;
  }

  /** First and last day of the window, as the language writes them. */
  public String getDays() {
    return page.dates(period(from).start(), period(to).end());
  }

  public String getLastDay() {
    return page.date(period(to).end());
  }

  private ProgrammeView.Period period(String code) {
    return ProgrammeView.Period.find(sight.of().periods(), code).orElseThrow();
  }

  /** The view as it stands in an address. */
  public String getQuery() {
    Map<String, String> chosen = new LinkedHashMap<>();
    chosen.put("programme", programme);
    chosen.put("from", from);
    chosen.put("to", to);
    chosen.put("outcome", outcome);
    chosen.put("partner", partner);
    chosen.put("indicator", indicator);
    return chosen.entrySet().stream()
        .filter(e -> e.getValue() != null && !e.getValue().isBlank())
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getIndicator() {
    return indicator;
  }

  public void setIndicator(String indicator) {
    this.indicator = indicator;
  }
}
