package org.shuraka.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shuraka.framework.Framework;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.shared.Language;
import org.shuraka.shared.LocalisedText;
import org.shuraka.shared.Messages;

/**
 * The age bands of people who take part in activities: the categories of the programme's dimension
 * {@code age}, else under 18, 18 to 29, 30 to 59, 60 and over, and unknown.
 */
final class AgeBands {

  /** Between the sex and the age band of a category. */
  static final String SEPARATOR = "|";

  static final List<String> SEXES = List.of("female", "male", Category.UNKNOWN);

  private AgeBands() {}

  static List<Category> of(Framework framework) {
    return framework
        .dimension(Dimension.AGE)
        .map(Dimension::categories)
        .filter(c -> !c.isEmpty())
        .orElseGet(
            () ->
                Stream.of("under18", "18to29", "30to59", "60plus", Category.UNKNOWN)
                    .map(code -> new Category(code, title(code)))
                    .toList());
  }

  private static LocalisedText title(String code) {
    Map<String, String> texts = new LinkedHashMap<>();
    Language.ALL.forEach(l -> texts.put(l.code(), Messages.text(l, "section.age." + code)));
    return new LocalisedText(texts);
  }

  /** Every category that the bands give, as {@code female|18to29}. */
  static List<String> categories(List<Category> bands) {
    return SEXES.stream()
        .flatMap(sex -> bands.stream().map(band -> sex + SEPARATOR + band.code()))
        .toList();
  }
}
