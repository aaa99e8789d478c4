package org.shuraka.shared;

import com.fasterxml.jackson.core.JacksonException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of the interface, from {@code messages*.properties} (UTF-8, {@link MessageFormat}). A
 * missing key shows as itself: a test holds the language files in step, so none is missing.
 */
public final class Messages {

  /** Base name of the resource bundle. */
  public static final String BUNDLE = "org.shuraka.messages";

  private Messages() {}

  public static String text(Locale locale, String key, Object... arguments) {
    Locale ours = Language.of(locale).locale();
    try {
      String pattern = bundle(ours).getString(key);
      return new MessageFormat(pattern, ours).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  public static String text(Language language, String key, Object... arguments) {
    return text(language.locale(), key, arguments);
  }

  public static String text(Locale locale, BusinessException e) {
    return text(locale, e.key(), e.arguments().toArray());
  }

  public static String text(Locale locale, Fault fault) {
    return text(locale, fault.key(), fault.arguments().toArray());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Where in a JSON document reading stopped, as line and column. */
  public static String place(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }
}
