package org.shuraka.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Zones;

/**
 * The page that is shown, in the language of its reader.
 *
 * <pre>{@code <html lang="#{page.code}" dir="#{page.direction}"> … #{page.date(p.start())}}</pre>
 */
@Named("page")
@RequestScoped
public class Page {

  @Inject HttpServletRequest request;

  private Language language;
  private Formats formats;

  @PostConstruct
  void read() {
    language = ReaderLanguage.of(request);
    formats = Formats.of(language);
  }

  public Language getLanguage() {
    return language;
  }

  /** ISO 639-1, for {@code lang}. */
  public String getCode() {
    return language.code();
  }

  public Locale getLocale() {
    return language.locale();
  }

  public boolean isRtl() {
    return language.rightToLeft();
  }

  /** For {@code dir}. */
  public String getDirection() {
    return isRtl() ? "rtl" : "ltr";
  }

  public List<Language> getLanguages() {
    return Language.ALL;
  }

  /** Path and query under which the reader knows this page, also on an error page. */
  public String getSelf() {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
    return query == null ? path : path + "?" + query;
  }

  /** Whether the page is that one or below it. */
  public boolean at(String path) {
    return request.getRequestURI().equals(path) || request.getRequestURI().startsWith(path + "/");
  }

  public String text(LocalisedText text) {
    return text == null ? "" : text.in(language);
  }

  /** The language in which {@link #text} answers that text, for {@code lang}. */
  public String languageOf(LocalisedText text) {
    return text == null ? getCode() : text.languageFor(getCode());
  }

  public String date(LocalDate day) {
    return formats.date(day);
  }

  public String codes(String first, String last) {
    return Formats.codes(first, last);
  }

  public String dates(LocalDate first, LocalDate last) {
    return formats.dates(first, last);
  }

  public String instant(Instant instant, String zone) {
    return formats.instant(instant, Zones.of(zone));
  }

  /** The day on which it was then there. */
  public String day(Instant instant, String zone) {
    return instant == null ? "" : date(LocalDate.ofInstant(instant, Zones.of(zone)));
  }

  public String number(Number number) {
    return formats.number(number);
  }

  public String mean(BigDecimal mean) {
    return formats.mean(mean);
  }

  /** A percentage, as 82.35 for 82.35 %. */
  public String percent(BigDecimal percentage) {
    return formats.percent(percentage);
  }

  /** A ratio, as 0.8235 for 82.35 %. */
  public String ratio(BigDecimal ratio) {
    return formats.ratio(ratio);
  }

  public String money(BigDecimal amount, String currency) {
    return formats.money(amount, currency);
  }
}
