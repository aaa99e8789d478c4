package org.shuraka.donorreport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shuraka.framework.Framework;
import org.shuraka.rollup.FigureText;
import org.shuraka.shared.Formats;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;
import org.shuraka.shared.Zones;

/** What is said the same way in all parts and forms of one report. */
final class Wording {

  private final SealedContent content;
  private final Language language;
  private final Formats formats;
  private final FigureText figures;

  Wording(SealedContent content) {
    this.content = content;
    this.language = content.writtenIn();
    this.formats = Formats.of(language);
    this.figures = FigureText.in(language);
  }

  Language language() {
    return language;
  }

  Formats formats() {
    return formats;
  }

  FigureText figures() {
    return figures;
  }

  /** A text of {@code donorreport.properties}. */
  String t(String key, Object... arguments) {
    return Messages.text(language, "donorreport." + key, arguments);
  }

  /** Days of the window. */
  String dates() {
    return formats.dates(content.window().start(), content.window().end());
  }

  String instant(Instant at) {
    return formats.instant(at, Zones.of(content.programme().timezone()));
  }

  /** What stands on every page: that it is a draft, that its figures are invented. */
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    if (content.draft()) {
      marks.add(t("draft"));
    }
    if (content.programme().sample()) {
      marks.add(t("sample"));
    }
    return marks;
  }

  /** Kind, code and title of a result. */
  Line result(SealedContent.Result result) {
    return Line.plain()
        .text(t("type." + result.type()) + " ")
        .code(result.code())
        .text(": ")
        .name(content.words(result.title(), result.code()));
  }

  String title(Framework.Indicator indicator) {
    return content.words(indicator.title(), indicator.code());
  }

  /** The title of an indicator that may be gone by now. */
  String title(LocalisedText title, String code) {
    return content.words(title, code);
  }

  String place(String code) {
    return code == null ? "" : content.titles().place(code);
  }
}
