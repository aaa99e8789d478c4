package org.shuraka.programme.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.shuraka.programme.Place;
import org.shuraka.shared.LocalisedText;

/** A place; what the form does not show of it stays as it was. */
public final class PlaceLine implements Serializable {

  private final Map<String, String> name = new HashMap<>();
  private final String vocabulary;
  private final BigDecimal percentage;
  private final BigDecimal latitude;
  private final BigDecimal longitude;
  private String code;
  private String kind;

  PlaceLine(Place place) {
    code = place.code();
    kind = place.kind();
    name.putAll(place.name().texts());
    vocabulary = place.vocabulary();
    percentage = place.percentage();
    latitude = place.latitude();
    longitude = place.longitude();
  }

  Place place() {
    return new Place(
        code, new LocalisedText(name), kind, vocabulary, percentage, latitude, longitude);
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

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
