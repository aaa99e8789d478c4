package org.shuraka.platform.web;

import org.omnifaces.util.Faces;
import org.shuraka.shared.BusinessException;

/**
 * What the pressed button of a list says of its line. Anybody can send anything there: what names
 * no line is not there.
 */
public final class Posted {

  private Posted() {}

  /** The text of that button. */
  public static String text(String name) {
    String text = Faces.getRequestParameter(name);
    if (text == null) {
      throw BusinessException.notFound();
    }
    return text;
  }

  /** The number that the text of that button is. */
  public static long number(String name) {
    return id(text(name));
  }

  /** So many parts, divided by that sign; the last may contain it. */
  public static String[] parts(String name, String sign, int number) {
    String[] parts = text(name).split(sign, number);
    if (parts.length != number) {
      throw BusinessException.notFound();
    }
    return parts;
  }

  /** A number that stands in a part. */
  public static long id(String part) {
    try {
      return Long.parseLong(part);
    } catch (NumberFormatException e) {
      throw BusinessException.notFound();
    }
  }

  /** A version that stands in a part. */
  public static int version(String part) {
    try {
      return Integer.parseInt(part);
    } catch (NumberFormatException e) {
      throw BusinessException.notFound();
    }
  }
}
