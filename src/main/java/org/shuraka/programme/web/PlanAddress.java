package org.shuraka.programme.web;

import java.io.Serializable;

/** What the address of a work plan or a budget says: whose, which one, from where on. */
public class PlanAddress implements Serializable {

  private String code;
  private String partner;
  private String item;
  private String after = "";

  /** Of the programme. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Whose items are shown; null for those of all. */
  public String getPartner() {
    return partner;
  }

  public void setPartner(String partner) {
    this.partner = partner == null || partner.isBlank() ? null : partner;
  }

  /** Code of the partner's item that is to be changed; null for none. */
  public String getItem() {
    return item;
  }

  public void setItem(String item) {
    this.item = item;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after == null ? "" : after;
  }
}
