package org.shuraka.exchange;

import java.util.List;
import java.util.Map;
import org.shuraka.framework.Framework.Category;
import org.shuraka.framework.Framework.Dimension;
import org.shuraka.shared.LocalisedText;

/** Breakdowns for imported indicators. */
final class IatiDimensions {

  private IatiDimensions() {}

  /** Breakdowns that nearly everybody reports by, for the manager to choose from. */
  static List<Dimension> usual() {
    return List.of(
        new Dimension(
            "sex",
            text("Sex", "الجنس", "Sexe"),
            List.of(
                category("female", "Women and girls", "نساء وفتيات", "Femmes et filles"),
                category("male", "Men and boys", "رجال وفتيان", "Hommes et garçons"),
                unknown())),
        new Dimension(
            "age",
            text("Age", "العمر", "Âge"),
            List.of(
                category("under18", "Under 18", "دون 18 عامًا", "Moins de 18 ans"),
                category("18to29", "18 to 29", "من 18 إلى 29 عامًا", "18 à 29 ans"),
                category("30plus", "30 and over", "30 عامًا فأكثر", "30 ans et plus"),
                unknown())));
  }

  private static Category unknown() {
    return category(Category.UNKNOWN, "Not known", "غير معروف", "Non connu");
  }

  private static Category category(String code, String en, String ar, String fr) {
    return new Category(code, text(en, ar, fr));
  }

  private static LocalisedText text(String en, String ar, String fr) {
    return new LocalisedText(Map.of("en", en, "ar", ar, "fr", fr));
  }
}
