package org.shuraka.shared;

import com.fasterxml.jackson.core.JacksonException;
import java.text.MessageFormat;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the interface, in {@code org/shuraka/messages/<first segment of the
 * key>*.properties} (UTF-8, {@link MessageFormat}): {@code programme.title.missing} stands in
 * {@code programme.properties} (English), {@code programme_ar.properties} and {@code
 * programme_fr.properties}. A missing key shows as itself; a test holds the three in step.
 */
public final class Messages {

  private static final String FOLDER = "org.shuraka.messages.";

  private static final Map<Read, MessageFormat> READ = new ConcurrentHashMap<>();

  private record Read(String pattern, Locale locale) {}

  private Messages() {}

  public static String text(Locale locale, String key, Object... arguments) {
    return text(Language.of(locale), key, arguments);
  }

  public static String text(Language language, String key, Object... arguments) {
    Locale ours = language.locale();
    int dot = key.indexOf('.');
    if (dot < 0) {
      return key;
    }
    try {
      String pattern = bundle(key.substring(0, dot), ours).getString(key);
      return isPlain(pattern) ? pattern : format(pattern, ours).format(shown(language, arguments));
    } catch (MissingResourceException e) {
      return key;
    }
  }

  /** A copy of the text's format, which is read once: none may be used by two at once. */
  private static MessageFormat format(String pattern, Locale locale) {
    return (MessageFormat)
        READ.computeIfAbsent(new Read(pattern, locale), r -> new MessageFormat(pattern, locale))
            .clone();
  }

  /** Most texts name nothing: a page of hundreds is not parsed hundreds of times. */
  private static boolean isPlain(String pattern) {
    return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
  }

  public static String text(Locale locale, BusinessException e) {
    return text(locale, e.key(), e.arguments().toArray());
  }

  public static String text(Locale locale, Fault fault) {
    return text(locale, fault.key(), fault.arguments().toArray());
  }

  /**
   * Times as the language writes them, texts in its words. A Latin name or code inside Arabic keeps
   * its own direction and leaves its neighbours theirs.
   */
  private static Object[] shown(Language language, Object... arguments) {
    return Arrays.stream(arguments)
        .map(
            a ->
                a instanceof ZonedDateTime at
                    ? Formats.of(language).instant(at.toInstant(), at.getZone())
                    : a)
        .map(a -> a instanceof LocalisedText text ? text.in(language) : a)
        .map(
            a ->
                a instanceof CharSequence text && language.rightToLeft()
                    ? "\u2068" + text + "\u2069"
                    : a)
        .toArray();
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        FOLDER + name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Where in a JSON document reading stopped, as line:column. */
  public static String place(JacksonException e) {
    return e.getLocation() == null
        ? "?"
        : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
  }
}
