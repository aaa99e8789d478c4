package org.shuraka.programme.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.shuraka.programme.Sector;
import org.shuraka.shared.LocalisedText;

/** A sector with its share of the programme. */
public final class SectorLine implements Serializable {

  private final Map<String, String> name = new HashMap<>();
  private final String vocabulary;
  private String code;
  private BigDecimal percentage;

  SectorLine(Sector sector) {
    code = sector.code();
    vocabulary = sector.vocabulary();
    percentage = sector.percentage();
    name.putAll(sector.name().texts());
  }

  Sector sector() {
    return new Sector(vocabulary, code, percentage, new LocalisedText(name));
  }

  public Map<String, String> getName() {
    return name;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public BigDecimal getPercentage() {
    return percentage;
  }

  public void setPercentage(BigDecimal percentage) {
    this.percentage = percentage;
  }
}
