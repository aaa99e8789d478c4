package org.shuraka.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shuraka.framework.FrameworkRepository.Succession;
import org.shuraka.shared.LocalisedText;

/** From an indicator back through those whose place it took. */
final class Lineage {

  private Lineage() {}

  /**
   * The chain of predecessors, the latest first.
   *
   * @param replaces code of the first of them; null or blank where there is none
   */
  static List<Succession> of(String replaces, List<Succession> known) {
    Map<String, Succession> byCode =
        known.stream().collect(Collectors.toMap(Succession::code, s -> s, (a, b) -> a));
    List<Succession> chain = new ArrayList<>();
    String code = replaces == null || replaces.isBlank() ? null : replaces;
    while (code != null && chain.size() <= known.size()) {
      Succession further = byCode.get(code);
      LocalisedText title = further == null ? LocalisedText.EMPTY : further.title();
      String next = further == null ? null : further.replaces();
      chain.add(new Succession(code, title, next, null));
      code = next;
    }
    return chain;
  }
}
