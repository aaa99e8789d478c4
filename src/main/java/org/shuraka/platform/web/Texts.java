package org.shuraka.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.shuraka.shared.Messages;

/**
 * The texts of the interface in the reader's language: {@code #{t['ui.save']}}, or with what the
 * text names {@code #{t.of('programme.count', n)}}.
 */
@Named("t")
@RequestScoped
@Typed(Texts.class)
public class Texts extends AbstractMap<String, String> {

  @Inject Page page;

  @Override
  public String get(Object key) {
    return Messages.text(page.getLanguage(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String;
  }

  public String of(String key, Object... arguments) {
    return Messages.text(page.getLanguage(), key, arguments);
  }

  /** Nothing to go through: every text is asked for by its key. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
