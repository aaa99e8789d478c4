package org.shuraka.shared;

import java.util.Currency;
import java.util.Optional;

/** What ISO 4217 says of a currency, as the running Java knows it. */
public final class Currencies {

  private Currencies() {}

  public static boolean known(String code) {
    return find(code).isPresent();
  }

  /** How many decimals its amounts have: 2 for EUR, 0 for XOF; 2 where it says nothing. */
  public static int decimals(String code) {
    return find(code).map(Currency::getDefaultFractionDigits).filter(d -> d >= 0).orElse(2);
  }

  private static Optional<Currency> find(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(c -> c.getCurrencyCode().equals(code))
        .findFirst();
  }
}
