package org.shuraka.programme.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.shuraka.programme.BudgetLineForm;
import org.shuraka.programme.BudgetLineView;
import org.shuraka.shared.LocalisedText;

/** A budget line while it is typed in. */
public class BudgetLineDraft implements Serializable {

  private final Map<String, String> title = new HashMap<>();
  private final Integer version;
  private String partner;
  private String code;
  private BigDecimal amount;
  private String currency;
  private String grant;

  /** A line to be added. */
  BudgetLineDraft(String partner, String currency) {
    this.version = null;
    this.partner = partner;
    this.currency = currency;
  }

  BudgetLineDraft(BudgetLineView line) {
    version = line.version();
    partner = line.partner();
    code = line.code();
    title.putAll(line.title().texts());
    amount = line.amount().stripTrailingZeros();
    currency = line.currency();
    grant = line.grant();
  }

  BudgetLineForm form() {
    return new BudgetLineForm(partner, code, new LocalisedText(title), amount, currency, grant);
  }

  /** Whether it stands in the budget already: then partner and code stay. */
  public boolean isKnown() {
    return version != null;
  }

  /** As it was read; null for a line to be added. */
  Integer version() {
    return version;
  }

  public Map<String, String> getTitle() {
    return title;
  }

  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
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

  public String getGrant() {
    return grant;
  }

  public void setGrant(String grant) {
    this.grant = grant;
  }
}
