package org.shuraka.programme.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.shuraka.access.CurrentCaller;
import org.shuraka.platform.web.Notices;
import org.shuraka.programme.GrantForm;
import org.shuraka.programme.ProgrammeService;
import org.shuraka.programme.ProgrammeView;

/** Adds what a donor grants to a programme. */
@Named
@ViewScoped
public class GrantsPage implements Serializable {

  @Inject ProgrammeService programmes;
  @Inject CurrentCaller caller;

  private String code;
  private String donor;
  private String reference;
  private BigDecimal amount;
  private String currency;
  private LocalDate start;
  private LocalDate end;
  private BigDecimal share;
  private boolean shareShown;
  private String language = "en";
  private transient List<ProgrammeView.Partner> partners;

  /** The programme's dates and currency are the first guess. */
  public void load() {
    Keepers.only(caller);
    ProgrammeView programme = programmes.get(code);
    start = programme.start();
    end = programme.end();
    currency = programme.defaultCurrency();
  }

  public void save() {
    programmes.makeGrant(
        code,
        new GrantForm(
            donor,
            reference,
            amount,
            currency,
            start,
            end,
            share,
            language,
            null,
            shareShown,
            null));
    Notices.done("programme.grant.saved");
    Faces.redirect("/programmes/programme?code=%s", code);
  }

  /** Among whom the donor is chosen. */
  public List<ProgrammeView.Partner> getPartners() {
    if (partners == null) {
      partners = programmes.partners(code);
    }
    return partners;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getDonor() {
    return donor;
  }

  public void setDonor(String donor) {
    this.donor = donor;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
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

  public BigDecimal getShare() {
    return share;
  }

  public void setShare(BigDecimal share) {
    this.share = share;
  }

  public boolean isShareShown() {
    return shareShown;
  }

  public void setShareShown(boolean shareShown) {
    this.shareShown = shareShown;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }
}
